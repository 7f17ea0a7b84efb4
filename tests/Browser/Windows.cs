using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Attest.Tests.Browser;

/// <summary>
/// One window for all pages that are shown by the same settings. A whole Chromium takes 1.4 processor seconds for a window and a third of
/// one for a page in it; the headless shell takes 0.2 for either. For tests that store nothing and cut no connection.
/// </summary>
internal sealed class Windows
{
    private readonly ConcurrentDictionary<string, Lazy<Task<IBrowserContext>>> _windows = new();

    public async Task<IPage> NewPage(IBrowser browser, BrowserNewContextOptions options) =>
        await (await _windows.GetOrAdd(JsonSerializer.Serialize(options), _ => new(() => Open(browser, options))).Value).NewPageAsync();

    private static async Task<IBrowserContext> Open(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        // A window is closed with its last page.
        await context.NewPageAsync();
        return context;
    }
}
