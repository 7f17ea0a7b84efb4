using System.Text.RegularExpressions;
using Attest.Content;
using Attest.Files;
using Attest.Modules;
using Attest.Rendering;
using Attest.Rendering.Comparison;
using Attest.Rendering.Views;
using Attest.Review.Outside;
using Attest.Versions;

namespace Attest.Pipelines;

/// <summary>Compares the pages of two sites, and says which file causes each change.</summary>
internal sealed partial class ComparedSites
{
    private const int MostCauses = 500;

    private readonly WaitingArticles _waiting;
    private readonly InputFolder _folder;
    private readonly List<(Article Article, Approval? Last, bool WasApproved)> _articles;
    private readonly HashSet<string> _waitingFiles;
    private readonly ILookup<string, ContentChange> _byFile;
    private readonly List<ContentChange> _ofFiles;

    /// <summary>Tried for pages whose own file explains nothing; bounded, since many pages times many causes takes for ever.</summary>
    private readonly IReadOnlyList<ContentChange> _causes;

    /// <summary>Null where several files have changed.</summary>
    private readonly string? _onlyFile;

    /// <param name="waiting">The articles that wait for an approval.</param>
    /// <param name="causes">What has changed in the content.</param>
    /// <param name="folder">The present files.</param>
    public ComparedSites(WaitingArticles waiting, IReadOnlyList<ContentChange> causes, InputFolder folder)
    {
        (_waiting, _folder) = (waiting, folder);
        _causes =
        [
            .. causes.Where(cause => !cause.At.Source.Path.EndsWith(".md", StringComparison.Ordinal)).Concat(causes).Distinct()
                .Take(MostCauses),
        ];
        _articles = [.. waiting.All()];
        _waitingFiles = [.. _articles.Select(entry => entry.Article.Source.Path)];
        var files = causes.Select(cause => cause.At.Source.Path).Concat(_waitingFiles).Distinct(StringComparer.Ordinal).Take(2).ToList();
        _onlyFile = files is [var only] ? only : null;
        _ofFiles = [.. causes.Where(cause => cause.PublishedFile is not null)];
        _byFile = causes.ToLookup(change => change.At.Source.Path, StringComparer.Ordinal);
    }

    public SiteDifferences Compare(
        string name, Dictionary<string, ComparedPage> then, Dictionary<string, ComparedPage> now, CancellationToken cancellation)
    {
        var paths = then.Keys.Concat(now.Keys).Distinct(StringComparer.Ordinal)
            .Where(path => then.GetValueOrDefault(path)?.Digest != now.GetValueOrDefault(path)?.Digest)
            .Order(StringComparer.Ordinal).ToList();
        // Of a page that is new or gone, only its own words are of interest.
        var frame = (now.GetValueOrDefault(SitePaths.NotFound) ?? then.GetValueOrDefault(SitePaths.NotFound))?.Make() ?? [];
        var changes = paths.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(path => ChangesOf(path, then.GetValueOrDefault(path), now.GetValueOrDefault(path), frame)).ToList();

        var waiting = _articles.Select(entry => entry.Article.OutputPath).ToHashSet(StringComparer.Ordinal);
        var own = changes.Where(page => waiting.Contains(page.Name.Path))
            .ToDictionary(page => page.Name.Path, page => page.Changes, StringComparer.Ordinal);
        var others = changes.Where(page => !waiting.Contains(page.Name.Path)).SelectMany(page => page.Changes)
            .GroupBy(change => (change.Seen, change.File, change.Line, change.IsSealed))
            .Select(same => same.First() with { Pages = [.. same.SelectMany(change => change.Pages).Distinct()] })
            .Concat(Files())
            .OrderBy(change => change.Pages.Min(RankOf) + (change.IsOwn ? 0 : 2) + (change.IsSealed ? 0 : 1))
            .ToList();
        return new SiteDifferences(name, Waiting(own), others, paths.Count);
    }

