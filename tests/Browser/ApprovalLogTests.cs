using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Attest.Tests.Browser;

/// <summary>From "Reviewed by" a reader comes to the record that proves it.</summary>
public class ApprovalLogTests(BrowserSession session)
{
    [Fact]
    public async Task Record_of_an_approval_is_reached_by_keyboard_and_read_on_from_there()
    {
        await using var open = await session.Open("reviews/articles/fine/");
        var page = open.Page;
        for (var i = 0; i < 200 && await Focused() is not "Record of the approval by Sample Reviewer"; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Equal("Record of the approval by Sample Reviewer", await Focused());
        await page.Keyboard.PressAsync("Enter");
        await Arrives(page, "/review/log/2026/#p2.1");
        await page.Locator(":target").WaitForAsync();

        Assert.Equal("p2.1", await page.EvaluateAsync<string>("document.querySelector(':target').id"));
        Assert.True(await page.Locator(":target").IsVisibleAsync());
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("p2.1", await page.EvaluateAsync<string>("document.activeElement.closest('li[id]')?.id"));
        Assert.Empty(open.Troubles);

        Task<string?> Focused() => page.EvaluateAsync<string?>("document.activeElement.getAttribute('aria-label')");
    }

    [Fact]
    public async Task Dashboard_leads_to_the_log_and_the_log_to_its_years()
    {
        await using var open = await session.Open("reviews/review/");
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "log of approvals" }).ClickAsync();
        await Arrives(open.Page, "/review/log/");
        Assert.Contains("The repository has moved.", await open.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "2025" }).ClickAsync();
        await Arrives(open.Page, "/review/log/2025/");
    }

    /// <summary>Asks again and again: a page that has come before one waits for it would be missed.</summary>
    private static Task Arrives(IPage page, string end) => Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(end) + "$"));
}
