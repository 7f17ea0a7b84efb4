using Attest.Rendering.Views;
using Attest.theme.Components.RelatedArticles;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class RelatedArticlesFixtures : IFixtures
{
    private static readonly RelatedView Both = new(
        [
            new(Examples.Link, ["Linked in this article", "Both on Example syndrome, drug A", "2 sources in common"]),
            new(Examples.PendingLink, ["Links to this article"]),
            new(Examples.OverdueLink, ["1 source in common"]),
        ],
        [Examples.Link, Examples.PendingLink, Examples.OverdueLink],
        7);

    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Related, and linked from others", RelatedArticles.Create(Examples.In(Both)));
        yield return Fixture.Of("Related alone", RelatedArticles.Create(Examples.In(Both with { LinkedFrom = [], MoreLinkedFrom = 0 })));
        yield return Fixture.Of("Linked from others alone", RelatedArticles.Create(Examples.In(Both with { Articles = [] })));
    }
}
