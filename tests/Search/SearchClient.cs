using System.Text.Json;
using Attest.Tests.Browser;
using Attest.Tests.Site;

namespace Attest.Tests.Search;

[CollectionDefinition(Name)]
public sealed class SearchClientTests : ICollectionFixture<SearchClient>
{
    public const string Name = "client of the search";
}

/// <summary>
/// The client of the search in a browser, without any page around it. Under <c>/kb/</c> lies <see cref="SearchSite"/>, under
/// <c>/changed/</c>
/// the same site with one more article, under <c>/source/</c> the modules as they are written.
/// </summary>
public sealed class SearchClient(BrowserSession session) : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    private readonly TempFolder _site = new();
    private readonly TempFolder _changed = new();
    private StaticServer? _server;
    private OpenPage? _open;

    public async ValueTask InitializeAsync()
    {
        SearchSite.WriteTo(_site, "https://kb.example.org/kb/");
        SearchSite.WriteTo(_changed, "https://kb.example.org/kb/");
        _changed.Write("input/articles/later.md", SampleSite.Article("The laterword is new [@example2020].\n", "title: What came later?"));
        _site.Publish();
        _changed.Publish();
        _server = await StaticServer.Start(
            ("/kb/", _site["output"]), ("/changed/", _changed["output"]), ("/source/",
                Path.Combine(RepositoryFolder.Path, "theme/search")));
        _open = await session.OpenAt(_server, "source/constants.js");
    }

    /// <summary>The file of the site that is served under <c>/kb/</c>.</summary>
    internal string FileOf(string path) => Path.Combine(_site["output"], path);

    /// <summary>
    /// Runs a function's body in the browser, with <c>open</c> and <c>mark</c> of the site's script, and <c>given</c>, at hand.
    /// </summary>
    internal async Task<T> Run<T>(string body, object? given = null)
    {
        var script = $$"""
            async (given) => {
              const { open, mark } = await import('/kb/search/search.js');
              const run = async () => { {{body}} };
              return JSON.stringify(await run());
            }
            """;
        return JsonSerializer.Deserialize<T>(await _open!.Page.EvaluateAsync<string>(script, given), Camel)!;
    }

    /// <param name="query">What is typed.</param>
    /// <param name="options">An object of JavaScript.</param>
    internal Task<SearchAnswer> Search(string query, string options = "{}") =>
        Run<SearchAnswer>($"return (await open('/kb/')).search(given, {options});", query);

    /// <summary>The slugs of the articles that are found, the best first.</summary>
    internal async Task<string[]> Found(string query, string options = "{}") =>
        [.. (await Search(query, options)).Results.Select(result => result.Slug)];

    public async ValueTask DisposeAsync()
    {
        if (_open is not null)
        {
            await _open.DisposeAsync();
        }

        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _site.Dispose();
        _changed.Dispose();
    }
}

internal sealed record SearchAnswer(SearchHit[] Results, int Total, SearchTerm[] Terms, Dictionary<string, Dictionary<string, int>> Facets)
{
    /// <summary>What became of the words, such as <c>polyquartzits: corrected polyquartzitis</c>.</summary>
    public string Fate => string.Join("; ", Terms.Select(term => $"{term.Term}: {term.Kind} {term.As}".TrimEnd()));
}

internal sealed record SearchHit(
    string Url, string Title, string Section, string Excerpt, double Score, string Status, string Specialty, bool Overdue, string? Audience)
{
    public string Slug => Url.Split('/')[^2];
}

internal sealed record SearchTerm(string Term, string Kind, string As, bool Unavailable);
