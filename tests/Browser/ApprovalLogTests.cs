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
        await page.WaitForURLAsync("**/review/log/2026/#p2.1");

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
        await open.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "log of approvals" }).ClickAsync();
        await open.Page.WaitForURLAsync("**/review/log/");
        Assert.Contains("The repository has moved.", await open.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await open.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "2025" }).ClickAsync();
        await open.Page.WaitForURLAsync("**/review/log/2025/");
    }
}
