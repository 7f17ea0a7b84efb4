using System.Text.RegularExpressions;
using Attest.Tests.Browser;
using Attest.Tests.Site;

[assembly: AssemblyFixture(typeof(Attest.Tests.Hostile.HostileServers))]

namespace Attest.Tests.Hostile;

/// <summary>
/// The site in which every field holds the corpus of vectors, built once, by the first test that asks, and served under
/// <c>/hostile/</c> as it is and without the policy of its pages.
/// </summary>
public sealed class HostileServers : IAsyncDisposable
{
    private readonly TempFolder _site = new();
    private readonly TempFolder _bare = new();
    private readonly Lazy<TempFolder> _built;
    private readonly Lazy<Task<StaticServer>> _underPolicy;
    private readonly Lazy<Task<StaticServer>> _withoutPolicy;

    public HostileServers()
    {
        _built = new(Build);
        _underPolicy = new(() => Serve(Site));
        _withoutPolicy = new(() => Serve(WithoutPolicy()));
    }

    /// <summary>Input and output, to be read only.</summary>
    internal TempFolder Site => _built.Value;

    internal Task<StaticServer> Server(bool underPolicy) => (underPolicy ? _underPolicy : _withoutPolicy).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in new[] { _underPolicy, _withoutPolicy }.Where(server => server.IsValueCreated))
        {
            await (await server.Value).DisposeAsync();
        }

        _site.Dispose();
        _bare.Dispose();
    }

    private static Task<StaticServer> Serve(TempFolder folder) => StaticServer.Start(("/hostile/", folder["output"]));

    private TempFolder Build()
    {
        HostileSite.WriteTo(_site, "https://kb.example.org/hostile/");
        _site.Publish();
        return _site;
    }

    private TempFolder WithoutPolicy()
    {
        foreach (var path in Snapshot.Paths(Site["output"]).Where(path => path != "_headers"))
        {
            if (!path.EndsWith(".html", StringComparison.Ordinal))
            {
                _bare.Write("output/" + path, File.ReadAllBytes(Site["output/" + path]));
                continue;
            }

            var html = Site.Text(path);
            var without = Regex.Replace(html, "<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
            Assert.NotEqual(html, without);
            _bare.Write("output/" + path, without);
        }

        return _bare;
    }
}
