using System.Collections.Concurrent;
using System.Security.Cryptography;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Reading;
using Attest.Review.Seals;
using Attest.Text;

namespace Attest.Modules;

/// <summary>Settings, glossary, shared references and other files as they were, with the present articles and pages.</summary>
internal sealed record EarlierSharing(KnowledgeBase KnowledgeBase, FileDigests Digests)
{
    private static readonly string[] SettingsFiles = ["site.yml", "board.yml", "vocabulary/specialties.yml", "vocabulary/glossary.yml"];

    /// <param name="now">The present.</param>
    /// <param name="paths">Of the files that there were.</param>
    /// <param name="read">Gives contents in the order of paths; null for what cannot be read.</param>
    /// <param name="earlier">Takes the place of the present article at its path.</param>
    /// <param name="present">Digests of files that were not there.</param>
    public static EarlierSharing Of(
        KnowledgeBase now,
        IEnumerable<string> paths,
        Func<IReadOnlyList<string>, IReadOnlyList<byte[]?>> read,
        Article? earlier = null,
        FileDigests? present = null)
    {
        var files = paths.ToHashSet(StringComparer.Ordinal);
        var settings = Sources(SettingsFiles.Where(files.Contains), read).ToDictionary(source => source.Path, StringComparer.Ordinal);
        var shared = Sources(
            files.Where(path => FileNames.IsBibliography(path) && FileNames.RightEnding(path) is null).Order(StringComparer.Ordinal), read);
        var knowledgeBase = new KnowledgeBase(
            SettingsParser.Parse(settings.GetValueOrDefault, path => new SourceText(path, "")),
            shared.Select(source => SharedReferencesParser.Parse(source)),
            earlier is null ? now.Articles : [.. now.Articles.Where(article => article.InputPath != earlier.InputPath), earlier],
            now.Pages,
            files.Union(now.Files),
            [],
            now.AsOf);
        return new EarlierSharing(knowledgeBase, new FileDigests(
            Kept(bytes => Convert.ToHexStringLower(SHA256.HashData(bytes)), present?.OfBytes),
            Kept(bytes => TextDigest.Of(new MemoryStream(bytes)), present?.OfText)));

        Func<string, string?> Kept(Func<byte[], string> digest, Func<string, string?>? otherwise)
        {
            var kept = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
            return path => kept.GetOrAdd(path, wanted =>
                !files.Contains(wanted) ? otherwise?.Invoke(wanted) : read([wanted]) is [{ } bytes] ? digest(bytes) : null);
        }
    }

    private static IEnumerable<SourceText> Sources(IEnumerable<string> paths, Func<IReadOnlyList<string>, IReadOnlyList<byte[]?>> read)
    {
        string[] wanted = [.. paths];
        return wanted.Zip(read(wanted)).Where(file => file.Second is not null)
            .Select(file => TextDecoder.Decode(file.First, file.Second!, out _));
    }
}
