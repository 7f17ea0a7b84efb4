using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;

namespace Attest.Rendering.Offline;

/// <summary>A page that can be kept.</summary>
/// <param name="Path">Below the root.</param>
/// <param name="Hash">The first 64 bits of the SHA-256 of its bytes in hexadecimal.</param>
public sealed record CopyEntry(string Path, int Length, string Hash)
{
    public static CopyEntry Of(string path, ReadOnlySpan<byte> html)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(html, hash);
        return new CopyEntry(path, html.Length, Convert.ToHexStringLower(hash[..8]));
    }
}

/// <summary>The worker and the hashes of all pages, in parts, so that a reader of one article of 10,000 loads 6 KB and not 500.</summary>
public static class CopyList
{
    public const string Path = "offline.json";
    public const string WorkerPath = "service-worker.js";

    private const int PagesOfPart = 128;

    /// <summary>In bytes. Larger sites are not offered as a whole.</summary>
    private const long MostOfAll = 50_000_000;

    /// <summary>Not useful without a connection.</summary>
    private static readonly string[] Left = ["rules/", "references/", "tags/", SitePaths.Search];

    public static bool MayHold(string path) =>
        (path.Length == 0 || path.EndsWith('/')) && !Left.Any(left => path.StartsWith(left, StringComparison.Ordinal));

    /// <param name="pages">In any order.</param>
    /// <param name="themeLength">Bytes of style and scripts.</param>
    public static IEnumerable<(string Path, byte[] Bytes)> Files(IReadOnlyList<CopyEntry> pages, int themeLength)
    {
        var parts = Math.Max(1, (pages.Count + PagesOfPart - 1) / PagesOfPart);
        var length = pages.Sum(page => (long)page.Length) + themeLength;
        var sorted = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        var version = CopyEntry.Of("", Encoding.UTF8.GetBytes(string.Join('\n', sorted.Select(page => $"{page.Path} {page.Hash}")))).Hash;
        var isWhole = length <= MostOfAll ? "true" : "false";
        yield return (WorkerPath, EmbeddedFile.Read("worker/" + WorkerPath)!);
        yield return (Path, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $$"""{"format":"attest-offline-1","version":"{{version}}","parts":{{parts}},"pages":{{pages.Count}},"bytes":{{length}},""")
            + $"\"whole\":{isWhole}}}\n"));
        var byPart = sorted.ToLookup(page => PartOf(page.Path, parts));
        for (var part = 0; part < parts; part++)
        {
            var entries = JsonData.Of(json =>
            {
                json.WriteStartObject();
                foreach (var page in byPart[part])
                {
                    json.WriteString(page.Path, page.Hash);
                }

                json.WriteEndObject();
            });
            yield return ($"{SitePaths.Offline}{Wording.Plain(part)}.json", Encoding.UTF8.GetBytes(entries + "\n"));
        }
    }

    /// <summary>The same as <c>partOf</c> of the worker.</summary>
    private static int PartOf(string path, int parts)
    {
        var hash = 0u;
        foreach (var c in path)
        {
            hash = unchecked((hash * 31) + c);
        }

        return (int)(hash % (uint)parts);
    }
}
