using Attest.Rendering.Views;
using Attest.theme.Components.SiteHeader;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class SiteHeaderFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("With a notice", SiteHeader.Create(Examples.Article));
        yield return Fixture.Of("With a long name and many places",
            SiteHeader.Create(
                Examples.Article with
                {
                    Site = Examples.Site with
                    {
                        Notice = null,
                        Title = "The example knowledge base of invented conditions",
                        Navigation =
                    [.. Enumerable.Range(1, 9).Select(i => new LinkView($"Place {i}", $"{i}/"))]
                    }
                }));
    }
}
