using Attest.theme.Components.PageActions;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class PageActionsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Both", PageActions.Create(Examples.Article with { EditUrl = "/edit", ReportUrl = "/report" }));
        yield return Fixture.Of("What paper says of itself", PrintNote.Create(Examples.Article));
    }
}
