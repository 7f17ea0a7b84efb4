using System.Text;
using System.Text.RegularExpressions;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Review;

namespace Attest.Tests;

/// <summary>
/// Puts true seals where tests and rule documents write <c>seal: "attest-1:sha256:…"</c>, since nobody can type one. Called
/// before each build of a test's folder; articles without the placeholder are left as they are.
/// </summary>
internal static class Sealing
{
    /// <summary>What stands in fixtures for the seal of the article as it is when the site is built.</summary>
    public const string Placeholder = SealedContent.Prefix + "…";

    private static readonly byte[] PlaceholderBytes = Encoding.UTF8.GetBytes(Placeholder);

    private static readonly EnumerationOptions EveryFile = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    /// <param name="input">The input folder; nothing happens if it is not there.</param>
    public static void SealIn(string input)
    {
        var articles = Path.Combine(input, "articles");
        var waiting = Directory.Exists(articles)
            ? Directory.EnumerateFiles(articles, "*.md", EveryFile)
            .Where(path => new FileInfo(path).Length is > 0 and < 10_000_000
                && File.ReadAllBytes(path).AsSpan().IndexOf(PlaceholderBytes) >= 0).ToHashSet()
            : [];
        if (waiting.Count == 0)
        {
            return;
        }

        foreach (var (path, seal) in SealsOf(input))
        {
            var file = Path.Combine(input, path);
            if (waiting.Contains(file))
            {
                File.WriteAllBytes(file, Replaced(File.ReadAllBytes(file), Encoding.ASCII.GetBytes(seal)));
            }
        }
    }

    /// <summary>Seals one article again, for tests that change it after it was sealed.</summary>
    public static void SealAnew(string input, string article)
    {
        var file = Path.Combine(input, article);
        File.WriteAllText(file, Regex.Replace(File.ReadAllText(file), Regex.Escape(SealedContent.Prefix) + "[0-9a-f]{64}", Placeholder));
        SealIn(input);
    }

    /// <summary>The seal of each article as it stands, by its path below the input folder.</summary>
    public static IReadOnlyDictionary<string, string> SealsOf(string input)
    {
        var options = new BuildOptions(input, input, Path.Combine(input, "output"), SampleSite.AsOf);
        var knowledgeBase = KnowledgeBaseReading.Run(options);
        var images = new InputFolder(options);
        return knowledgeBase.Articles.ToDictionary(
            article => article.InputPath,
            article => SealedContent.Of(article, knowledgeBase, images.DigestOf).Seal(),
            StringComparer.Ordinal);
    }

    /// <summary>Bytes are replaced and not text: an article of a test may be no UTF-8.</summary>
    private static byte[] Replaced(ReadOnlySpan<byte> bytes, byte[] seal)
    {
        var result = new List<byte>(bytes.Length);
        for (var at = bytes.IndexOf(PlaceholderBytes); at >= 0; at = bytes.IndexOf(PlaceholderBytes))
        {
            result.AddRange(bytes[..at]);
            result.AddRange(seal);
            bytes = bytes[(at + PlaceholderBytes.Length)..];
        }

        result.AddRange(bytes);
        return [.. result];
    }
}
