using System.Text;
using System.Text.RegularExpressions;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Review;
using Attest.Review.Seals;

namespace Attest.Tests;

/// <summary>
/// Puts true seals where tests and rule documents write <c>seal: "attest-1:sha256:…"</c> or <c>"attest-2:sha256:…"</c>, since nobody can
/// type one. Called before each build of a test's folder; articles without a placeholder are left as they are.
/// </summary>
internal static class Sealing
{
    /// <summary>What stands in fixtures for the seal of the article as it is when the site is built.</summary>
    public const string Placeholder = SealedText.Prefix + "…";

    /// <summary>The same for a seal of the former recipe.</summary>
    public const string FormerPlaceholder = SealedContent.Prefix + "…";

    private static readonly byte[] PlaceholderBytes = Encoding.UTF8.GetBytes(Placeholder);
    private static readonly byte[] FormerPlaceholderBytes = Encoding.UTF8.GetBytes(FormerPlaceholder);

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
                && File.ReadAllBytes(path).AsSpan() is var text
                && (text.IndexOf(PlaceholderBytes) >= 0 || text.IndexOf(FormerPlaceholderBytes) >= 0)).ToHashSet()
            : [];
        if (waiting.Count == 0)
        {
            return;
        }

        var former = new Lazy<IReadOnlyDictionary<string, string>>(() => FormerSealsOf(input));
        foreach (var (path, seal) in SealsOf(input))
        {
            var file = Path.Combine(input, path);
            if (waiting.Contains(file))
            {
                var bytes = Replaced(File.ReadAllBytes(file), PlaceholderBytes, Encoding.ASCII.GetBytes(seal));
                File.WriteAllBytes(file, bytes.AsSpan().IndexOf(FormerPlaceholderBytes) < 0 ? bytes
                    : Replaced(bytes, FormerPlaceholderBytes, Encoding.ASCII.GetBytes(former.Value[path])));
            }
        }
    }

    /// <summary>Seals one article again, for tests that change it after it was sealed.</summary>
    public static void SealAnew(string input, string article)
    {
        var file = Path.Combine(input, article);
        File.WriteAllText(file, Regex.Replace(File.ReadAllText(file), "attest-[12]:sha256:[0-9a-f]{64}", Placeholder));
        SealIn(input);
    }

    /// <summary>The seal of each article as it stands, by its path below the input folder.</summary>
    public static IReadOnlyDictionary<string, string> SealsOf(string input)
    {
        var options = new BuildOptions(input, input, Path.Combine(input, "output"), SampleSite.AsOf);
        var knowledgeBase = KnowledgeBaseReading.Run(options);
        var files = new InputFolder(options);
        var sealer = new Sealer(knowledgeBase, new FileDigests(files.DigestOf, files.TextDigestOf));
        return knowledgeBase.Articles.ToDictionary(
            article => article.InputPath, article => sealer.Seal(article, SampleSite.AsOf).Seal(), StringComparer.Ordinal);
    }

    /// <summary>The same by the former recipe.</summary>
    public static IReadOnlyDictionary<string, string> FormerSealsOf(string input)
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
    private static byte[] Replaced(ReadOnlySpan<byte> bytes, byte[] placeholder, byte[] seal)
    {
        var result = new List<byte>(bytes.Length);
        for (var at = bytes.IndexOf(placeholder); at >= 0; at = bytes.IndexOf(placeholder))
        {
            result.AddRange(bytes[..at]);
            result.AddRange(seal);
            bytes = bytes[(at + placeholder.Length)..];
        }

        result.AddRange(bytes);
        return [.. result];
    }
}
