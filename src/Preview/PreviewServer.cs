using System.Net;
using System.Net.Sockets;
using Attest.Execution;
using Attest.Modules;
using Attest.Rendering;
using Attest.Rendering.Views;
using Attest.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace Attest.Preview;

/// <summary>Serves a preview to this machine only.</summary>
internal sealed class PreviewServer : IAsyncDisposable
{
    /// <summary>How many ports behind a taken one are tried.</summary>
    private const int Tries = 20;

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly WebApplication _application;
    private readonly PreviewSession _session;

    private PreviewServer(WebApplication application, PreviewSession session) => (_application, _session) = (application, session);

    /// <summary><c>http://127.0.0.1:5080/</c></summary>
    public string Address => _application.Urls.Single() + "/";

    public int Port => new Uri(Address).Port;

    /// <param name="port">0 for any free one. If it is taken, the next is tried.</param>
    /// <exception cref="IOException">No port can be used; the message is for the user.</exception>
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
            // The editor must see the failure, and the other pages stay available.
            _session.Report($"Attest itself has failed to make {context.Request.Path}. Please report this:\n{exception}");
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(
                $"Attest itself has failed to make this page: {exception.Message}\nThe terminal says more. Please report it.\n");
        }
    }

    private Task Respond(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        // Against DNS rebinding: another site could give its own name this machine's address, and read the drafts.
        if (request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
        {
            return Refuse(context, StatusCodes.Status403Forbidden);
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return Refuse(context, StatusCodes.Status405MethodNotAllowed);
        }

        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        var path = request.Path.Value!;
        return path == PreviewPage.Own + "events" ? SendEvents(context)
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
        // While the last good site is shown, its files are the present ones, even a drawing that was refused for its script.
        response.Headers.ContentSecurityPolicy = "script-src 'none'";
        await file.CopyToAsync(response.Body, context.RequestAborted);
    }

    /// <summary>Server-sent events: one, once the page differs from the one that was served.</summary>
    private async Task SendEvents(HttpContext context)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, _application.Lifetime.ApplicationStopping);
        var served = context.Request.Query["served"].ToString();
        // The browser escapes all but ASCII.
        var destination = FileOf(Below(Uri.UnescapeDataString(context.Request.Query["page"].ToString())));
        context.Response.ContentType = "text/event-stream";
        try
        {
            await context.Response.WriteAsync(": open\n\n", ended.Token);
            await context.Response.Body.FlushAsync(ended.Token);
            while (true)
            {
                // Taken before the comparison, so that no change is missed in between.
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
            // The reader has left the page, or the preview ends.
        }
    }

    private static Task SendOwn(HttpContext context, string name) => PreviewPage.OwnFile(name) is { } bytes
        ? SendMade(context, name, bytes)
        : Refuse(context, StatusCodes.Status404NotFound);

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task SendMade(HttpContext context, string name, ReadOnlyMemory<byte> bytes)
    {
        var response = context.Response;
        response.ContentType = TypeOf(name);
        // Bytes under their own version never change, so that a page loads again without waiting for its style. An older page asks with
        // another version, under which these bytes must not be cached.
        if (context.Request.Query["v"] == Theme.VersionOf(bytes.Span))
        {
            response.Headers.CacheControl = "max-age=31536000, immutable";
        }

        return response.Body.WriteAsync(bytes).AsTask();
    }

    private static PreviewPage PageOf(Document? document, Shown shown)
    {
        if ((document ?? shown.Site?.Find(SitePaths.NotFound)) is not { } page)
        {
            return PreviewPage.NoSite(shown);
        }

        using var made = new PooledBuffer();
        page.WriteTo!(made);
        return new PreviewPage(made.Written.Span, shown);
    }

    /// <summary>Takes off the path of the site's root, which an address may have or leave out.</summary>
    private string Below(string path)
    {
        // Only one slash: in a redirect, a path that begins with two would name a host.
        var (below, root) = (path.StartsWith('/') ? path[1..] : path, Root);
        return path.StartsWith(root, StringComparison.Ordinal) && _session.Shown.Site?.Find(FileOf(below)) is null
            ? path[root.Length..]
            : below;
    }

    private string Root => _session.Shown.Site?.KnowledgeBase.Site.Url.AbsolutePath ?? "/";

    private static string FileOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    private static bool IsPage(string destination) =>
        destination.EndsWith(".html", StringComparison.Ordinal) && !destination.StartsWith("assets/", StringComparison.Ordinal);

    private static string TypeOf(string name) => !ContentTypes.TryGetContentType(name, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8"
        : type;
}
