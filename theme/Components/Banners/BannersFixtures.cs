using Attest.theme.Components.Banners;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class BannersFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Not approved", CautionBanner.Create(Examples.Pending));
        yield return Fixture.Of("Review overdue", OverdueBanner.Create(Examples.Article));
        yield return Fixture.Of("Urgent notice", UrgentNotice.Create(Examples.In($"Drug B is in short supply. {Examples.Long}")));
        yield return Fixture.Of("Corrections",
            Corrections.Create(Examples.Article with
            {
                Corrections = [new(Examples.Day, "A word in the table was wrong."), new(Examples.Day, "Another word.")]
            }));
    }
}
