using System.Security.Cryptography;
using System.Text;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Reading.Retractions;
using Attest.Review;
using Attest.Review.Seals;
using Attest.Text;

namespace Attest.Versions;

/// <summary>Knowledge bases as they were. What is as it is now is taken from the present one, and each file is read once.</summary>
internal sealed class EarlierVersions
{
    private static readonly string[] SettingsFiles = ["board.yml", "site.yml", "vocabulary/glossary.yml", "vocabulary/specialties.yml"];

    /// <summary>The settings that are in the text of articles, with the references.</summary>
    private static readonly string[] InTexts = ["site.yml", "vocabulary/glossary.yml"];

    private readonly KnowledgeBase _head;
    private readonly InputFolder _folder;
    private readonly string _like;
    private readonly Dictionary<string, MarkdownPage> _pages;
    private readonly Dictionary<string, SharedReferences> _shared;
    private readonly Dictionary<string, string> _headIds = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Id), object?> _parsed = [];
    private readonly Dictionary<string, Settings> _settings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Id, bool IsText), string?> _digests = [];

    /// <param name="any">Of the repository, which says what its ids look like.</param>
    public EarlierVersions(KnowledgeBase head, InputFolder folder, BaseVersion any)
    {
        (_head, _folder) = (head, folder);
        // An empty version has nothing to compare ids with.
        _like = any.Files.Values.FirstOrDefault() ?? new string('0', 40);
        _pages = head.AllPages.ToDictionary(page => page.InputPath, StringComparer.Ordinal);
        _shared = head.Shared.ToDictionary(PathOf, StringComparer.Ordinal);
        foreach (var (path, text) in head.AllPages.Select(page => (page.InputPath, page.Source.Text))
            .Concat(_shared.Select(file => (file.Key, file.Value.Source.Text))))
        {
            _headIds[path] = BlobId.Of(Encoding.UTF8.GetBytes(text), _like);
        }

        foreach (var path in SettingsFiles)
        {
            _headIds[path] = IdOfFile(path, _like) ?? "";
        }

        Head = new ContentVersion(head, folder.Digests(), SharedIdOf(_headIds));
    }

    public ContentVersion Head { get; }

    public ContentVersion Of(BaseVersion version) => VersionOf(version, KnowledgeBaseOf(version, retractions: null));

    /// <summary>With the list of retractions, which no seal covers.</summary>
    public KnowledgeBase SiteOf(BaseVersion version) => KnowledgeBaseOf(version, RetractionsOf(version));

    /// <summary>The present pages, with all that they share as it was.</summary>
    /// <param name="version">What it does not have is as it is now.</param>
    /// <param name="earlier">Takes the place of the present article at its path.</param>
    public ContentVersion SharingOf(BaseVersion version, Article? earlier = null) => VersionOf(
        version,
        new KnowledgeBase(
            SettingsOf(version), SharedOf(version),
            earlier is null ? _head.Articles : [.. _head.Articles.Where(article => article.InputPath != earlier.InputPath), earlier],
            _head.Pages, PathsOf(version).Union(_head.Files), [], _head.AsOf));

    /// <summary>The changed files that may be sealed with articles, as they were; null for one that was not there.</summary>
    public IReadOnlyDictionary<string, byte[]?> FilesOf(BaseVersion version)
    {
        var changed = version.Paths.Union(_head.Files).Where(path => !FileNames.IsRead(path) && IsChangedIn(version, path)).ToList();
        return changed.Zip(version.Read(changed)).ToDictionary(file => file.First, file => file.Second, StringComparer.Ordinal);
    }

    private ContentVersion VersionOf(BaseVersion version, KnowledgeBase knowledgeBase) => new(
        knowledgeBase,
        new FileDigests(path => DigestOf(version, path, isText: false), path => DigestOf(version, path, isText: true)),
        SharedIdOf(version.Files));

    private KnowledgeBase KnowledgeBaseOf(BaseVersion version, RetractionList? retractions)
    {
        var paths = PathsOf(version);
        var pages = paths.Where(IsMarkdown).ToList();
        Load(version, pages);
        return new KnowledgeBase(
            SettingsOf(version), SharedOf(version), PagesOf<Article>(version, pages), PagesOf<ProsePage>(version, pages),
            paths, [], _head.AsOf)
        {
            Retractions = retractions,
        };
    }

    private RetractionList? RetractionsOf(BaseVersion version) =>
        !IsChangedIn(version, FileNames.Retractions) ? _head.Retractions
        : version.Read(FileNames.Retractions) is not { } bytes ? null
        : RetractionListParser.Parse(_folder.DisplayPath(FileNames.Retractions), new MemoryStream(bytes));

    private List<SharedReferences> SharedOf(BaseVersion version)
    {
        var paths = PathsOf(version).Where(IsBibliography).ToList();
        Load(version, paths);
        return [.. paths.Select(path => Parsed<SharedReferences>(version, path)).OfType<SharedReferences>()];
    }

    /// <summary>In ordinal order, since the first of two with the same key counts.</summary>
    private static List<string> PathsOf(BaseVersion version) =>
        [.. version.Paths.Where(path => !path.Split('/').Any(name => name.StartsWith('.'))).Order(StringComparer.Ordinal)];

    /// <summary>True for a file that is another one now, or only in one of both versions.</summary>
    public bool IsChangedIn(BaseVersion version, string path) =>
        (IdOfFile(path, _like) is { Length: > 0 } id ? id : null) != version.Files.GetValueOrDefault(path);

    /// <summary>Reads in one call of git what is not as it is now.</summary>
    private void Load(BaseVersion version, IReadOnlyList<string> paths)
    {
        var missing = paths.Where(path => !IsAsNow(version, path) && !_parsed.ContainsKey((path, version.Files[path]))).ToList();
        foreach (var (path, bytes) in missing.Zip(version.Read(missing)))
        {
            _parsed[(path, version.Files[path])] = Parse(path, bytes);
        }
    }

    /// <summary>The present page where only the bytes are others, such as line ends that git has changed.</summary>
    private object? Parse(string path, byte[]? bytes) => Decode(path, bytes) is not { } source ? null
        : IsBibliography(path) ? SharedReferencesParser.Parse(source)
        : _pages.GetValueOrDefault(path) is { } page && page.Source.Text == source.Text ? page
        : FileNames.IsMarkdown(path, "articles/") ? MarkdownPageParser.ParseArticle(source, path)
        : MarkdownPageParser.ParseProse(source, path);

    private SourceText? Decode(string path, byte[]? bytes) => EarlierText.Decode(_folder.DisplayPath(path), bytes);

    private bool IsAsNow(BaseVersion version, string path) => _headIds.GetValueOrDefault(path) == version.Files[path];

    private T? Parsed<T>(BaseVersion version, string path)
        where T : class => IsAsNow(version, path)
        ? _pages.GetValueOrDefault(path) as T ?? _shared.GetValueOrDefault(path) as T
        : _parsed.GetValueOrDefault((path, version.Files[path])) as T;

    private IEnumerable<T> PagesOf<T>(BaseVersion version, IEnumerable<string> paths)
        where T : MarkdownPage => paths.Select(path => Parsed<T>(version, path)).OfType<T>();

    private static bool IsMarkdown(string path) =>
        (FileNames.IsMarkdown(path, "articles/") || FileNames.IsMarkdown(path, "pages/")) && FileNames.RightEnding(path) is null;

    private static bool IsBibliography(string path) => FileNames.IsBibliography(path) && FileNames.RightEnding(path) is null;

    private Settings SettingsOf(BaseVersion version)
    {
        var key = string.Join(' ', SettingsFiles.Select(path => version.Files.GetValueOrDefault(path, "-")));
        if (!_settings.TryGetValue(key, out var settings))
        {
            var texts = SettingsFiles.Zip(version.Read(SettingsFiles), (path, bytes) => (path, Source: Decode(path, bytes)))
                .ToDictionary(file => file.path, file => file.Source, StringComparer.Ordinal);
            settings = SettingsParser.Parse(texts.GetValueOrDefault, path => new SourceText(_folder.DisplayPath(path), ""));
            _settings.Add(key, settings);
        }

        return settings;
    }

    /// <summary>Of all that is in the text of articles beside their own files and the files that they link to.</summary>
    private static string SharedIdOf(IReadOnlyDictionary<string, string> ids) => string.Join('\n', ids
        .Where(file => file.Value.Length > 0 && (IsBibliography(file.Key) || InTexts.Contains(file.Key)))
        .OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Value} {file.Key}"));

    /// <returns>Null for a file that is not there.</returns>
    private string? DigestOf(BaseVersion version, string path, bool isText)
    {
        if (version.Files.GetValueOrDefault(path) is not { } id)
        {
            return null;
        }

        if (!_digests.TryGetValue((id, isText), out var digest))
        {
            // A file that is too long to be read is another one, whatever it is.
            digest = IdOfFile(path, id) == id ? isText ? _folder.TextDigestOf(path) : _folder.DigestOf(path)
                : version.Read([path]) is not [{ } bytes] ? id
                : isText ? TextDigest.Of(new MemoryStream(bytes))
                : Convert.ToHexStringLower(SHA256.HashData(bytes));
            _digests.Add((id, isText), digest);
        }

        return digest;
    }

    /// <summary>Null if there is no such file now.</summary>
    private string? IdOfFile(string path, string like)
    {
        if (_headIds.TryGetValue(path, out var known))
        {
            return known;
        }

        var id = _folder.Find(path) is { IsFile: true } file ? FileTrouble.OrDefault(() =>
        {
            using var stream = file.Open();
            return BlobId.Of(stream, like);
        }) : null;
        _headIds[path] = id ?? "";
        return id;
    }

    private string PathOf(SharedReferences file)
    {
        var folder = _folder.DisplayPath("");
        return file.Source.Path.StartsWith(folder, StringComparison.Ordinal)
            ? file.Source.Path[folder.Length..].TrimStart('/') : file.Source.Path;
    }
}

internal static class EarlierText
{
    /// <summary>Null for what cannot be read as text, so that nothing in it was shown or approved.</summary>
    public static SourceText? Decode(string path, byte[]? bytes) =>
        bytes is not null && TextDecoder.Decode(path, bytes, out var fault) is var source && fault is null ? source : null;
}
