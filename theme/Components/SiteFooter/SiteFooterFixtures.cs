using Attest.theme.Components.SiteFooter;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class SiteFooterFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("With pages", SiteFooter.Create(Examples.Article));
    }
}
