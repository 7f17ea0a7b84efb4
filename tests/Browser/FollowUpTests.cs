using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>The follow-up question of an article: passages of approved articles, word for word, with what stands around them.</summary>
public class FollowUpTests(BrowserSession session)
{
    private const string Article = "finds/articles/fever-1/";
    private const string Quote = ".passage__quote";

    [Fact]
    public async Task Question_is_answered_with_a_passage_its_lead_its_citations_and_its_review()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await Ask(page, "What is the second step when bexamide fails?");

        var passage = page.Locator(".passage").First;
        await Expect(passage.Locator(".passage__link")).ToHaveTextAsync("How is Example syndrome treated?");
        await Expect(passage.Locator(".passage__link"))
            .ToHaveAttributeAsync("href", new Regex("/finds/articles/flares/#stepwise-treatment$"));
        await Expect(passage.Locator(Quote)).ToContainTextAsync("In severe flares these are tried in turn:");
        await Expect(passage.Locator(Quote))
            .ToContainTextAsync("Second step: immunomodulin infusion (IMI), when bexamide fails [2, p. 8].");
        await Expect(passage.Locator($"{Quote} a")).ToHaveAttributeAsync("href", new Regex(@"/finds/articles/flares/#ref\.2$"));
        await Expect(passage.Locator(".passage__reference")).ToHaveAttributeAsync("value", "2");
        await Expect(passage.Locator(".passage__reference")).ToContainTextAsync("Guidance on flares. Example Journal. 2021.");
        await Expect(passage.Locator(".passage__review"))
            .ToContainTextAsync("Approved. Last updated 6 May 2026. Next review due 6 May 2027.");
        await Expect(page.Locator(".passages"))
            .ToContainTextAsync("Passages from approved articles, quoted word for word. They are not an answer to your own case.");
        Assert.DoesNotContain(asked, url => url.Contains("bexamide", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task What_is_recommended_against_is_never_quoted_without_saying_so()
    {
        await using var open = await session.Open(Article);

        await Ask(open.Page, "Can cortizol be taken in pregnancy?");

        await Expect(open.Page.Locator(Quote).First).ToContainTextAsync("Do not: strongly recommended against");
        await Expect(open.Page.Locator(Quote).First).ToContainTextAsync("low certainty of evidence");
    }

    [Fact]
    public async Task Row_of_a_table_is_quoted_with_its_head()
    {
        await using var open = await session.Open(Article);

        await Ask(open.Page, "How often is thyroid measurement needed with bexamide?");

        await Expect(open.Page.Locator($"{Quote} thead").First).ToContainTextAsync("Interval of laboratory tests");
        await Expect(open.Page.Locator($"{Quote} tbody tr").First).ToContainTextAsync("Monthly thyroid measurement [2]");
    }

    [Fact]
    public async Task Text_for_other_readers_is_not_quoted_and_that_for_some_says_so()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;
        await Ask(page, "Who should check the hepatic panel every four weeks?");
        await Expect(page.Locator(Quote).First).ToContainTextAsync("For: Health professional");

        await page.EvaluateAsync("() => localStorage.setItem('attest.audience', 'patient')");
        await page.ReloadAsync();
        await Ask(page, "How often is the liver checked every four weeks?");
        await Expect(page.Locator(Quote).First).ToContainTextAsync("For: Patient or carer");
        await Expect(page.Locator(Quote, new() { HasTextString = "hepatic" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_not_approved_is_not_quoted()
    {
        await using var open = await session.Open(Article);

        await Ask(open.Page, "quinzane?");

        await Expect(open.Page.Locator(".passages")).ToContainTextAsync("No passage of an approved article");
        await Expect(open.Page.Locator(".passages__way")).ToHaveAttributeAsync("href", new Regex(@"/finds/search/#q=quinzane"));
    }

    [Fact]
    public async Task Question_without_connection_can_be_asked_again()
    {
        await using var open = await session.Open(Article);
        var page = open.Page;
        await page.Context.SetOfflineAsync(true);

        await Ask(page, "What is the second step when bexamide fails?");
        await Expect(page.Locator(".passages")).ToContainTextAsync("could not be loaded");

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Locator(".passage").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_the_question_is_sent_nowhere_and_all_articles_are_shown()
    {
        await using var open = await session.Open(Article, new() { JavaScriptEnabled = false });

        await Ask(open.Page, "What is the second step?");

        await Expect(open.Page).ToHaveURLAsync(new Regex(@"/finds/articles/\??$"));
    }

    [Fact]
    public async Task Where_questions_are_answered_elsewhere_the_site_can_be_searched_too()
    {
        await using var open = await session.Open(PageKinds.Article);
        var page = open.Page;
        await Expect(page.Locator(".follow-up__form")).ToHaveAttributeAsync("action", "https://assistant.example.org/ask");

        await page.Locator(".follow-up__input").FillAsync("What is the first choice in Example syndrome?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search this site instead" }).ClickAsync();

        await Expect(page.Locator(".passages")).ToBeVisibleAsync();
        await Expect(page.Locator(".passages [role=status]")).ToContainTextAsync(new Regex("passages? found|No passage"));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Passages_are_accessible_fit_their_window_and_are_not_printed()
    {
        await using var open = await session.Open(Article, new() { ViewportSize = new() { Width = 390, Height = 800 } });
        var page = open.Page;
        await Ask(page, "How often is thyroid measurement needed with bexamide?");
        await Expect(page.Locator(".passage").First).ToBeVisibleAsync();

        Assert.Empty(await Axe.Violations(page, "390 px, light"));
        Assert.Empty(await open.TooWide(320));
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await Axe.Violations(page, "dark"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".follow-up")).ToBeHiddenAsync();
    }

    private static async Task Ask(IPage page, string question)
    {
        await page.Locator(".follow-up__input").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");
    }
}
