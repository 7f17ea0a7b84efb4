using Attest.Tests.Browser;
using Attest.Tests.Site;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserSession))]

namespace Attest.Tests.Browser;

/// <summary>
/// One browser and one server for all tests of this assembly, started by the first that asks. Under <c>/kb/</c> lies the
/// sample content of the repository, under <c>/every/</c> the site in which every construct occurs, under <c>/many/</c> an article with
/// many citations, under <c>/reviews/</c> a site with an article in each state of review, under <c>/finds/</c> one to be searched.
/// </summary>
public sealed class BrowserSession : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-first-run",
    ];

    private readonly TempFolder _sample = new();
    private readonly TempFolder _every = new();
    private readonly TempFolder _many = new();
    private readonly TempFolder _reviews = new();
    private readonly TempFolder _finds = new();
    private readonly Lazy<Task<IBrowser?>> _browser;
    private readonly Lazy<Task<StaticServer>> _server;
    private readonly Windows _windows = new();
    private readonly List<string> _failures = [];
    private IPlaywright? _playwright;

    public BrowserSession()
    {
        _browser = new(StartBrowser);
        _server = new(StartServer);
    }

    /// <summary>Opens a page below the server's root. Without a browser the test is skipped, or fails where one is required.</summary>
    /// <param name="address">Such as <c>kb/articles/</c>.</param>
    /// <param name="options">Size, colour scheme and the like of the window.</param>
    /// <param name="script">Runs before the page's own.</param>
    internal async Task<OpenPage> Open(string address, BrowserNewContextOptions? options = null, string? script = null) =>
        await OpenAt(await _server.Value, address, options, script);

    /// <summary>Opens a page of a server that the test has started itself.</summary>
    internal Task<OpenPage> OpenAt(StaticServer server, string address, BrowserNewContextOptions? options = null, string? script = null) =>
        OpenAt(server.Root, address, options, script);

    /// <summary>Opens a page of any server, whose root ends in a slash.</summary>
    internal async Task<OpenPage> OpenAt(string root, string address, BrowserNewContextOptions? options = null, string? script = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = root;
        var context = await (await Browser()).NewContextAsync(options);
        return await OpenPage.Start(await context.NewPageAsync(), isAlone: true, root, address, script);
    }

    /// <summary>Opens a page below the server's root in a window that it shares: see <see cref="Windows"/>.</summary>
    internal async Task<OpenPage> OpenBeside(string address, BrowserNewContextOptions options) =>
        await OpenBeside(await _server.Value, address, options);

    /// <summary>Opens a page of a server that the test has started itself in a window that it shares: see <see cref="Windows"/>.</summary>
    internal async Task<OpenPage> OpenBeside(StaticServer server, string address, BrowserNewContextOptions options) =>
        await OpenPage.Start(await _windows.NewPage(await Browser(), options), isAlone: false, server.Root, address, script: null);

    private async Task<IBrowser> Browser()
    {
        if (await _browser.Value is { } browser)
        {
            return browser;
        }

        var reason = $"no browser could be started: {string.Join("; ", _failures)}";
        Assert.SkipUnless(Environment.GetEnvironmentVariable("ATTEST_REQUIRE_BROWSER") == "1", reason);
        throw new InvalidOperationException(reason);
    }

    /// <summary>The paths of all pages of both sites, for tests that must not forget one.</summary>
    internal async Task<IReadOnlyList<string>> PagePaths()
    {
        await _server.Value;
        return [.. PagesOf("kb/", _sample), .. PagesOf("every/", _every)];

        static IEnumerable<string> PagesOf(string prefix, TempFolder folder) =>
            Snapshot.Paths(folder["output"]).Where(path => path.EndsWith(".html", StringComparison.Ordinal))
                .Select(path => prefix + path.Replace("index.html", "", StringComparison.Ordinal));
    }

    private async Task<IBrowser?> StartBrowser()
    {
        _playwright = await Playwright.CreateAsync();
        // A machine that builds and tests at once can be slow; waiting longer costs nothing where a test passes.
        Assertions.SetDefaultExpectTimeout(20_000);
        foreach (var source in BrowserFinder.Sources())
        {
            try
            {
                return await _playwright.Chromium.LaunchAsync(
                    new BrowserTypeLaunchOptions { ExecutablePath = source.Prepare(), Args = Flags });
            }
            catch (Exception exception) when (exception is PlaywrightException or InvalidOperationException or IOException)
            {
                _failures.Add($"{source.Name}: {exception.Message.Split('\n')[0]}");
            }
        }

        return null;
    }

    private Task<StaticServer> StartServer()
    {
        SampleContent.CopyTo(_sample["input"], "https://kb.example.org/kb/");
        EveryConstruct.CopyTo(_every["input"]);
        _sample.PublishSampleContent();
        _every.Publish();
        ManyCitations.WriteTo(_many, "https://kb.example.org/many/");
        _many.Publish();
        ReviewSite.WriteTo(_reviews, "https://kb.example.org/reviews/");
        _reviews.PublishWithLog();
        SearchedSite.WriteTo(_finds, "https://kb.example.org/finds/");
        _finds.Publish();
        _sample.Write($"output/{PageKinds.FormerAddress["kb/".Length..]}index.html",
            WithoutRefresh(_sample.Text("articles/polymyositis-treatment/index.html")));
        return StaticServer.Start(("/kb/", _sample["output"]), ("/every/", _every["output"]), ("/many/", _many["output"]),
            ("/reviews/", _reviews["output"]), ("/finds/", _finds["output"]));
    }

    private static string WithoutRefresh(string html) =>
        string.Join('\n', html.Split('\n').Where(line => !line.Contains("http-equiv=\"refresh\"", StringComparison.Ordinal)));

    public async ValueTask DisposeAsync()
    {
        if (_browser.IsValueCreated && await _browser.Value is { } browser)
        {
            await browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }

        _finds.Dispose();
        _sample.Dispose();
        _every.Dispose();
        _many.Dispose();
        _reviews.Dispose();
    }
}
