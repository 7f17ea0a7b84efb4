using Attest.Rendering.Views;
using Attest.theme.Components.ReviewLists;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class ReviewListsFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Articles that need something",
            ReviewList.Create(
                Examples.In(new ReviewListView("overdue", "Overdue", "Their day has passed.",
                    [new(Examples.OverdueLink, "Due", Examples.Day, "Nobody has reviewed it since.", null),
                        new(Examples.PendingLink, "Submitted", null, null, "Waits.")], 120))));
        yield return Fixture.Of("By specialty", SpecialtyReviews.Create(Board()));
    }

    private static ReviewBoardView Board() => new()
    {
        Roles = [],
        Site = Examples.Site,
        Path = "review/",
        Title = "Review",
        Description = "",
        AsOf = Examples.Day,
        Published = 1234,
        Unpublished = 0,
        States = new("a", "", "", "", "", []),
        Months = new("b", "", "", "", "", []),
        Lists = [],
        Specialties = [new(new("Example medicine", "specialties/a/"), 1234, 2, 1, 0, 0),
            new(new(Examples.Long, "specialties/b/"), 1, 0, 0, 0, 12)],
    };
}
