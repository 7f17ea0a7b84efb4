using Microsoft.Playwright;

namespace Attest.Tests.Browser;

/// <summary>What holds for each kind of page, on a phone by day and on a desk by night.</summary>
public class EveryPageTests(BrowserSession session)
{
    public static TheoryData<string> Pages => [.. PageKinds.Addresses];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_is_accessible_fits_its_window_and_keeps_to_itself(string address)
    {
        await using var open = await session.OpenBeside(
            address, new() { ViewportSize = new() { Width = 390, Height = 800 }, ColorScheme = ColorScheme.Light });
        var page = open.Page;

        Assert.Empty(await Axe.Violations(page, "390 px, light"));
        Assert.Empty(await open.TooWide(320));
        Assert.Empty(await open.TooWide(390));
        Assert.Empty(await open.TooWide(1280));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.Violations(page, "1280 px, dark"));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task No_kind_of_page_is_forgotten()
    {
        var looked = PageKinds.Addresses.Select(KindOf).ToHashSet();

        Assert.All((await session.PagePaths()).Select(KindOf).Distinct(), kind => Assert.Contains(kind, looked));
    }

    /// <summary>Pages beside one another in a folder are of one kind; those at the root are each their own.</summary>
    private static string KindOf(string address) => address.Split('/') switch
    {
        [_, var folder, not "", ..] => $"{folder}/*",
        [_, .. var rest] => string.Join('/', rest),
        _ => address,
    };
}
