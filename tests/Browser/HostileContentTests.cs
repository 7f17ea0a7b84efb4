using System.Text.RegularExpressions;
using Attest.Tests.Hostile;
using Attest.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>
/// The site in which every field holds the corpus of vectors, in a real browser: nothing runs and nothing is asked of another
/// host, neither under the policy of its pages nor without it, where the encoding alone has to hold.
/// </summary>
public sealed class HostileContentTests(BrowserSession session)
{
    private const string Hook = "window.attack = n => { console.error(`vector ${n} ran`); }; for (const f of ['alert', 'confirm', 'prompt', 'print', 'open']) window[f] = () => console.error(`${f} was called`);";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_of_any_field_runs(bool underPolicy)
    {
        using var folder = new TempFolder();
        HostileSite.WriteTo(folder, "https://kb.example.org/hostile/");
        folder.Publish();
        if (!underPolicy)
        {
            TakeAwayPolicy(folder);
        }

        await using var server = await StaticServer.Start(("/hostile/", folder["output"]));
        foreach (var address in HostileSite.Addresses)
        {
            await using var open = await session.OpenAt(server, "hostile/" + address, script: Hook);
            await Settled(open.Page);
            Assert.Empty(open.Troubles);
        }

        await AssertSearchRunsNothing(server);
        await AssertFollowUpRunsNothing(server);
    }

    private async Task AssertSearchRunsNothing(StaticServer server)
    {
        await using var open = await session.OpenAt(server, "hostile/search/", script: Hook);
        for (var i = 0; i < HostileSite.Articles; i++)
        {
            var query = string.Join(' ', HostileSite.Part(i).Skip(i).Take(8));
            await open.Page.GotoAsync("hostile/search/?q=" + Uri.EscapeDataString(query));
            await Expect(open.Page.Locator(".search-page__count")).ToHaveTextAsync(new Regex("article|Nothing found"));
            await Settled(open.Page);
        }

        // Results whose titles, sections and excerpts are the vectors, and the list below the box.
        await open.Page.GotoAsync("hostile/search/?q=img+onerror");
        await Expect(open.Page.Locator(".result__link").First).ToBeVisibleAsync();
        await open.Page.GotoAsync("hostile/?q=");
        await open.Page.Locator("input[type=search]").First.PressSequentiallyAsync("onerror <img src=x onerror=attack(1)>");
        await Settled(open.Page);
        Assert.Empty(open.Troubles);
    }

    private async Task AssertFollowUpRunsNothing(StaticServer server)
    {
        await using var open = await session.OpenAt(server, "hostile/articles/a0/", script: Hook);
        await open.Page.Locator(".follow-up__input").FillAsync("<img src=x onerror=attack(1)> onerror script?");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Search this site instead" }).ClickAsync();
        await Expect(open.Page.Locator(".passages [role=status]")).ToContainTextAsync(new Regex("passages? found|No passage"));
        await Settled(open.Page);
        Assert.Empty(open.Troubles);
    }

    /// <summary>What loads, fails or is focused by itself has had its turn.</summary>
    private static async Task Settled(IPage page) => await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");

    private static void TakeAwayPolicy(TempFolder folder)
    {
        File.Delete(folder["output/_headers"]);
        foreach (var path in Snapshot.Paths(folder["output"]).Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var html = folder.Text(path);
            var without = Regex.Replace(html, "<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
            Assert.NotEqual(html, without);
            folder.Write("output/" + path, without);
        }
    }
}
