using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>
/// The definition beside a term: for the pointer, the keyboard and the finger; without script the link leads to the glossary.
/// </summary>
public class TermCardTests(BrowserSession session)
{
    private const string Address = "kb/articles/polymyositis/";
    private const string Card = ".citation-card";
    private const string Term = ".prose > p .term";

    private static readonly BrowserNewContextOptions Phone =
        new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 390, Height = 700 } };

    [Fact]
    public async Task Keyboard_shows_the_definition_escape_takes_it_away_and_the_description_stays()
    {
        await using var open = await session.Open(Address);
        var page = open.Page;
        var term = page.Locator(Term).First;
        var description = (await term.GetAttributeAsync("aria-describedby"))!;

        await term.EvaluateAsync("link => link.focus({ focusVisible: true })");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Tab");

        await Expect(term).ToBeFocusedAsync();
        await Expect(page.Locator(Card)).ToContainTextAsync((await page.Locator($"[id='{description}']").TextContentAsync())!);
        Assert.Empty(await Axe.Violations(page, "term open"));
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(Card)).ToBeHiddenAsync();
        await Expect(term).ToBeFocusedAsync();
        await Expect(term).ToHaveAttributeAsync("aria-describedby", description);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task First_tap_shows_the_definition_and_the_second_leads_to_the_glossary()
    {
        await using var open = await session.Open(Address, Phone);
        var page = open.Page;
        var term = page.Locator(Term).First;

        await term.TapAsync();
        await Expect(page.Locator(Card)).ToBeVisibleAsync();
        Assert.EndsWith(Address, page.Url, StringComparison.Ordinal);

        await term.TapAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/glossary/#term\\."));
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Pointer_goes_from_a_term_to_a_citation_and_one_card_serves_both()
    {
        await using var open = await session.Open(Address);
        var page = open.Page;

        await page.Locator(Term).First.HoverAsync();
        await Expect(page.Locator($"{Card} .citation-card__term")).ToBeVisibleAsync();
        await page.Locator(".prose > p .citation__link").First.HoverAsync();

        await Expect(page.Locator($"{Card} .reference__text")).ToBeVisibleAsync();
        await Expect(page.Locator($"{Card} .citation-card__term")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Without_script_a_term_leads_to_the_glossary()
    {
        await using var open = await session.Open(Address, new() { JavaScriptEnabled = false });
        var page = open.Page;

        await page.Locator(Term).First.ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/glossary/#term\\."));
        await Expect(page.Locator(":target")).ToBeInViewportAsync();
    }
}
