using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>The reference beside its citation: for the pointer, the keyboard and the finger, and not at all without script.</summary>
public class CitationCardTests(BrowserSession session)
{
    private const string Card = ".citation-card";
    private const string Range = ".citation__range";

    private static readonly BrowserNewContextOptions Phone =
        new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 390, Height = 700 } };

    [Fact]
    public async Task Pointer_over_a_citation_shows_its_reference_as_the_list_has_it()
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        var citation = page.Locator("td .citation__link").First;
        var reference = page.Locator($"[id='{(await citation.GetAttributeAsync("href"))![1..]}']");

        await citation.HoverAsync();

        await Expect(page.Locator(Card)).ToBeVisibleAsync();
        await Expect(page.Locator($"{Card} .reference__text"))
            .ToHaveTextAsync(await reference.Locator(".reference__text").InnerTextAsync());
        await Expect(page.Locator($"{Card} .reference__kind"))
            .ToHaveTextAsync(await reference.Locator(".reference__kind").InnerTextAsync());
        await Expect(page.Locator($"{Card} li")).ToHaveAttributeAsync("value", (await reference.GetAttributeAsync("value"))!);
        await Expect(page.Locator($"{Card} .reference__back")).ToHaveCountAsync(0);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Card_stays_under_the_pointer_goes_when_it_leaves_and_at_escape()
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        var citation = page.Locator(".citation__link").First;

        await citation.HoverAsync();
        await Expect(page.Locator(Card)).ToBeVisibleAsync();
        await page.Locator($"{Card} .reference__text").HoverAsync();
        await page.WaitForFunctionAsync("since => performance.now() - since > 700",
            await page.EvaluateAsync<double>("() => performance.now()"));
        await Expect(page.Locator(Card)).ToBeVisibleAsync();
        await page.Mouse.MoveAsync(1, 1);
        await Expect(page.Locator(Card)).ToBeHiddenAsync();

        await citation.HoverAsync();
        await Expect(page.Locator(Card)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(Card)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Keyboard_shows_the_card_describes_the_link_and_keeps_the_order_of_stops()
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        var links = await page.Locator(".citation__link").AllAsync();
        await page.EvaluateAsync("() => document.querySelectorAll('.citation__link')[0].focus({ focusVisible: true })");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");

        await Expect(links[0]).ToBeFocusedAsync();
        await Expect(page.Locator(Card)).ToBeVisibleAsync();
        var description = (await links[0].GetAttributeAsync("aria-describedby"))!;
        await Expect(page.Locator($"{Card} [id='{description}']")).ToContainTextAsync("Example");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(Card)).ToBeHiddenAsync();
        await Expect(links[0]).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal(0, await page.Locator($"{Card} :focus").CountAsync());
        Assert.Null(await links[0].GetAttributeAsync("aria-describedby"));
    }

    [Fact]
    public async Task Enter_leads_to_the_list_and_takes_the_card_away()
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        var citation = page.Locator("td .citation__link").First;
        await citation.FocusAsync();

        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(Card)).ToBeHiddenAsync();
        await Expect(page.Locator($"[id='{(await citation.GetAttributeAsync("href"))![1..]}']")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task First_tap_shows_the_card_and_the_second_follows()
    {
        await using var open = await session.Open(PageKinds.Article, Phone);
        var page = open.Page;
        var citation = page.Locator(".prose > p .citation__link").First;
        var href = (await citation.GetAttributeAsync("href"))!;

        await citation.TapAsync();
        await Expect(page.Locator(Card)).ToBeVisibleAsync();
        Assert.DoesNotContain("#", page.Url, StringComparison.Ordinal);

        await citation.TapAsync();
        await Expect(page.Locator(Card)).ToBeHiddenAsync();
        Assert.EndsWith(href, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tap_in_the_card_leads_to_the_list_and_a_tap_beside_it_takes_it_away()
    {
        await using var open = await session.Open(PageKinds.Article, Phone);
        var page = open.Page;
        var citation = page.Locator(".prose > p .citation__link").First;

        await citation.TapAsync();
        await page.Locator("h2").First.TapAsync(new() { Force = true });
        await Expect(page.Locator(Card)).ToBeHiddenAsync();

        await citation.TapAsync();
        await page.Locator($"{Card} .citation-card__way").TapAsync();
        await Expect(page.Locator(Card)).ToBeHiddenAsync();
        Assert.EndsWith((await citation.GetAttributeAsync("href"))!, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Range_shows_all_that_it_stands_for_and_the_keyboard_meets_each()
    {
        await using var open = await session.Open(PageKinds.ManyCitations);
        var page = open.Page;
        var range = page.Locator(Range).First;
        var links = await range.Locator("a").AllAsync();

        await links[0].HoverAsync();
        await Expect(page.Locator($"{Card} li")).ToHaveCountAsync(links.Count);
        await page.Keyboard.PressAsync("Escape");

        await links[0].FocusAsync();
        foreach (var link in links.Skip(1))
        {
            await page.Keyboard.PressAsync("Tab");
            await Expect(link).ToBeFocusedAsync();
            var number = (await link.GetAttributeAsync("aria-label"))!.Split(' ')[1];
            await Expect(link).ToHaveAttributeAsync("aria-describedby", $"page.card.{number}");
            await Expect(page.Locator($"[id='page.card.{number}']")).ToBeInViewportAsync();
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Card_of_every_citation_is_inside_the_window_and_moves_nothing(int width)
    {
        await using var open = await session.Open(PageKinds.Article, new() { ViewportSize = new() { Width = width, Height = 640 } });
        var page = open.Page;
        // Pictures that come when they are scrolled to would move the page as well.
        await page.EvaluateAsync(
            "() => Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode(); }))");
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");

        foreach (var citation in (await page.Locator(".citation__link").AllAsync()).Where((_, i) => i % 4 == 0))
        {
            await citation.ScrollIntoViewIfNeededAsync();
            var before = await citation.BoundingBoxAsync();
            await citation.HoverAsync();
            await Expect(citation).ToHaveAttributeAsync("aria-describedby", new System.Text.RegularExpressions.Regex(@"page\.card\."));
            var box = (await page.Locator(Card).BoundingBoxAsync())!;
            Assert.InRange(box.X, 0, width - box.Width);
            Assert.InRange(box.Y, 0, 640 - box.Height);
            Assert.Equal(before!.Y, (await citation.BoundingBoxAsync())!.Y);
            Assert.Equal(height, await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
            await page.Keyboard.PressAsync("Escape");
            await page.Mouse.MoveAsync(1, 1);
        }

        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Without_script_a_citation_leads_to_its_reference_and_there_is_no_card()
    {
        await using var open = await session.Open(PageKinds.ManyCitations, new() { JavaScriptEnabled = false });
        var page = open.Page;
        var between = page.Locator(".citation__link--between").First;

        await between.FocusAsync();
        await Expect(between).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator($"[id='{(await between.GetAttributeAsync("href"))![1..]}']")).ToBeInViewportAsync();
        await Expect(page.Locator(Card)).ToHaveCountAsync(0);
        await Expect(page.Locator(".export button").First).ToBeHiddenAsync();
        await Expect(page.Locator(".cite__copy")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(".citation__link")]
    [InlineData(Range + " a:nth-child(2)")]
    public async Task Page_with_an_open_card_is_accessible(string citation)
    {
        await using var open = await session.Open(PageKinds.ManyCitations, new() { ViewportSize = new() { Width = 390, Height = 800 } });
        await open.Page.Locator(citation).First.FocusAsync();
        await Expect(open.Page.Locator(Card)).ToBeVisibleAsync();

        Assert.Empty(await Axe.Violations(open.Page, "card open"));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Card_is_never_printed()
    {
        await using var open = await session.Open(PageKinds.Article);
        await open.Page.Locator(".citation__link").First.HoverAsync();
        await Expect(open.Page.Locator(Card)).ToBeVisibleAsync();

        await open.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(open.Page.Locator(Card)).ToBeHiddenAsync();
    }
}
