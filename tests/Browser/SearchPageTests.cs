using System.Text.RegularExpressions;
using Attest.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>The page of the search: what it finds and says, its filters and its address, and what it does when something fails.</summary>
public class SearchPageTests(BrowserSession session)
{
    private const string Search = "finds/search/";
    private const string Count = ".search-page__count";
    private const string Result = ".result__link";

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 800 } };

    [Fact]
    public async Task Results_come_as_one_types_with_section_words_and_review()
    {
        await using var open = await session.Open(Search);
        var page = open.Page;
        await Expect(page.Locator(".search-start__hints")).ToBeVisibleAsync();

        await Field(page).PressSequentiallyAsync("quinzane");

        await Expect(page.Locator(Count)).ToHaveTextAsync("1 article");
        var result = page.Locator(".result");
        await Expect(result).ToContainTextAsync("Under review: pending human review");
        await Expect(result).ToContainTextAsync("Example medicine");
        await Expect(result.Locator("mark").First).ToHaveTextAsync(new Regex("quinzane", RegexOptions.IgnoreCase));
        await Expect(page.Locator("#page\\.search-state")).ToContainTextAsync("1 article found");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=quinzane$"));

        await Field(page).FillAsync("stepwise treatment");
        await Expect(page.Locator(Result).First).ToHaveAttributeAsync("href", new Regex("/finds/articles/flares/#stepwise-treatment$"));
        await Expect(page.Locator(".result__section").First).ToHaveTextAsync("In: Stepwise treatment");
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Misspelt_word_is_put_right_said_and_can_be_undone()
    {
        await using var open = await session.Open(Search + "?q=quinzaen");
        var page = open.Page;
        await Expect(page.Locator(".understood")).ToContainTextAsync("Showing results for quinzane. Search instead for quinzaen");
        await Expect(page.Locator(Result)).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Link, new() { Name = "Search instead for quinzaen" }).ClickAsync();

        await Expect(page.Locator(Count)).ToHaveTextAsync("Nothing found for: quinzaen");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=quinzaen&literal=1$"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Allow other spellings and names" }).ClickAsync();
        await Expect(page.Locator(Result)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Other_names_that_were_searched_are_said()
    {
        await using var open = await session.Open(Search + "?q=IMI");

        await Expect(open.Page.Locator(".understood")).ToContainTextAsync("Also searched: immunomodulin infusion");
        await Expect(open.Page.Locator(Result, new() { HasTextString = "How is it given?" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Words_of_no_article_are_said_and_nothing_found_leads_on()
    {
        await using var open = await session.Open(Search + "?q=quinzane+xyzzyx");
        var page = open.Page;
        await Expect(page.Locator(".understood")).ToContainTextAsync("In no article, and left out: xyzzyx");

        await Field(page).FillAsync("xyzzyx");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(Count)).ToHaveTextAsync("Nothing found for: xyzzyx");
        await Expect(page.Locator(".understood")).ToContainTextAsync("Check the spelling");
        await page.GetByRole(AriaRole.Link, new() { Name = "From A to Z" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("All articles from A to Z");
    }

    [Fact]
    public async Task Filters_have_counts_narrow_the_results_and_stand_in_the_address()
    {
        await using var open = await session.Open(Search + "?q=fever");
        var page = open.Page;
        await Expect(page.Locator(".filters__choice", new() { HasTextString = "Other medicine" })).ToContainTextAsync("(6)");

        await page.GetByLabel("Other medicine").CheckAsync();

        await Expect(page.Locator(Count)).ToHaveTextAsync("6 articles");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=fever&specialty=other-medicine$"));
        await Expect(page.Locator(".filters__choice", new() { HasTextString = "Example medicine" })).ToContainTextAsync("(18)");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear all filters" }).ClickAsync();
        await Expect(page.Locator(Count)).ToHaveTextAsync($"{SearchedSite.OnSampleFever} articles");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=fever$"));
    }

    [Fact]
    public async Task Search_begins_with_the_audience_of_the_reader_who_can_take_it_away()
    {
        await using var open = await session.Open("finds/articles/flares/?audience=patient");
        var page = open.Page;
        await page.GotoAsync(Search + "?q=severe+flares");
        await Expect(page.Locator(Result)).ToHaveTextAsync(["How is Example syndrome treated?"]);
        await Expect(page.Locator(".understood")).ToContainTextAsync("Only articles with texts for: Patient or carer, as you have chosen.");
        await Expect(page.Locator(".filters__check[value=patient]")).ToBeCheckedAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Search all articles" }).ClickAsync();

        await Expect(page.Locator(Result)).ToHaveCountAsync(2);
        await page.ReloadAsync();
        await Expect(page.Locator(Result)).ToHaveCountAsync(2);
        await Expect(page.Locator(".filters__check[value=patient]")).Not.ToBeCheckedAsync();
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Audience_of_the_reader_stands_in_no_address_and_follows_the_choice()
    {
        await using var open = await session.Open("finds/articles/flares/?audience=patient");
        var page = open.Page;
        await page.GotoAsync(Search);
        await Field(page).FillAsync("severe flares");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(Count)).ToHaveTextAsync("1 article");
        await Expect(page).ToHaveURLAsync(new Regex(@"\?q=severe\+flares$"));

        await page.Locator(".audience-menu__summary").ClickAsync();
        await page.GetByLabel("Show everything").CheckAsync();

        await Expect(page.Locator(Count)).ToHaveTextAsync("2 articles");
    }

    [Fact]
    public async Task Audience_of_the_reader_hides_no_article_that_is_the_only_one_on_something()
    {
        await using var open = await session.Open("finds/articles/flares/?audience=patient");
        var page = open.Page;

        await page.GotoAsync(Search + "?q=quinzane");

        await Expect(page.Locator(Result)).ToHaveTextAsync(["Does quinzane help in Example syndrome?"]);
        await Expect(page.Locator(".understood"))
            .ToContainTextAsync("No article on this has texts for: Patient or carer. All articles were searched.");
    }

    [Fact]
    public async Task Address_can_be_shared_with_query_and_filters()
    {
        await using var open = await session.Open(Search + "?q=Example+syndrome&status=under-review");
        var page = open.Page;

        await Expect(page.Locator(Result)).ToHaveTextAsync(["Does quinzane help in Example syndrome?"]);
        await Expect(Field(page)).ToHaveValueAsync("Example syndrome");
        await Expect(page.GetByLabel("Under review")).ToBeCheckedAsync();
        await Expect(page).ToHaveTitleAsync(new Regex("^Example syndrome – Search"));
    }

    [Fact]
    public async Task Way_back_restores_query_results_and_place()
    {
        await using var open = await session.Open(Search + "?q=fever");
        var page = open.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Show 10 more" }).ClickAsync();
        await Expect(page.Locator(Result)).ToHaveCountAsync(20);
        await Expect(page.Locator(Result).Nth(10)).ToBeFocusedAsync();
        await page.Locator(Result).Nth(15).ScrollIntoViewIfNeededAsync();
        await page.Locator(Result).Nth(15).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/articles/fever-"));

        await page.GoBackAsync();

        await Expect(page.Locator(Result)).ToHaveCountAsync(20);
        await Expect(page.Locator(Result).Nth(15)).ToBeInViewportAsync();

        await Field(page).FillAsync("quinzane");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(Count)).ToHaveTextAsync("1 article");
        await page.GoBackAsync();
        await Expect(Field(page)).ToHaveValueAsync("fever");
        await Expect(page.Locator(Count)).ToHaveTextAsync($"{SearchedSite.OnSampleFever} articles");
    }

    [Fact]
    public async Task Typing_leaves_one_entry_in_the_history()
    {
        await using var open = await session.Open(Search + "?q=fever");
        var page = open.Page;
        await Expect(page.Locator(Result).First).ToBeVisibleAsync();
        var entries = await page.EvaluateAsync<int>("() => history.length");

        await Field(page).FillAsync("");
        await Field(page).PressSequentiallyAsync("quinzane", new() { Delay = 150 });
        await Expect(page.Locator(Count)).ToHaveTextAsync("1 article");
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal(entries + 1, await page.EvaluateAsync<int>("() => history.length"));
    }

    [Fact]
    public async Task Arrows_go_through_the_results_enter_opens_and_escape_returns()
    {
        await using var open = await session.Open(Search + "?q=fever");
        var page = open.Page;
        await Expect(page.Locator(Result)).ToHaveCountAsync(10);
        await Field(page).FocusAsync();

        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(Result).Nth(0)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator(Result).Nth(1)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(Field(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Escape");
        await Expect(Field(page)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(Field(page)).ToHaveValueAsync("");
        await Expect(page.Locator(".search-start__hints")).ToBeVisibleAsync();

        await page.GoBackAsync();
        await Expect(page.Locator(Result)).ToHaveCountAsync(10);
        await page.Locator(Result).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/articles/fever-"));
    }

    [Fact]
    public async Task Missing_files_of_the_index_are_said_and_can_be_asked_for_again()
    {
        await using var open = await session.Open(Search);
        var page = open.Page;
        await page.RouteAsync("**/search/terms/*", route => route.FulfillAsync(new() { Status = 404 }));

        await Field(page).FillAsync("quinzane");
        // Else the search would run again by itself, a second after the last key.
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".understood")).ToContainTextAsync("A part of the search index could not be read");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "From A to Z" })).ToBeVisibleAsync();
        Assert.Empty(await Axe.Violations(page, "error"));

        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator(Result)).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData("**/search/search.js*", "The search could not be loaded")]
    [InlineData("**/search/manifest.json*", "A part of the search index could not be read (search/manifest.json)")]
    public async Task Search_that_cannot_be_loaded_is_said_and_can_be_tried_again(string file, string reason)
    {
        await using var open = await session.Open("finds/");
        var page = open.Page;
        await page.RouteAsync(file, route => route.FulfillAsync(new() { Status = 503 }));

        await page.GotoAsync(Search + "?q=quinzane");
        await Expect(page.Locator(".understood")).ToContainTextAsync(reason);

        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator(Result)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Reader_without_connection_is_told_so()
    {
        await using var open = await session.Open(Search);
        var page = open.Page;
        await page.Context.SetOfflineAsync(true);

        await Field(page).FillAsync("quinzane");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".understood")).ToContainTextAsync("You are offline");

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator(Result)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_script_the_page_explains_and_leads_to_every_article()
    {
        await using var open = await session.Open(Search, new() { JavaScriptEnabled = false });
        var page = open.Page;

        await Expect(page.Locator("main")).ToContainTextAsync("needs JavaScript");
        await Expect(page.Locator(".filters")).ToBeHiddenAsync();
        await page.Locator(".search-form__input").FillAsync("quinzane");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("All articles from A to Z");
    }

    [Fact]
    public async Task Question_shows_a_passage_above_the_results()
    {
        await using var open = await session.Open(Search + "?q=What+is+the+second+step+when+bexamide+fails%3F");
        var page = open.Page;

        await Expect(page.Locator(".passage__quote").First)
            .ToContainTextAsync("immunomodulin infusion (IMI), when bexamide fails [2, p. 8]");
        await Expect(page.Locator(Result).First).ToBeVisibleAsync();
        await Field(page).FillAsync("bexamide");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".passages")).ToBeHiddenAsync();
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Query_is_text_whatever_it_holds()
    {
        await using var open =
            await session.Open(Search + "?literal=1&q=" + Uri.EscapeDataString("<img src=xyzzyx onerror=xyzzyw> \"xyzzyq <b>"));

        await Expect(open.Page.Locator(Count)).ToHaveTextAsync("Nothing found for: <img src=xyzzyx onerror=xyzzyw> \"xyzzyq <b>");
        await Expect(open.Page.Locator("main img, main b")).ToHaveCountAsync(0);
        Assert.Empty(open.Troubles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=fever")]
    [InlineData("?q=quinzaen")]
    [InlineData("?q=xyzzyx")]
    [InlineData("?q=fever&specialty=other-medicine")]
    [InlineData("?q=What+is+the+second+step+when+bexamide+fails%3F")]
    public async Task Page_is_accessible_and_fits_its_window_in_every_state(string query)
    {
        await using var open = await session.Open(Search + query, Phone);
        var page = open.Page;
        await Expect(page.Locator(".search-page")).ToHaveAttributeAsync("data-state", new Regex("start|some|none"));
        if (await page.Locator(".filters__summary").IsVisibleAsync())
        {
            await page.Locator(".filters__summary").ClickAsync();
            await Expect(page.Locator(".filters")).ToHaveAttributeAsync("open", "");
        }

        Assert.Empty(await Axe.Violations(page, "390 px, light"));
        Assert.Empty(await open.TooWide(320));
        Assert.Empty(await open.TooWide(1280));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.Violations(page, "1280 px, dark"));
        Assert.Empty(open.Troubles);
    }

    private static ILocator Field(IPage page) => page.Locator(".search-form__input");
}
