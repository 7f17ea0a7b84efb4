namespace Attest.Tests.Browser;

/// <summary>A page keeps nothing of its reader and asks nobody but its site, and its policy would stop it if it did.</summary>
public class TrustTests(BrowserSession session)
{
    private const string Kept = """
        async () => [
            ...document.cookie.split(';').filter(Boolean),
            ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await caches.keys(),
            ...(await navigator.serviceWorker.getRegistrations()).map(r => r.scope),
            ...(await indexedDB.databases()).map(d => d.name),
        ]
        """;

    public static TheoryData<string> Pages => [.. PageKinds.Addresses];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_obeys_its_policy_asks_nobody_else_and_stores_nothing_on_its_own(string address)
    {
        await using var open = await session.Open(address);
        var cookies = new List<string>();
        open.Page.Response += (_, response) =>
        {
            if (response.Headers.ContainsKey("set-cookie"))
            {
                cookies.Add(response.Url);
            }
        };

        await open.Page.ReloadAsync(new() { WaitUntil = Microsoft.Playwright.WaitUntilState.NetworkIdle });

        Assert.Empty(open.Troubles);
        Assert.Empty(cookies);
        Assert.Empty(await open.Page.Context.CookiesAsync());
        Assert.Empty(await open.Page.EvaluateAsync<string[]>(Kept));
        Assert.Equal(1, await open.Page.Locator("head > meta[http-equiv=Content-Security-Policy]").CountAsync());
    }

    [Theory]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))")]
    [InlineData("document.body.setAttribute('onclick', 'window.ran = true'); document.body.click()")]
    [InlineData("document.body.setAttribute('style', 'color: red')")]
    [InlineData("document.body.append(Object.assign(new Image(), { src: 'https://tracker.example/x.gif' }))")]
    [InlineData("fetch('https://tracker.example/').catch(() => {})")]
    public async Task Policy_stops_what_a_page_must_not_do(string misdeed)
    {
        await using var open = await session.Open(PageKinds.Article);
        Assert.Empty(open.Troubles);

        await open.Page.EvaluateAsync($"() => {{ {misdeed}; }}");

        await open.Page.WaitForFunctionAsync("() => true");
        Assert.Contains(open.Troubles, trouble => trouble.Contains("policy violated", StringComparison.Ordinal));
        Assert.False(await open.Page.EvaluateAsync<bool>("() => Boolean(window.ran)"));
    }

    [Fact]
    public async Task Audience_is_stored_only_when_it_is_chosen()
    {
        await using var open = await session.Open(PageKinds.Article);

        await open.Page.GetByLabel("Patient or carer").First.CheckAsync();

        Assert.Equal(["attest.audience"], await open.Page.EvaluateAsync<string[]>(Kept));
    }
}
