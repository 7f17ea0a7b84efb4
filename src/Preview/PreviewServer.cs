using System.Net;
using System.Net.Sockets;
using Attest.Execution;
using Attest.Modules;
using Attest.Rendering;
using Attest.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Attest.Preview;

/// <summary>Serves a preview to this machine alone.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many ports behind a taken one are tried.</summary>
    private const int Tries = 20;

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly WebApplication _application;
    private readonly PreviewSession _session;

    private PreviewServer(WebApplication application, PreviewSession session) => (_application, _session) = (application, session);

    /// <summary>Such as <c>http://127.0.0.1:5080/</c>.</summary>
    public string Address => _application.Urls.Single() + "/";

    public int Port => new Uri(Address).Port;

    /// <param name="session">What to serve.</param>
    /// <param name="port">0 for any that is free; one that is taken is left to whoever has it, for the next.</param>
    /// <exception cref="IOException">No port is free, or the system does not let us have one; the message is shown as it is.</exception>
    public static async Task<PreviewServer> Start(PreviewSession session, int port)
    {
        for (var next = port; ; next++)
        {
            var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
            builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, next));
            var application = builder.Build();
            var server = new PreviewServer(application, session);
            application.Run(server.Answer);
            try
            {
                await application.StartAsync();
                return server;
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                await application.DisposeAsync();
                if (exception is SocketException)
                {
                    throw new IOException($"port {next} cannot be used: {exception.Message}; name another with --port NUMBER", exception);
                }

                if (port == 0 || next == Math.Min(port + Tries, IPEndPoint.MaxPort))
                {
                    throw new IOException($"the ports from {port} to {next} are taken; name another with --port NUMBER", exception);
                }
            }
        }
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task Answer(HttpContext context)
    {
        try
        {
            await Respond(context);
        }
        catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            // Whoever writes must not sit before an empty page, and the other pages are as good as before.
            _session.TellOfFailure($"Attest itself has failed to make {context.Request.Path}. Please report this:\n{exception}");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"Attest itself has failed to make this page: {exception.Message}\nThe terminal says more. Please report it.\n");
        }
    }

    private Task Respond(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        // A page of another site could give its own name this machine's address, and read along.
        if (request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return Task.CompletedTask;
        }

        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        var path = request.Path.Value!;
        return path == PreviewPage.Own + "events" ? Tell(context)
            : path.StartsWith(PreviewPage.Own, StringComparison.Ordinal) ? SendOwn(context, path[PreviewPage.Own.Length..])
            : Send(context, Below(path));
    }

    private async Task Send(HttpContext context, string path)
    {
        var response = context.Response;
        var shown = _session.Shown;
        var destination = FileOf(path);
        var document = shown.Site?.Find(destination);
        if (document is null && (shown.Site?.Find(path + "/index.html") is not null || context.Request.Path + "/" == Root))
        {
            response.Redirect(context.Request.PathBase + context.Request.Path + "/" + context.Request.QueryString);
        }
        else if (document is Document<CopiedFile> copied)
        {
            await SendCopied(context, destination, copied.Content);
        }
        else if (document is not null && !IsPage(destination))
        {
            using var made = new PooledBuffer();
            document.WriteTo!(made);
            await SendMade(context, destination, made.Written);
        }
        else
        {
            response.StatusCode = shown.Site is null ? StatusCodes.Status503ServiceUnavailable
                : document is null ? StatusCodes.Status404NotFound
                : StatusCodes.Status200OK;
            response.ContentType = TypeOf(".html");
            await response.Body.WriteAsync(PageOf(document, shown).Served());
        }
    }

    private async Task SendCopied(HttpContext context, string destination, CopiedFile copied)
    {
        var response = context.Response;
        await using var file = _session.Open(copied);
        if (file is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = TypeOf(destination);
        // While the last good site is up, its files are the present ones, be it a drawing that is refused for its script.
        response.Headers.ContentSecurityPolicy = "script-src 'none'";
        await file.CopyToAsync(response.Body, context.RequestAborted);
    }

    /// <summary>Server-sent events: one, once the page would be another than the one that was served.</summary>
    private async Task Tell(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _application.Lifetime.ApplicationStopping);
        var served = context.Request.Query["served"].ToString();
        // The address as the browser has it, in which all but ASCII is escaped.
        var destination = FileOf(Below(Uri.UnescapeDataString(context.Request.Query["page"].ToString())));
        context.Response.ContentType = "text/event-stream";
        try
        {
            await context.Response.WriteAsync(": open\n\n", ended.Token);
            await context.Response.Body.FlushAsync(ended.Token);
            while (true)
            {
                // Asked for before it is looked, so that no change can come in between.
                var changed = _session.Changed;
                if (PageOf(_session.Shown.Site?.Find(destination), _session.Shown).Name != served)
                {
                    await context.Response.WriteAsync("data: changed\n\n", ended.Token);
                    return;
                }

                await changed.WaitAsync(ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader has gone to another page, or the preview ends.
        }
    }

    private static Task SendOwn(HttpContext context, string name)
    {
        if (PreviewAssets.Find(name) is { } bytes)
        {
            return SendMade(context, name, bytes);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task SendMade(HttpContext context, string name, ReadOnlyMemory<byte> bytes)
    {
        var response = context.Response;
        response.ContentType = TypeOf(name);
        // Under an address with their version there are never other bytes, so a page that is loaded again need not wait for its style. A page
        // that is older than the site asks with another version, under which these bytes must not be kept.
        if (context.Request.Query["v"] == Theme.VersionOf(bytes.Span))
        {
            response.Headers.CacheControl = "max-age=31536000, immutable";
        }

        return response.Body.WriteAsync(bytes).AsTask();
    }

    private static PreviewPage PageOf(Document? document, Shown shown)
    {
        if ((document ?? shown.Site?.Find("404.html")) is not { } page)
        {
            return PreviewPage.NoSite(shown);
        }

        using var made = new PooledBuffer();
        page.WriteTo!(made);
        return new PreviewPage(made.Written.Span, shown);
    }

    /// <summary>The path of the site's root on its host may stand before every address, or be left out.</summary>
    private string Below(string path)
    {
        // One slash alone: what begins with two would be the name of a host where it is redirected to.
        var (below, root) = (path.StartsWith('/') ? path[1..] : path, Root);
        return path.StartsWith(root, StringComparison.Ordinal) && _session.Shown.Site?.Find(FileOf(below)) is null ? path[root.Length..] : below;
    }

    private string Root => _session.Shown.Site?.KnowledgeBase.Site.Url.AbsolutePath ?? "/";

    private static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    private static bool IsPage(string destination) => destination.EndsWith(".html", StringComparison.Ordinal) && !destination.StartsWith("assets/", StringComparison.Ordinal);

    private static string TypeOf(string name) => !ContentTypes.TryGetContentType(name, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8"
        : type;
}
