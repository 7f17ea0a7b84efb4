using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>The table of contents, which shows where the reader is.</summary>
public class ContentsTests(BrowserSession session)
{
    private const string Address = "kb/articles/polymyositis/";
    private const string Current = ".contents__link[aria-current]";

    [Theory]
    [InlineData(1280, ".contents__beside")]
    [InlineData(390, ".contents__disclosure")]
    public async Task Section_in_sight_is_marked_and_only_that(int width, string list)
    {
        await using var open =
            await session.Open(Address,
                new() { ViewportSize = new() { Width = width, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        var page = open.Page;
        if (width < 1000)
        {
            await page.Locator(".contents__summary").ClickAsync();
        }

        await Expect(page.Locator(Current)).ToHaveCountAsync(0);
        var links = page.Locator($"{list} .contents__link");
        for (var i = 0; i < await links.CountAsync(); i++)
        {
            var id = (await links.Nth(i).GetAttributeAsync("href"))![1..];
            await page.EvaluateAsync("id => document.getElementById(id).scrollIntoView()", id);
            await Expect(links.Nth(i)).ToHaveAttributeAsync("aria-current", "true");
            await Expect(page.Locator($"{list} {Current}")).ToHaveCountAsync(1);
        }

        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await Expect(page.Locator(Current)).ToHaveCountAsync(0);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Heading_in_a_hidden_text_is_never_the_current_one()
    {
        await using var open = await session.Open(PageKinds.Article + "?audience=patient");
        var page = open.Page;
        await Expect(page.Locator("#hidden-from-patients")).ToBeHiddenAsync();

        foreach (var link in await page.Locator(".contents__beside .contents__link:not([href='#hidden-from-patients'])").AllAsync())
        {
            var id = (await link.GetAttributeAsync("href"))![1..];
            await page.EvaluateAsync("id => document.getElementById(id)?.scrollIntoView()", id);
            await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await Expect(page.Locator($"[href='#hidden-from-patients']{Current}")).ToHaveCountAsync(0);
        }
    }

    [Fact]
    public async Task Marked_contents_are_accessible()
    {
        await using var open = await session.Open(Address);
        await open.Page.Locator(".contents__beside .contents__link").Last.ClickAsync();
        await Expect(open.Page.Locator($".contents__beside {Current}")).ToHaveCountAsync(1);

        Assert.Empty(await Axe.Violations(open.Page, "contents"));
    }
}
