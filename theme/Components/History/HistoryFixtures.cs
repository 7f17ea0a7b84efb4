using Attest.Rendering.Views;
using Attest.theme.Components.History;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class HistoryFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Each kind of entry",
            History.Create(Examples.Article with
            {
                History =
                [
                    new(Examples.Day, "First publication", "Sample Reviewer", ApprovalMark.OfThisText),
                    new(Examples.Day, null, "Sample Reviewer", ApprovalMark.OfEarlierText),
                    new(Examples.Day, null, Examples.Long, ApprovalMark.WithoutSeal),
                    new(Examples.Day, "A table was added", "Sample Editor", ApprovalMark.None),
                ],
            }));
    }
}
