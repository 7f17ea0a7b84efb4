namespace Attest.Tests.Search;

/// <summary>What the client asks the server for, and what it does when that goes wrong.</summary>
[Collection(SearchClientTests.Name)]
public class ClientFilesTests(SearchClient client)
{
    /// <summary>
    /// A fetch of the test's own: <c>asked</c> are the paths, and <c>answer(path, ask)</c> may give something else than <c>ask</c> does.
    /// </summary>
    private const string Watched = """
        const asked = [];
        let answer = (path, ask) => ask();
        const fetch = (address, options) => {
          const path = address.replace(/^.*?\/search\//, '').replace(/\?.*/, '');
          asked.push(path);
          return answer(path, () => globalThis.fetch(address, options));
        };
        const bytes = (buffer) => ({ ok: true, status: 200, arrayBuffer: async () => buffer });
        const failure = async (promise) => promise.then(() => 'nothing was wrong', (error) => `${error.name} ${error.path ?? ''}`.trim());

        """;

    [Theory]
    [InlineData("/kb/", "/kb/articles/celtosis/")]
    [InlineData("/kb", "/kb/articles/celtosis/")]
    [InlineData("/kb/search/", "/kb/articles/celtosis/")]
    [InlineData("/kb/search", "/kb/articles/celtosis/")]
    [InlineData("../kb/", "../kb/articles/celtosis/")]
    public async Task Addresses_begin_as_the_given_one(string given, string url)
    {
        Assert.Equal(url, await client.Run<string>("return (await (await open(given)).search('celtosis')).results[0].url;", given));
    }

    [Fact]
    public async Task Address_with_origin_is_kept()
    {
        const string Script =
            "return (await (await open(`${location.origin}/kb/`)).search('celtosis')).results[0].url.replace(location.origin, '');";

        Assert.Equal("/kb/articles/celtosis/", await client.Run<string>(Script));
    }

    [Theory]
    [InlineData("celtosis")]
    [InlineData("celtosis harlitis")]
    [InlineData("polyquortzitis")]
    [InlineData("bolyquartzitis")]
    [InlineData("polyquortzitis shoulder")]
    public async Task Short_query_takes_six_requests_at_most_and_none_again(string query)
    {
        const string Script = Watched + """
            const engine = await open('/kb/', { fetch });
            const first = await engine.search(given);
            const count = asked.length;
            const again = await engine.search(given);
            return [first.results.length, count + 1, asked.length - count, JSON.stringify(first) === JSON.stringify(again) ? 1 : 0];
            """;

        var numbers = await client.Run<int[]>(Script, query);

        Assert.True(numbers[0] > 0);
        Assert.InRange(numbers[1], 3, 6);
        Assert.Equal([0, 1], numbers[2..]);
    }

    [Fact]
    public async Task Files_are_asked_for_by_their_version()
    {
        const string Script = """
            const addresses = [];
            const noted = (address, options) => { addresses.push(address, options?.cache ?? ''); return fetch(address, options); };
            const engine = await open('/kb/', { fetch: noted });
            await engine.search('celtosis');
            const { index } = await (await fetch('/kb/search/manifest.json')).json();
            return addresses.map((address) => address.replace(index, 'INDEX').replace(/\d+\.bin/, 'N.bin'));
            """;

        var addresses = await client.Run<string[]>(Script);

        Assert.Equal(["/kb/search/manifest.json", "no-cache", "/kb/search/terms/N.bin?v=INDEX", ""], addresses[..4]);
    }

    [Theory]
    [InlineData("({ ok: false, status: 404, arrayBuffer: async () => new ArrayBuffer(0) })")]
    [InlineData("bytes(new TextEncoder().encode('<!doctype html>').buffer)")]
    [InlineData("bytes(new TextEncoder().encode('{\"format\":2}').buffer)")]
    [InlineData("bytes(new TextEncoder().encode('null').buffer)")]
    [InlineData("Promise.reject(new TypeError('no network'))")]
    public async Task Without_its_manifest_the_search_does_not_open(string manifest)
    {
        Assert.Equal("SearchUnavailable search/manifest.json",
            await client.Run<string>($"{Watched} answer = () => {manifest}; return failure(open('/kb/', {{ fetch }}));"));
    }

    [Theory]
    [InlineData("({ ok: false, status: 404 })")]
    [InlineData("bytes(new TextEncoder().encode('garbage, and no file of terms').buffer)")]
    [InlineData("bytes(new ArrayBuffer(0))")]
    [InlineData("ask().then((response) => response.arrayBuffer()).then((buffer) => bytes(buffer.slice(0, buffer.byteLength / 2)))")]
    [InlineData("Promise.reject(new TypeError('no network'))")]
    public async Task Without_any_file_of_terms_the_search_fails_and_works_again_later(string file)
    {
        var script = Watched + $$"""
            const engine = await open('/kb/', { fetch });
            answer = (path, ask) => path.startsWith('terms/') ? {{file}} : ask();
            const failed = await failure(engine.search('celtosis'));
            answer = (path, ask) => ask();
            return [failed.replace(/\d+/, 'N'), (await engine.search('celtosis')).results[0].title];
            """;

        Assert.Equal(["SearchUnavailable search/terms/N.bin", "What is celtosis?"], await client.Run<string[]>(script));
    }

