using Attest.theme.Components.Marks;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class MarksFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("An article under caution", ArticleMarks.Create(Examples.PendingLink));
        yield return Fixture.Of("An article that is overdue", ArticleMarks.Create(Examples.OverdueLink));
        yield return Fixture.Of("A rule that can be switched off",
            Severity.Create(new("KB202", "UnusedReference", "Warning", false, "", "")));
        yield return Fixture.Of("A rule that cannot", Severity.Create(new("KB201", "MissingReference", "Error", true, "", "")));
    }
}
