using Attest.theme.Components.CitationTools;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class CitationToolsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Download", CitationExport.Create(Examples.Article));
        yield return Fixture.Of("Cite", CiteThis.Create(Examples.Article));
        yield return Fixture.Of("Cite a text that is not approved",
            CiteThis.Create(Examples.Article with { Cite = Examples.Article.Cite with { Note = "This text has not been approved." } }));
    }
}