    [Fact]
    public async Task Word_whose_file_is_missing_is_ignored_and_said_to_be_unavailable()
    {
        const string Script = Watched + """
            const engine = await open('/kb/', { fetch });
            await engine.search('celtosis');
            const held = asked.find((path) => path.startsWith('terms/'));
            answer = (path, ask) => path.startsWith('terms/') && path !== held ? { ok: false, status: 404 } : ask();
            return engine.search(given);
            """;

        var answer = await client.Run<SearchAnswer>(Script, "celtosis zuxkel");

        Assert.Equal("What is celtosis?", answer.Results[0].Title);
        Assert.Equal([("celtosis", "exact", false), ("zuxkel", "ignored", true)],
            answer.Terms.Select(term => (term.Term, term.Kind, term.Unavailable)));
    }

    [Theory]
    [InlineData("spelling/")]
    [InlineData("endings/")]
    [InlineData("articles/")]
    public async Task Other_missing_files_cost_no_more_than_what_they_are_for(string kind)
    {
        var script = Watched + $$"""
            answer = (path, ask) => path.startsWith('{{kind}}') ? { ok: false, status: 404 } : ask();
            return (await open('/kb/', { fetch })).search('xelvateish celtosis');
            """;

        Assert.Equal("celtosis", (await client.Run<SearchAnswer>(script)).Results[0].Slug);
    }

    [Theory]
    [InlineData("laterword", "later")]
    [InlineData("celtosis", "celtosis")]
    public async Task Newer_index_on_the_server_is_taken_up_in_the_middle(string query, string slug)
    {
        const string Script = """
            let site = '/kb/';
            let manifests = 0;
            const engine = await open('/kb/', { fetch: (address, options) => {
              manifests += address.includes('manifest') ? 1 : 0;
              return fetch(address.replace('/kb/', site), options);
            } });
            await engine.search('harlitis');
            site = '/changed/';
            const { results } = await engine.search(given);
            return [results[0]?.url ?? 'nothing', String(manifests)];
            """;

        var told = await client.Run<string[]>(Script, query);

        // What the client still has in memory may answer without a word from the server.
        Assert.Equal($"/kb/articles/{slug}/", told[0]);
    }

    [Fact]
    public async Task Server_that_never_agrees_with_itself_is_asked_twice_only()
    {
        const string Script = Watched + """
            let manifests = 0;
            const renamed = (text) => text.replace(/"index":"[^"]*"/, `"index":"${String(++manifests).padStart(12, '0')}"`);
            const other = { 'manifest.json': renamed };
            const encoded = (text) => bytes(new TextEncoder().encode(text).buffer);
            answer = async (path, ask) => other[path] ? encoded(other[path](await (await ask()).text())) : ask();
            const engine = await open('/kb/', { fetch });
            return [await failure(engine.search('celtosis')), String(manifests)];
            """;

        Assert.Equal(["SearchUnavailable search/manifest.json", "3"], await client.Run<string[]>(Script));
    }

    [Fact]
    public async Task Aborted_search_ends_at_once_and_harms_no_other()
    {
        const string Script = Watched + """
            const engine = await open('/kb/', { fetch });
            let release;
            const held = new Promise((resolve) => { release = resolve; });
            answer = (path, ask) => held.then(ask);
            const first = new AbortController();
            const before = new AbortController();
            before.abort();
            const one = failure(engine.search('celtosis', { signal: first.signal }));
            const two = engine.search('celtosis');
            first.abort();
            const told = [await failure(engine.search('celtosis', { signal: before.signal })), await one];
            release();
            return [...told, (await two).results[0].title];
            """;

        Assert.Equal(["AbortError", "AbortError", "What is celtosis?"], await client.Run<string[]>(Script));
    }

    [Fact]
    public async Task Search_works_in_a_worker()
    {
        const string Script = """
            const code = `import { open } from '${location.origin}/kb/search/search.js';
              open('${location.origin}/kb/').then((engine) => engine.search('celtosis'))
                .then(({ results }) => postMessage(results[0].title), (error) => postMessage(String(error)));`;
            const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: 'module' });
            return new Promise((resolve) => {
              worker.onmessage = ({ data }) => resolve(data);
              worker.onerror = ({ message }) => resolve(message);
            });
            """;

        Assert.Equal("What is celtosis?", await client.Run<string>(Script));
    }

    [Fact]
    public async Task Script_is_small_and_exports_what_pages_need()
    {
        var bytes = await File.ReadAllBytesAsync(client.FileOf("search/search.js"), TestContext.Current.CancellationToken);
        using var packed = new MemoryStream();
        await using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.SmallestSize,
            leaveOpen: true))
        {
            await gzip.WriteAsync(bytes, TestContext.Current.CancellationToken);
        }

        Assert.InRange(packed.Length, 1, 13 * 1024);
        Assert.Equal(["mark", "open"], await client.Run<string[]>("return Object.keys(await import('/kb/search/search.js')).sort();"));
    }
}
