using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>The search box in the head of every page: a combobox for the keyboard, the pointer and the finger.</summary>
public class SearchBoxTests(BrowserSession session)
{
    private const string Article = "finds/articles/flares/";
    private const string Box = ".search-box__input";
    private const string Option = "[role=option]";

    [Fact]
    public async Task Search_is_loaded_when_a_reader_turns_to_it_and_not_before()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.ReloadAsync(new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(asked, url => url.Contains("/finds/search/", StringComparison.Ordinal));

        await page.RunAndWaitForRequestAsync(() => page.Locator(Box).FocusAsync(), new Regex(@"/finds/search/search\.js\?v="));
    }

    [Fact]
    public async Task Suggestions_have_title_section_and_status_and_are_reported_to_assistive_technology()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;
        var box = page.GetByRole(AriaRole.Combobox, new() { Name = "Search all articles" });
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "false");

        await Type(page, "quinzane");

        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(page.GetByRole(AriaRole.Listbox)).ToHaveAttributeAsync("id", (await box.GetAttributeAsync("aria-controls"))!);
        var option = page.Locator(Option).First;
        await Expect(option).ToContainTextAsync("Does quinzane help in Example syndrome?");
        await Expect(option).ToContainTextAsync("Under review: pending human review");
        await Expect(option.Locator("mark").First).ToHaveTextAsync("quinzane");
        await Expect(page.Locator(".search-box [role=status]")).ToContainTextAsync("1 of 1 article");

        await page.Locator(Box).FillAsync("sample fever");
        await Expect(page.Locator(Option)).ToHaveCountAsync(6);
        await Expect(page.Locator(".suggestions__note")).ToContainTextAsync("24 articles");
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Arrows_choose_enter_opens_the_section_and_the_focus_stays_in_the_box()
    {
        await using var open = await session.Open("finds/");
        var page = open.Page;
        await Type(page, "stepwise");

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(Box))
            .ToHaveAttributeAsync("aria-activedescendant", (await page.Locator(Option).First.GetAttributeAsync("id"))!);
        await Expect(page.Locator($"{Option}[aria-selected=true]")).ToHaveCountAsync(1);
        await Expect(page.Locator(Box)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator(Box)).Not.ToHaveAttributeAsync("aria-activedescendant", new Regex(".+"));
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator(Option).Last).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("End");
        await Expect(page.Locator($"{Option}[aria-selected=true]")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/finds/articles/flares/#stepwise-treatment$"));
    }

    [Fact]
    public async Task Escape_closes_then_clears_and_tab_or_a_click_elsewhere_closes()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;
        var panel = page.Locator(".suggestions");
        await Type(page, "fever");

        await page.Keyboard.PressAsync("Escape");
        await Expect(panel).ToBeHiddenAsync();
        await Expect(page.Locator(Box)).ToHaveValueAsync("fever");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(panel).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(panel).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(panel).ToBeVisibleAsync();
        await page.Locator("h1").ClickAsync();
        await Expect(panel).ToBeHiddenAsync();

        await page.Locator(Box).FocusAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator(Box)).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Click_on_a_suggestion_opens_it()
    {
        await using var open = await session.Open("finds/");
        await Type(open.Page, "quinzane");

        await open.Page.Locator(Option).First.ClickAsync();

        await Expect(open.Page).ToHaveURLAsync(new Regex("/finds/articles/pending/"));
    }

    [Fact]
    public async Task Enter_without_a_choice_leads_to_the_page_of_the_search_and_tells_no_server_the_words()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url.Split('#')[0]);
        await Type(page, "quinzane");

        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex(@"/finds/search/\?q=quinzane$"));
        await Expect(page.Locator(".result")).ToHaveCountAsync(1);
        Assert.DoesNotContain(asked, url => url.Contains("quinzane", StringComparison.Ordinal));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Slash_leads_to_the_box_unless_it_is_typed_or_switched_off()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;

        await page.Keyboard.PressAsync("Control+/");
        await Expect(page.Locator(Box)).Not.ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator(Box)).ToBeFocusedAsync();
        await Expect(page.Locator(Box)).ToHaveValueAsync("");
        await page.Locator(".follow-up__input").FocusAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator(".follow-up__input")).ToHaveValueAsync("/");

        await page.GotoAsync("finds/search/");
        await page.GetByLabel("The key / leads to the search").UncheckAsync();
        await page.GotoAsync(Article);
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator(Box)).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_the_box_leads_to_all_articles()
    {
        await using var open = await session.Open(Article, new() { JavaScriptEnabled = false });
        var page = open.Page;

        await page.Locator(Box).FillAsync("quinzane");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("All articles from A to Z");
    }

    [Fact]
    public async Task Box_without_the_search_says_so_and_still_leads_to_its_page()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;
        await page.RouteAsync("**/search/search.js*", route => route.AbortAsync());

        await page.Locator(Box).FillAsync("quinzane");

        await Expect(page.Locator(".suggestions__note")).ToContainTextAsync("could not be loaded");
        await page.UnrouteAllAsync();
        await page.Locator(Box).FillAsync("quinzan");
        await Expect(page.Locator(Option)).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Box_is_accessible_and_inside_the_window_in_every_state(int width)
    {
        await using var open =
            await session.Open(Article,
                new() { ViewportSize = new() { Width = width, Height = 800 }, ReducedMotion = ReducedMotion.Reduce });
        var page = open.Page;
        var before = await page.Locator("main").BoundingBoxAsync();

        await Type(page, "sample fever");
        Assert.Empty(await Axe.Violations(page, "suggestions"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Empty(await Axe.Violations(page, "option active"));

        Assert.Empty(await open.TooWide(width));
        var panel = (await page.Locator(".suggestions").BoundingBoxAsync())!;
        Assert.InRange(panel.X, 0, width - panel.Width);
        Assert.Equal(before!.Y, (await page.Locator("main").BoundingBoxAsync())!.Y);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.Violations(page, "dark"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".search-box")).ToBeHiddenAsync();
        Assert.Empty(open.Troubles);
    }

    private static async Task Type(IPage page, string query)
    {
        await page.Locator(Box).FocusAsync();
        await page.Keyboard.TypeAsync(query);
        await Expect(page.Locator(Option).First).ToBeVisibleAsync();
    }
}
