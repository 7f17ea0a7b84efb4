using Attest.Rendering.Views;
using Attest.theme.Components.References;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ReferencesFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("With and without a notice, cited often",
            ReferenceList.Create(Examples.Article with
            {
                References =
                [
                    new("Research",
                    [
                        new(1, "ref-1", Examples.Work, [.. Enumerable.Range(1, 20).Select(place => $"cite-{place}")], "Trial",
                            "references/a/"),
                        new(2, "ref-2", Examples.Work, [], "Systematic review", null) { Notice = Examples.Retracted },
                    ]),
                ],
            }));
        yield return Fixture.Of("In the list of all works",
            WorkItem.Create(Examples.In(
                new WorkEntry("work-1", Examples.Work, "Trial", "references/a/",
                    [Examples.Link, Examples.PendingLink])
                {
                    Notice =
                    Examples.Retracted with { Severity = "note", Label = "CORRECTED", Kept = null }
                })), within: "ul");
    }
}
