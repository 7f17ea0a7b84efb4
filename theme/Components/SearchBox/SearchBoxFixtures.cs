using Attest.theme.Components.SearchBox;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class SearchBoxFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("In the head of a page", SearchBox.Create(Examples.Article));
        yield return Fixture.Made("Suggestions, as the script shows them", """
            <div class="suggestions__list" role="listbox" aria-label="Articles">
            <div class="suggestion" role="option" aria-selected="true">
            <span class="suggestion__title">How is <mark class="found">Example</mark> syndrome treated?</span>
            <span class="suggestion__where">In: From the guidelines</span></div>
            <div class="suggestion" role="option" aria-selected="false">
            <span class="suggestion__title">What is Example syndrome?</span><span class="status status--warning">Review overdue</span></div>
            </div>
            <p class="suggestions__note">Nothing was found.</p>
            """);
    }
}
