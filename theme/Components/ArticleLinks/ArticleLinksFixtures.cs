using Attest.Rendering.Views;
using Attest.theme.Components.ArticleLinks;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ArticleLinksFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("In each state",
            ArticleLinks.Create(Examples.In<IReadOnlyList<ArticleLink>>([Examples.Link, Examples.PendingLink, Examples.OverdueLink])));
    }
}
