using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Reading;
using Attest.Reading.Retractions;
using Attest.Text;

namespace Attest.Modules;

/// <summary>The content of an earlier version. What has not changed since is shared with the present one and not read again.</summary>
/// <param name="now">The present content.</param>
/// <param name="changed">The paths of its pages whose files have changed.</param>
/// <param name="folder">The present files.</param>
public sealed class EarlierContent(KnowledgeBase now, IReadOnlySet<string> changed, InputFolder folder, VersionBefore before)
{
    public KnowledgeBase Read()
    {
        var paths = before.Paths.Order(StringComparer.Ordinal).ToList();
        return new KnowledgeBase(
            Settings(), [.. paths.Where(FileNames.IsBibliography).Select(Shared).OfType<SharedReferences>()],
            PagesIn(paths, "articles/", MarkdownPageParser.ParseArticle), PagesIn(paths, "pages/", MarkdownPageParser.ParseProse),
            paths, [], now.AsOf)
        {
            Retractions = Retractions(),
        };
    }

    /// <summary>The changed files that may be sealed with articles, as they were; null for one that was not there.</summary>
    public IReadOnlyDictionary<string, byte[]?> Files() => before.Paths.Concat(now.Files).Distinct(StringComparer.Ordinal)
        .Where(path => !FileNames.IsRead(path) && !IsSame(path))
        .ToDictionary(path => path, before.Read, StringComparer.Ordinal);

    private Settings Settings() => SettingsParser.Parse(
        path => Decode(path), path => new SourceText(folder.DisplayPath(path), ""));

    private SharedReferences? Shared(string path) =>
        IsSame(path) && now.Shared.FirstOrDefault(file => file.Source.Path == folder.DisplayPath(path)) is { } same ? same
        : Decode(path) is { } source ? SharedReferencesParser.Parse(source) : null;

    private List<T> PagesIn<T>(List<string> paths, string root, Func<SourceText, string, T> parse)
        where T : MarkdownPage
    {
        var pages = paths.Where(path => FileNames.IsMarkdown(path, root) && FileNames.RightEnding(path) is null).ToList();
        var others = pages.Where(path => changed.Contains(path) || now.PageByInputPath(path) is null).ToList();
        var read = others.Zip(before.Read(others)).ToDictionary(file => file.First, file => file.Second, StringComparer.Ordinal);
        return [.. pages.Select(path => read.TryGetValue(path, out var bytes)
                ? EarlierText.Decode(folder.DisplayPath(path), bytes) is { } source ? parse(source, path) : null
                : now.PageByInputPath(path) as T)
            .OfType<T>()];
    }

    private RetractionList? Retractions()
    {
        if (IsSame(FileNames.Retractions))
        {
            return now.Retractions;
        }

        return before.Read(FileNames.Retractions) is not { } bytes ? null
            : RetractionListParser.Parse(folder.DisplayPath(FileNames.Retractions), new MemoryStream(bytes));
    }

    private SourceText? Decode(string path) => EarlierText.Decode(folder.DisplayPath(path), before.Read(path));

    private bool IsSame(string path) => before.IsSame(path, folder);
}

internal static class EarlierText
{
    /// <summary>Null for what cannot be read as text, so that nothing in it was shown.</summary>
    public static SourceText? Decode(string path, byte[]? bytes) =>
        bytes is not null && TextDecoder.Decode(path, bytes, out var fault) is var source && fault is null ? source : null;
}
