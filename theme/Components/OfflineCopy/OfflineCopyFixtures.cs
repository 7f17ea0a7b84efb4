using Attest.theme.Components.OfflineCopy;

namespace Attest.Tests.Gallery.Fixtures;

internal sealed class OfflineCopyFixtures : IFixtures
{
    public IEnumerable<Fixture> All()
    {
        yield return Fixture.Of("Where the browser keeps copies", OfflineCopy.Create(Examples.Article));
        yield return Fixture.Made("Kept", """
            <div class="offline-copy">
            <p class="offline-copy__actions"><button class="offline-copy__drop button" type="button">Remove the copy</button>
            <a class="offline-copy__all" href="#page.main">All copies on this device</a></p>
            <p class="offline-copy__state" role="status">A copy of this article is kept, as it was on 2026-05-06.</p>
            </div>
            """);
        yield return Fixture.Made("On top of a copy",
            "<p class=\"copy-bar\" role=\"status\">Copy of 2026-05-06 – the site cannot be reached.</p>");
        yield return Fixture.Made("All copies", """
            <div class="offline-copy"><ul class="offline-copy__list">
            <li class="offline-copy__entry"><a href="#page.main">How is Example syndrome treated?</a> – copy of 2026-05-06</li></ul></div>
            """);
    }
}
