using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Attest.Tests.Browser;

/// <summary>
/// A file server as plain as hosts have them: folders answer with index.html, what is missing with 404.html, all with the headers of
/// the site's <c>_headers</c>.
/// </summary>
internal sealed class StaticServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly WebApplication _application;

    private StaticServer(WebApplication application) => _application = application;

    /// <summary>Such as <c>http://127.0.0.1:40123/</c>.</summary>
    public string Root => _application.Urls.Single() + "/";

    /// <summary>No request is answered, as if there were no connection.</summary>
    public bool IsOutOfReach { get; set; }

    /// <param name="mounts">Folders by the path at which they are served, which begins and ends in a slash.</param>
    public static async Task<StaticServer> Start(params (string Prefix, string Folder)[] mounts)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var server = new StaticServer(application);
        application.Run(context => server.Answer(context, mounts));
        await application.StartAsync();
        return server;
    }

    private Task Answer(HttpContext context, (string Prefix, string Folder)[] mounts)
    {
        if (IsOutOfReach)
        {
            context.Abort();
            return Task.CompletedTask;
        }

        var path = context.Request.Path.Value!;
        var (prefix, folder) = mounts.FirstOrDefault(mount => path.StartsWith(mount.Prefix, StringComparison.Ordinal));
        if (prefix is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        var file = Path.Combine(folder, path[prefix.Length..] + (path.EndsWith('/') ? "index.html" : ""));
        if (!File.Exists(file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            file = Path.Combine(folder, "404.html");
        }

        foreach (var (name, value) in HeadersIn(folder))
        {
            context.Response.Headers[name] = value;
        }

        context.Response.ContentType = ContentTypes.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        return context.Response.SendFileAsync(file);
    }

    private static IEnumerable<(string Name, string Value)> HeadersIn(string folder)
    {
        var file = Path.Combine(folder, "_headers");
        return !File.Exists(file) ? [] : File.ReadLines(file)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Select(line => line.Split(':', 2))
            .Select(parts => (parts[0].Trim(), parts[1].Trim()));
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
