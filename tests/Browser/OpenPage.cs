using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Attest.Tests.Browser;

/// <summary>A page in a window of its own that keeps note of everything that goes wrong in it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    // A browser reports a violated policy as an event too; its words may change.
    private const string NoteViolations =
        "addEventListener('securitypolicyviolation', e => console.error(`policy violated: ${e.violatedDirective} ${e.blockedURI}`))";

    private readonly bool _isAlone;
    private readonly ConcurrentQueue<string> _troubles = new();

    private OpenPage(IPage page, bool isAlone) => (Page, _isAlone) = (page, isAlone);

    public IPage Page { get; }

    /// <summary>Console messages, script errors, and requests that failed or left the site.</summary>
    public IEnumerable<string> Troubles => _troubles;

    /// <param name="page">A new one.</param>
    /// <param name="isAlone">Whether its window ends with it.</param>
    /// <param name="root">Of the server, with a slash at its end.</param>
    /// <param name="address">Below the root.</param>
    /// <param name="script">Runs before the page's own.</param>
    public static async Task<OpenPage> Start(IPage page, bool isAlone, string root, string address, string? script)
    {
        await page.AddInitScriptAsync(NoteViolations);
        if (script is not null)
        {
            await page.AddInitScriptAsync(script);
        }

        var open = new OpenPage(page, isAlone);
        open.Watch(root, root + address);
        await page.GotoAsync(root + address);
        return open;
    }

    private void Watch(string root, string address)
    {
        Page.Console += (_, message) =>
        {
            // That the page itself was asked for at an unknown address is what the test wants.
            if (!(message.Location.StartsWith(address, StringComparison.Ordinal)
                && message.Text.Contains("status of 404", StringComparison.Ordinal)))
            {
                _troubles.Enqueue($"console {message.Type}: {message.Text} ({message.Location})");
            }
        };
        Page.PageError += (_, error) => _troubles.Enqueue($"error: {error}");
        Page.RequestFailed += (_, request) => _troubles.Enqueue($"failed: {request.Url} {request.Failure}");
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(root, StringComparison.Ordinal))
            {
                _troubles.Enqueue($"request to another place: {request.Url}");
            }
        };
    }

    /// <summary>Elements that make the page wider than its window; none for a page that fits.</summary>
    public Task<string[]> TooWide(int width) => Resized(width, """
        () => {
            const scrolls = e => e && e !== document.body && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
            return document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5 && !scrolls(e.parentElement))
                .map(e => `${innerWidth} px: ${e.outerHTML.slice(0, 100)}`);
        }
        """);

    private async Task<string[]> Resized(int width, string script)
    {
        await Page.SetViewportSizeAsync(width, 800);
        return await Page.EvaluateAsync<string[]>(script);
    }

    public async ValueTask DisposeAsync() => await (_isAlone ? Page.Context.CloseAsync() : Page.CloseAsync());
}
