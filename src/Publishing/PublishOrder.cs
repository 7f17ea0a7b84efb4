namespace Attest.Publishing;

/// <summary>
/// In which order files take their places. While that lasts the site is mixed, and a reader should find what a page or a list
/// leads to: so what pages ask for comes first, then articles, then pages that lead to them, then lists of all for machines.
/// </summary>
internal static class PublishOrder
{
    private static readonly string[] Lists =
        ["sitemap.xml", "feed.xml", "robots.txt", "_headers", "llms.txt", "api/", "search/manifest.json", "offline.json", "offline/", "service-worker.js"];

    public static IEnumerable<string> Of(IEnumerable<string> paths) => paths.OrderBy(RankOf).ThenBy(path => path, StringComparer.Ordinal);

    private static int RankOf(string path) =>
        path.StartsWith("articles/", StringComparison.Ordinal) && path != "articles/index.html" ? 1
        : path.EndsWith(".html", StringComparison.Ordinal) ? 2
        : Lists.Any(list => list.EndsWith('/') ? path.StartsWith(list, StringComparison.Ordinal) : path == list) ? 3
        : 0;
}
