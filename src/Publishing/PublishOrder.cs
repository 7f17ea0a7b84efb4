namespace Attest.Publishing;

/// <summary>No link should break meanwhile: first what pages load, then articles, other pages, lists for machines.</summary>
internal static class PublishOrder
{
    private static readonly string[] Lists =
    [
        "sitemap.xml", "feed.xml", "robots.txt", "_headers", "llms.txt", "api/", "search/manifest.json", "offline.json", "offline/",
        "service-worker.js",
    ];

    public static IEnumerable<string> Of(IEnumerable<string> paths) =>
        paths.OrderBy(RankOf).ThenBy(path => path, StringComparer.Ordinal);

    private static int RankOf(string path) =>
        path.StartsWith("articles/", StringComparison.Ordinal) && path != "articles/index.html" ? 1
        : path.EndsWith(".html", StringComparison.Ordinal) ? 2
        : Lists.Any(list => list.EndsWith('/') ? path.StartsWith(list, StringComparison.Ordinal) : path == list) ? 3
        : 0;
}
