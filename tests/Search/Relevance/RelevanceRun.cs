using System.Text.Json;
using Attest.Tests.Browser;
using Attest.Tests.Site;

namespace Attest.Tests.Search.Relevance;

/// <summary>Asks all queries of the tables in a browser, as the pages do, and keeps what was found.</summary>
public sealed class RelevanceRun(BrowserSession session) : IAsyncLifetime
{
    private const string Script = """
        async (queries) => {
          const found = [];
          for (const [site, text, typing] of queries) {
            const { open } = await import(`/${site}/search/search.js`);
            globalThis[site] ??= await open(`/${site}/`);
            const { results } = await globalThis[site].search(text, { typing });
            found.push(results.map(({ url }) => url.replace(/^.*\/articles\//, '').replace(/\/(?=#|$)/, '')));
          }
          return JSON.stringify(found);
        }
        """;

    /// <summary>Each query with its results, such as <c>harlitis#dose</c>, the best first.</summary>
    internal IReadOnlyList<(JudgedQuery Query, string[] Results)> Outcomes { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        using var sample = new TempFolder();
        using var invented = new TempFolder();
        SampleContent.CopyTo(sample["input"]);
        sample.PublishSampleContent();
        RelevanceSite.WriteTo(invented);
        invented.Publish();
        await using var server = await StaticServer.Start(("/sample/", sample["output"]), ("/invented/", invented["output"]));
        await using var open = await session.OpenAt(server, "sample/search/manifest.json");
        JudgedQuery[] queries = [.. JudgedQuery.Read("sample"), .. JudgedQuery.Read("invented")];
        var asked = queries.Select(query => new object[] { query.Site, query.Text, query.Kind == "prefix" }).ToArray();
        var found = JsonSerializer.Deserialize<string[][]>(await open.Page.EvaluateAsync<string>(Script, asked))!;
        Outcomes = [.. queries.Zip(found)];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
