using Attest.Tests.Browser;
using Microsoft.Playwright;

namespace Attest.Tests.Gallery;

/// <summary>What holds for each component in each of its states, however the reader's browser is set.</summary>
public class GalleryTests(BrowserSession session, GallerySite gallery) : IClassFixture<GallerySite>
{
    // A page of the site has one of each; here each of its states stands beside the others.
    private const string Alone = "landmark-unique";

    public static TheoryData<string> Components => [.. GallerySite.Components.Keys];

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Component_is_accessible_and_fits_its_window_in_every_state(string component)
    {
        await using var open = await session.OpenBeside(
            gallery.Server, GallerySite.AddressOf(component),
            new() { ViewportSize = new() { Width = 390, Height = 800 }, ColorScheme = ColorScheme.Light });
        var page = open.Page;

        Assert.Empty(await Axe.Violations(page, "390 px, light", Alone));
        Assert.Empty(await open.TooWide(320));
        await page.EvaluateAsync("() => document.documentElement.dir = 'rtl'");
        Assert.Empty(await open.TooWide(320));
        Assert.Empty(await open.TooWide(1280));
        await page.EvaluateAsync("() => document.documentElement.dir = 'ltr'");
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.Violations(page, "1280 px, dark", Alone));
        Assert.Empty(open.Troubles);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public async Task Component_bears_twice_the_zoom_the_colours_of_the_system_and_no_motion(string component)
    {
        // Twice the zoom of a window of 1280 px: half as many pixels of CSS, each twice as large.
        await using var open = await session.OpenBeside(gallery.Server, GallerySite.AddressOf(component), new()
        {
            ViewportSize = new() { Width = 640, Height = 400 },
            DeviceScaleFactor = 2,
            ForcedColors = ForcedColors.Active,
            ReducedMotion = ReducedMotion.Reduce,
        });

        Assert.Empty(await open.TooWide(640));
        Assert.Empty(await Axe.Violations(open.Page, "forced colours", Alone));
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(
            "() => document.getAnimations().filter(a => a.effect.getTiming().duration > 1).map(a => String(a.effect.target.className))"));
        Assert.Empty(open.Troubles);
    }
}