    /// <summary>Pictures and other files, which no page has in words.</summary>
    private IEnumerable<SiteChange> Files() => _ofFiles.Select(change => new SiteChange(
        [new PageName(CrossReference.OutputPathOfFile(change.PublishedFile!), "")],
        new SeenChange(change.Before, change.After ?? (change.Before is null ? change.Subject : null), IsMarkup: false),
        change.At.Source.Path, change.At.StartPosition.Line, change.IsSealed)
    {
        IsOwn = true,
    });

    private List<WaitingArticle> Waiting(Dictionary<string, List<SiteChange>> changes)
    {
        var versions = new Lazy<ApprovedVersions?>(() => ApprovedVersions.TryOpen(_folder, _waiting.Now, CancellationToken.None));
        return
        [
            .. _articles.Select((entry, place) =>
            {
                var (article, last, wasApproved) = entry;
                var words = wasApproved || last is null || place >= FindChanges.MostArticles ? null
                    : versions.Value?.ChangeSince(article, last);
                return new WaitingArticle(
                    article.Source.Path, new PageName(article.OutputPath, article.Title.Value),
                    last is null ? null : $"{last.By.Value} on {last.On.Value:o}", words,
                    // What follows from the lapse, such as another status, comes last.
                    [
                        .. (changes.GetValueOrDefault(article.OutputPath) ?? [])
                            .OrderBy(change => (change.Line is null ? 2 : 0) + (change.IsSealed ? 0 : 1)),
                    ]);
            }),
        ];
    }

    private (PageName Name, List<SiteChange> Changes) ChangesOf(
        string path, ComparedPage? then, ComparedPage? now, byte[] frame)
    {
        var name = new PageName(path, _waiting.TitleOf(path));
        var file = (now ?? then)!.File;
        var seen = then is not null && now is not null ? PageDifference.Of(then.Make(), now.Make())
            : [PageDifference.OfWhole((now ?? then)!.Make(), frame, isNew: now is not null)];
        return (name, [.. seen.Select(change => WithCause(change, file, name))]);
    }

    private SiteChange WithCause(SeenChange seen, string file, PageName name)
    {
        var (before, after) = (WordsIn(seen.Before), WordsIn(seen.After));
        var causes = _byFile[file].Concat(_causes).Where(cause => (cause.Before ?? cause.After) is not null);
        var cause = causes.FirstOrDefault(cause => HasMost(before, cause.Before) && HasMost(after, cause.After))
            // On one of the two sides, whole: the other one may be elsewhere on the page.
            ?? causes.FirstOrDefault(cause => HasAll(after, cause.After) || HasAll(before, cause.Before));
        // A list of pages comes from no file alone.
        var isOfFile = file.EndsWith(".md", StringComparison.Ordinal) && (_byFile.Contains(file) || _waitingFiles.Contains(file));
        var source = cause?.At.Source.Path ?? (isOfFile ? file : _onlyFile);
        return new SiteChange([name], seen, source, cause?.At.StartPosition.Line, cause?.IsSealed ?? _waitingFiles.Contains(file))
        {
            IsOwn = source == file,
        };
    }

    /// <summary>True if most of the words of a change in a file are in those of a page, or if there are none.</summary>
    private static bool HasMost(HashSet<string> page, string? words) =>
        words is null || (WordsIn(words) is { Count: > 0 } parts && parts.Count(page.Contains) * 2 > parts.Count);

    private static bool HasAll(HashSet<string> page, string? words) => WordsIn(words) is { Count: > 0 } parts && page.IsSupersetOf(parts);

    /// <summary>Marks of markdown stand in the file and not on the page.</summary>
    private static HashSet<string> WordsIn(string? text) => text is null ? []
        : Word().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    private int RankOf(PageName page) =>
        page.Path.StartsWith("articles/", StringComparison.Ordinal) && page.Title.Length > 0 ? 0
        : page.Title.Length > 0 || page.Path.StartsWith("assets/", StringComparison.Ordinal)
            || page.Path.StartsWith("files/", StringComparison.Ordinal) ? 4
        : page.Path is "glossary/" || page.Path.StartsWith("references/", StringComparison.Ordinal) ? 8
        : 12;
}
