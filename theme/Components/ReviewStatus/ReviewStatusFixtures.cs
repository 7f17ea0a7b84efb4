using Attest.Rendering.Views;
using Attest.theme.Components.ReviewStatus;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ReviewStatusFixtures : IFixtures
{
    private static readonly ArticleView Approved = Examples.Article with
    {
        Seal = "attest-1:sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        Reviewers = [new("Sample Reviewer", "MD, PhD", "Reviewer of examples", "None declared", Examples.Day, "board/#sample-reviewer"),
            new(Examples.Long, null, null, null, Examples.Day, "board/#other")],
        Authors = ["Sample Editor", "Guest Author"],
    };

    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Approved", ReviewStatus.Create(Approved));
        yield return Fixture.Of("Under review", ReviewStatus.Create(Examples.Pending));
        yield return Fixture.Of("Overdue", ReviewStatus.Create(Approved with { IsOverdue = true }));
    }
}
