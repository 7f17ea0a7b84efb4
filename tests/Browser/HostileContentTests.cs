using System.Text.RegularExpressions;
using Attest.Tests.Hostile;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Attest.Tests.Browser;

/// <summary>
/// The site in which every field holds the corpus of vectors, in a real browser: nothing runs and nothing is asked of another
/// host, neither under the policy of its pages nor without it, where the encoding alone has to hold.
/// </summary>
public sealed class HostileContentTests(BrowserSession session, HostileServers servers)
{
    private const string Hook =
        "window.attack = n => { console.error(`vector ${n} ran`); }; for (const f of ['alert', 'confirm', 'prompt', 'print', 'open']) "
            + "window[f] = () => console.error(`${f} was called`);";

    public static MatrixTheoryData<string, bool> Pages => new([.. HostileSite.Addresses], [true, false]);

    public static MatrixTheoryData<int, bool> Parts => new([.. Enumerable.Range(0, HostileSite.Articles)], [true, false]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_of_any_field_runs(string address, bool underPolicy)
    {
        await using var open = await Open(address, underPolicy);

        await Settled(open.Page);

        Assert.Empty(open.Troubles);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Nothing_runs_that_is_searched_for(int part, bool underPolicy)
    {
        var query = string.Join(' ', HostileSite.Part(part).Skip(part).Take(8));
        await using var open = await Open("search/?q=" + Uri.EscapeDataString(query), underPolicy);

        await Expect(open.Page.Locator(".search-page__count")).ToHaveTextAsync(new Regex("article|Nothing found"));
        await Settled(open.Page);

        Assert.Empty(open.Troubles);
    }

    /// <summary>Results whose titles, sections and excerpts are the vectors, and the list below the box.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_runs_that_is_found(bool underPolicy)
    {
        await using var open = await Open("search/?q=img+onerror", underPolicy);
        await Expect(open.Page.Locator(".result__link").First).ToBeVisibleAsync();
        await Settled(open.Page);

        await open.Page.GotoAsync("hostile/");
        await open.Page.Locator("input[type=search]").First.PressSequentiallyAsync("onerror <img src=x onerror=attack(1)>");
        await Expect(open.Page.Locator(".suggestions")).ToBeVisibleAsync();
        await Settled(open.Page);

        Assert.Empty(open.Troubles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nothing_runs_that_is_asked(bool underPolicy)
    {
        await using var open = await Open("articles/a0/", underPolicy);
        await open.Page.Locator(".follow-up__input").FillAsync("<img src=x onerror=attack(1)> onerror script?");
        await open.Page.GetByRole(AriaRole.Button, new() { Name = "Search this site instead" }).ClickAsync();

        await Expect(open.Page.Locator(".passages [role=status]")).ToContainTextAsync(new Regex("passages? found|No passage"));
        await Settled(open.Page);

        Assert.Empty(open.Troubles);
    }

    private async Task<OpenPage> Open(string address, bool underPolicy) =>
        await session.OpenAt(await servers.Server(underPolicy), "hostile/" + address, script: Hook);

    /// <summary>What loads, fails or is focused by itself has had its turn.</summary>
    private static async Task Settled(IPage page) =>
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");
}
