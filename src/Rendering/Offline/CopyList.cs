using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;

namespace Attest.Rendering.Offline;

/// <summary>A page that can be kept: its address below the root, and the first 64 bits of the SHA-256 of its bytes in hexadecimal.</summary>
public sealed record CopyEntry(string Path, int Length, string Hash)
{
    public static CopyEntry Of(string path, ReadOnlySpan<byte> html)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(html, hash);
        return new CopyEntry(path, html.Length, Convert.ToHexStringLower(hash[..8]));
    }
}

/// <summary>
/// What a browser needs to keep copies of pages and to renew them: the worker, and a list of all pages with their hashes. The list is
/// in parts of about <see cref="PagesOfPart"/> pages, so that whoever keeps one article of ten thousand asks for 6 KB and not for 500.
/// </summary>
public static class CopyList
{
    public const string Path = "offline.json";
    public const string WorkerPath = "service-worker.js";

    private const int PagesOfPart = 128;

    /// <summary>The most that is offered to be kept at once, in bytes.</summary>
    private const long MostOfAll = 50_000_000;

    /// <summary>What nobody would look for without a connection, or what does not work without one.</summary>
    private static readonly string[] Left = ["rules/", "references/", "tags/", SitePaths.Search];

    public static bool MayHold(string path) =>
        (path.Length == 0 || path.EndsWith('/')) && !Left.Any(left => path.StartsWith(left, StringComparison.Ordinal));

    /// <param name="pages">In any order.</param>
    /// <param name="themeLength">Bytes of style and scripts, which each copy has once.</param>
    /// <returns>Paths and contents.</returns>
    public static IEnumerable<(string Path, byte[] Bytes)> Files(IReadOnlyList<CopyEntry> pages, int themeLength)
    {
        var parts = Math.Max(1, (pages.Count + PagesOfPart - 1) / PagesOfPart);
        var length = pages.Sum(page => (long)page.Length) + themeLength;
        var sorted = pages.OrderBy(page => page.Path, StringComparer.Ordinal).ToList();
        var version = CopyEntry.Of("", Encoding.UTF8.GetBytes(string.Join('\n', sorted.Select(page => $"{page.Path} {page.Hash}")))).Hash;
        yield return (WorkerPath, Worker());
        yield return (Path, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{{\"format\":\"attest-offline-1\",\"version\":\"{version}\",\"parts\":{parts},\"pages\":{pages.Count},\"bytes\":{length},\"whole\":{(length <= MostOfAll ? "true" : "false")}}}\n")));
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
            yield return (string.Create(CultureInfo.InvariantCulture, $"{SitePaths.Offline}{part}.json"), Encoding.UTF8.GetBytes(entries + "\n"));
        }
    }

    /// <summary>The worker computes the same.</summary>
    private static int PartOf(string path, int parts)
    {
        var hash = 0u;
        foreach (var c in path)
        {
            hash = unchecked((hash * 31) + c);
        }

        return (int)(hash % (uint)parts);
    }

    private static byte[] Worker()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("worker/" + WorkerPath)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
