using Attest.Search;
using Attest.Tests.Fidelity;
using Attest.Tests.Search;

namespace Attest.Tests.Site;

/// <summary>A site of small texts, each published once: what is shown as it was typed, and what must not be reported.</summary>
public sealed class AsTypedSite : IDisposable
{
    private readonly TempFolder _folder = new();

    public AsTypedSite()
    {
        SampleSite.Write(_folder);
        foreach (var path in Published.Concat(Innocent))
        {
            var slug = path.Replace('/', '-');
            var body = CaseSite.BodyOf(path + ".md").Replace("@r1", "@example2020", StringComparison.Ordinal);
            _folder.Write($"input/articles/{slug}.md", SampleSite.Article(body, $"title: What is {slug}?"));
        }

        Diagnostics = [.. _folder.Publish().Diagnostics.Select(d => $"{d.At}: {d.Rule.Code}: {d.Message}")];
    }

    public static IEnumerable<string> Published => In("published");

    public static IEnumerable<string> Innocent => In("innocent");

    public IReadOnlyList<string> Diagnostics { get; }

    /// <summary>The words of a text as the page shows them, on one line.</summary>
    public string Page(string slug) => _folder.Page($"articles/{slug}/").QuerySelector(".article .prose")!.TextContent.Words();

    /// <summary>A text as it is in <c>index.md</c>.</summary>
    public string Markdown(string slug) =>
        _folder.Text($"articles/{slug}/index.md").Split("\n## Article\n")[1].Split("\n## References\n")[0];

    public string Html(string slug) => _folder.Page($"articles/{slug}/").QuerySelector(".article .prose")!.InnerHtml;

    internal StoredIndex Search() => new(Snapshot.Paths(_folder["output/search"])
        .Where(path => !path.EndsWith(".js", StringComparison.Ordinal))
        .Select(path => new SearchFile("search/" + path, File.ReadAllBytes(_folder["output/search/" + path]))));

    public void Dispose() => _folder.Dispose();

    private static IEnumerable<string> In(string kind) =>
        Directory.EnumerateFiles(CaseSite.PathOf(kind)).Order(StringComparer.Ordinal)
            .Select(file => $"{kind}/{Path.GetFileNameWithoutExtension(file)}");
}
