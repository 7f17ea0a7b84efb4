using Attest.Rendering.Views;
using Attest.theme.Components.SearchPage;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class SearchPageFixtures : IFixtures
{
    private static readonly SearchView Page = new()
    {
        Site = Examples.Site,
        Path = "search/",
        Title = "Search",
        Description = "",
        Specialties = [new("Example medicine", null, "specialties/example-medicine/", 3), new(Examples.Long, null, "specialties/long/", 1)],
        FollowUp = new(null, null, [], null),
    };

    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Filters", SearchFilters.Create(Page));
        yield return Fixture.Made("Results, as the script shows them", """
            <div class="search-page__found"><section class="search-page__results">
            <h2 class="search-page__count">12 articles</h2>
            <div class="understood"><p class="understood__line">Showing results for <strong>example</strong>.
            <a class="understood__link" href="../../">Search instead for exampel</a></p></div>
            <ol class="results"><li class="result">
            <h3 class="result__title"><a class="result__link" href="../../">How is Example syndrome treated?</a></h3>
            <p class="result__section">In: From the guidelines</p>
            <p class="result__excerpt">Drug A for <mark class="found">Example</mark> syndrome.</p></li></ol>
            <button class="results__more" type="button">More results</button>
            </section></div>
            """);
    }
}
