using Attest.Rendering.Views;
using Attest.theme.Components.Navigation;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class NavigationFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("The way up", Breadcrumbs.Create(Examples.Article));
        yield return Fixture.Of("Jumps",
            JumpList.Create(Examples.In<IReadOnlyList<LinkView>>(
                [.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ".Select(letter => new LinkView($"{letter}", $"articles/#{letter}"))])));
        yield return Fixture.Of("Pages of a list",
            Pager.Create(Examples.In(
                new PagerView(2, [.. Enumerable.Range(1, 30).Select(page => new LinkView($"{page}", $"articles/{page}/"))]))));
    }
}
