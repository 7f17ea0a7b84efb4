using System.Text.RegularExpressions;
using Attest.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>Copies that readers keep on their device: only if they ask, never in place of a newer text, gone when they want.</summary>
public sealed partial class OfflineCopyTests(BrowserSession session) : IAsyncLifetime
{
    private const string Article = "kb/articles/example/";
    private const string Other = "kb/articles/other/";

    private readonly TempFolder _folder = new();
    private StaticServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        SampleSite.Write(_folder, "Drug A is the first choice [@example2020]. ![Steps](../assets/steps.svg)\n");
        _folder.Write("input/site.yml",
            SampleSite.Files["site.yml"].Replace("https://kb.example.org/", "https://kb.example.org/kb/", StringComparison.Ordinal));
        _folder.Write("input/assets/steps.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>");
        _folder.Write("input/articles/other.md", SampleSite.Article("Old words [@example2020].\n", "title: Another question?\n"));
        _folder.Publish();
        _server = await StaticServer.Start(("/kb/", _folder["output"]));
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Without_script_nothing_of_it_shows()
    {
        await using var open = await session.OpenAt(_server, Article, new() { JavaScriptEnabled = false });

        await Expect(open.Page.Locator(".offline-copy")).ToBeHiddenAsync();
        await Expect(open.Page.GetByRole(AriaRole.Link, new() { Name = "Copies on this device" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Kept_article_is_read_without_a_connection_with_a_bar_that_says_so()
    {
        await using var open = await session.OpenAt(_server, Article);
        var page = open.Page;
        await Expect(page.Locator(".offline-copy__size")).ToHaveTextAsync(Size());
        await Keep(page);
        await Expect(page.Locator(".copy-bar")).ToHaveCountAsync(0);
        Assert.Empty(open.Troubles);

        await GoOffline(page);
        await page.GotoAsync(Article);

        await Expect(page.Locator(".copy-bar")).ToHaveTextAsync(Bar());
        await Expect(page.Locator(".prose")).ToContainTextAsync("Drug A is the first choice");
        Assert.True(await page.EvaluateAsync<bool>("() => [...document.images].every(image => image.complete && image.naturalWidth > 0)"));
        Assert.True(await page.EvaluateAsync<bool>(
            "() => getComputedStyle(document.querySelector('.copy-bar')).borderBlockEndStyle === 'solid'"));
        Assert.Empty(await Axe.Violations(page, "from the copy"));
    }

    [Fact]
    public async Task Page_that_is_not_kept_leads_to_those_that_are()
    {
        await using var open = await session.OpenAt(_server, Article);
        await Keep(open.Page);
        await GoOffline(open.Page);

        await open.Page.GotoAsync(Other);

        await Expect(open.Page.Locator(".offline-page__missing")).ToBeVisibleAsync();
        await Expect(open.Page.Locator(".offline-copy__entry")).ToHaveTextAsync(Entry());
        await open.Page.GetByRole(AriaRole.Link, new() { Name = "What is Example syndrome?" }).ClickAsync();
        await Expect(open.Page.Locator("h1")).ToHaveTextAsync("What is Example syndrome?");
    }

    [Fact]
    public async Task Newer_text_is_shown_at_once_and_renews_the_copies()
    {
        await using var open = await session.OpenAt(_server, Other);
        var page = open.Page;
        await Keep(page);
        _folder.Write("input/articles/other.md", SampleSite.Article("New words [@example2020].\n", "title: Another question?\n"));
        _folder.Publish();

        await page.GotoAsync(Other);
        await Expect(page.Locator(".prose")).ToContainTextAsync("New words");
        await Copied(page, "articles/other/", "New words");

        await GoOffline(page);
        await page.GotoAsync(Other);
        await Expect(page.Locator(".copy-bar")).ToBeVisibleAsync();
        await Expect(page.Locator(".prose")).ToContainTextAsync("New words");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Article_that_was_withdrawn_or_removed_goes_from_the_copy_at_the_first_contact(bool isRemoved)
    {
        await using var open = await session.OpenAt(_server, Article);
        var page = open.Page;
        await Keep(page);
        await page.GotoAsync(Other);
        await Keep(page);
        if (isRemoved)
        {
            File.Delete(_folder["input/articles/other.md"]);
        }
        else
        {
            _folder.Write("input/articles/other.md",
                SampleSite.Article("Old words.\n",
                    "title: Another question?\nreferences: []\nreview: { status: withdrawn }\nwithdrawn: { on: 2026-05-20, reason: It "
                        + "was wrong. }\n"));
        }

        _folder.Publish();
        // Any page of the site, not the article itself.
        await page.GotoAsync("kb/articles/");
        await Copied(page, "articles/other/", isRemoved ? null : "This article was withdrawn");

        await GoOffline(page);
        await page.GotoAsync(Other);
        await Expect(page.Locator("body")).Not.ToContainTextAsync("Old words");
        await Expect(page.Locator(isRemoved ? ".offline-page__missing" : ".banner--urgent")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Removing_the_copy_leaves_nothing_behind()
    {
        await using var open = await session.OpenAt(_server, Article);
        var page = open.Page;
        await Keep(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the copy" }).ClickAsync();

        await Expect(page.Locator(".offline-copy__state")).ToHaveTextAsync("The copy is removed.");
        Assert.Equal(0, await page.EvaluateAsync<int>(
            "async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length"));
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Keep this article" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => (await caches.keys()).length"));
        Assert.Empty(open.Troubles);
    }

    [Fact]
    public async Task Whole_site_states_its_size_before_it_is_kept_and_can_be_removed()
    {
        await using var open = await session.OpenAt(_server, "kb/offline/");
        var page = open.Page;
        await Expect(page.Locator(".offline-page__size")).ToHaveTextAsync(WholeSize());

        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the whole site" }).ClickAsync();
        await Expect(page.Locator(".offline-page__everything")).ToContainTextAsync("The whole site is kept");

        await GoOffline(page);
        await page.GotoAsync(Other);
        await Expect(page.Locator(".copy-bar")).ToBeVisibleAsync();
        await page.GotoAsync("kb/");
        await Expect(page.Locator(".copy-bar")).ToBeVisibleAsync();
        await page.GotoAsync("kb/offline/");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the copy" }).ClickAsync();
        await Expect(page.Locator(".offline-copy__state")).ToContainTextAsync("is removed from this device");
        Assert.Equal(0, await page.EvaluateAsync<int>("async () => (await caches.keys()).length"));
    }

    private static async Task Keep(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this article" }).ClickAsync();
        await Expect(page.Locator(".offline-copy__state")).ToContainTextAsync("A copy of this article is kept");
    }

    /// <summary>Waits until the copy of a page holds words, or is gone.</summary>
    private static async Task Copied(IPage page, string path, string? words) => await page.EvaluateAsync("""
        async ([path, words]) => {
            const [name] = await caches.keys();
            const copy = async () => (await (await caches.open(name)).match(name.slice('attest-copy '.length) + path))?.text();
            for (let text = await copy(); words ? !text?.includes(words) : text; text = await copy()) {
                await new Promise(requestAnimationFrame);
            }
        }
        """, new[] { path, words }).WaitAsync(TimeSpan.FromMinutes(1));

    private async Task GoOffline(IPage page)
    {
        await page.Context.SetOfflineAsync(true);
        _server.IsOutOfReach = true;
    }

    [GeneratedRegex(@"^\d+ kB$")]
    private static partial Regex Size();

    [GeneratedRegex(@"^Copy of \d+ \w+ \d{4} – you are offline$")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^What is Example syndrome\? – copy of \d+ \w+ \d{4}$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^All articles and the pages that lead to them: \d+ pages, about \d+ kB\. Images come on top\.$")]
    private static partial Regex WholeSize();
}
