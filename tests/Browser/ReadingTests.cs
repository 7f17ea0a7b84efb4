using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>Ways through a page: by its citations, by the keyboard, and from former addresses.</summary>
public class ReadingTests(BrowserSession session)
{
    private const string Focusable = """
        () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && !(e.type === 'radio' && !e.checked))
            .forEach((e, i) => e.dataset.stop = i)
        """;

    // The ring of a control may stand around its label.
    private const string FocusedStop = """
        () => {
            const e = document.activeElement, box = e.getBoundingClientRect();
            if (e === document.body) return null;
            const isRing = x => x && getComputedStyle(x).outlineStyle !== 'none' && parseFloat(getComputedStyle(x).outlineWidth) >= 2;
            const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
            const isSeen = (isRing(e) || isRing(e.closest('label'))) && isInView;
            return `${e.dataset.stop ?? 'other'} ${isSeen ? 'visible' : 'invisible'} ${e.outerHTML.slice(0, 120)}`;
        }
        """;

    [Fact]
    public async Task Citation_leads_to_its_reference_and_back_to_the_same_place()
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        var citation = page.Locator("td .citation__link").First;
        var place = await citation.GetAttributeAsync("id");
        var reference = await citation.GetAttributeAsync("href");

        await citation.ClickAsync();
        await Expect(page.Locator($"[id='{reference![1..]}']")).ToBeInViewportAsync();
        Assert.EndsWith(reference, page.Url, StringComparison.Ordinal);

        await page.Locator($".reference__place[href='#{place}']").ClickAsync();
        await Expect(citation).ToBeInViewportAsync();
        Assert.EndsWith("#" + place, page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PageKinds.Article, 390)]
    [InlineData(PageKinds.Article, 1280)]
    [InlineData("kb/", 1280)]
    [InlineData("every/board/", 390)]
    public async Task Keyboard_reaches_everything_that_can_be_used_with_visible_focus(string address, int width)
    {
        await using var open =
            await session.Open(address,
                new() { ViewportSize = new() { Width = width, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        var page = open.Page;
        await page.EvaluateAsync(Focusable);
        var expected = await page.Locator("[data-stop]").CountAsync();

        var stops = new List<string>();
        for (var presses = 0; presses < 2 * expected + 10; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(FocusedStop) is not { } stop)
            {
                break;
            }

            stops.Add(stop);
        }

        Assert.DoesNotContain(stops, stop => stop.Contains(" invisible ", StringComparison.Ordinal));
        var reached = stops.Select(stop => stop.Split(' ')[0]).ToHashSet();
        Assert.All(Enumerable.Range(0, expected), i => Assert.Contains($"{i}", reached));
        Assert.True(expected > 10);
    }

    [Fact]
    public async Task First_stop_of_the_keyboard_skips_to_the_content()
    {
        await using var open = await session.Open("kb/articles/");
        var page = open.Page;

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to main content")).ToBeFocusedAsync();
        await Expect(page.GetByText("Skip to main content")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Expect(page.Locator("main :focus")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Former_address_leads_to_the_article_with_and_without_script(bool withScript)
    {
        await using var open = await session.Open("kb/articles/polymyositis-treatment/", new() { JavaScriptEnabled = withScript });

        await Expect(open.Page).ToHaveURLAsync(new Regex("/kb/articles/polymyositis/$"));
        await Expect(open.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("What is polymyositis (inflammatory muscle disease)?");
    }

    [Fact]
    public async Task Unknown_address_gets_a_page_with_style_and_ways_on()
    {
        await using var open = await session.Open(PageKinds.Unknown);

        await open.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "All articles from A to Z" }).ClickAsync();

        Assert.EndsWith("/kb/articles/", open.Page.Url, StringComparison.Ordinal);
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Whole_article_prints_with_its_review_and_sources()
    {
        await using var open = await session.Open("kb/articles/polymyositis/", new() { ColorScheme = ColorScheme.Dark });
        var page = open.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var part in (string[])["h1", ".answer", ".review", ".prose", ".references", ".disclaimer"])
        {
            await Expect(page.Locator(part).First).ToBeVisibleAsync();
        }

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));
    }
}
