using Attest.Tests.Preview;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>A preview in a real browser: nobody presses a key.</summary>
public sealed class PreviewReloadTests(BrowserSession session)
{
    [Fact]
    public async Task Open_page_follows_what_is_saved_and_shows_what_is_wrong_over_it()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        await using var preview = await RunningPreview.Of(folder);
        await using var open = await session.OpenAt(preview.Server.Address, "articles/example/");
        var findings = open.Page.GetByRole(Microsoft.Playwright.AriaRole.Complementary, new() { Name = "Findings of the preview" });

        folder.Write("input/" + SampleSite.ArticlePath, SampleSite.Article("Drug A is the second choice [@example2020].\n"));
        await Expect(open.Page.GetByText("second choice")).ToBeVisibleAsync();

        folder.Write("input/" + SampleSite.ArticlePath, SampleSite.Article("Drug A is the third choice [@gone].\n"));
        await Expect(findings.GetByText("has no reference")).ToBeVisibleAsync();
        await Expect(open.Page.GetByText("second choice")).ToBeVisibleAsync();
        // Who loads a page again hangs up on the one before.
        Assert.DoesNotContain(open.Troubles, trouble => !trouble.Contains("/_attest/events", StringComparison.Ordinal));
    }
}
