using Attest.Content;
using Attest.Files;
using Attest.Modules;
using Attest.Rendering.Comparison;
using Attest.Review.Outside;

namespace Attest.Pipelines;

/// <summary>Compares the pages of two sites, and says which file causes each change.</summary>
internal sealed class ComparedSites
{
    private const int MostCauses = 500;

    private readonly WaitingArticles _waiting;
    private readonly InputFolder _folder;
    private readonly List<(Article Article, Approval? Last, bool WasApproved)> _articles;
    private readonly HashSet<string> _waitingFiles;
    private readonly ILookup<string, ContentChange> _byFile;

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
        _byFile = causes.ToLookup(change => change.At.Source.Path, StringComparer.Ordinal);
    }

    public SiteDifferences Compare(
        string name, Dictionary<string, ComparedPage> then, Dictionary<string, ComparedPage> now, CancellationToken cancellation)
    {
        var paths = then.Keys.Concat(now.Keys).Distinct(StringComparer.Ordinal)
            .Where(path => then.GetValueOrDefault(path)?.Digest != now.GetValueOrDefault(path)?.Digest)
            .Order(StringComparer.Ordinal).ToList();
        var changes = paths.AsParallel().AsOrdered().WithCancellation(cancellation)
            .Select(path => ChangesOf(path, then.GetValueOrDefault(path), now.GetValueOrDefault(path))).ToList();

        var waiting = _articles.Select(entry => entry.Article.OutputPath).ToHashSet(StringComparer.Ordinal);
        var own = changes.Where(page => waiting.Contains(page.Name.Path))
            .ToDictionary(page => page.Name.Path, page => page.Changes, StringComparer.Ordinal);
        var others = changes.Where(page => !waiting.Contains(page.Name.Path)).SelectMany(page => page.Changes)
            .GroupBy(change => (change.Seen, change.File, change.Line, change.IsSealed))
            .Select(same => same.First() with { Pages = [.. same.SelectMany(change => change.Pages)] })
            .OrderBy(change => change.Pages.Min(RankOf) + (change.IsOwn ? 0 : 2) + (change.IsSealed ? 0 : 1))
            .ToList();
        return new SiteDifferences(name, Waiting(own), others, paths.Count);
    }

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
                    changes.GetValueOrDefault(article.OutputPath) ?? []);
            }),
        ];
    }

    private (PageName Name, List<SiteChange> Changes) ChangesOf(string path, ComparedPage? then, ComparedPage? now)
    {
        var name = new PageName(path, _waiting.TitleOf(path));
        var file = (now ?? then)!.File;
        var seen = PageDifference.Of(then?.Make() ?? [], now?.Make() ?? []);
        return (name, [.. seen.Select(change => WithCause(change, file, name))]);
    }

    private SiteChange WithCause(SeenChange seen, string file, PageName name)
    {
        var cause = _byFile[file].Concat(_causes).FirstOrDefault(cause => Shows(seen, cause));
        var source = cause?.At.Source.Path ?? (_byFile.Contains(file) || _waitingFiles.Contains(file) ? file : _onlyFile);
        return new SiteChange([name], seen, source, cause?.At.StartPosition.Line, cause?.IsSealed ?? _waitingFiles.Contains(file))
        {
            IsOwn = source == file,
        };
    }

    /// <summary>True if the words of a change in a file are in those of a page.</summary>
    private static bool Shows(SeenChange seen, ContentChange cause) =>
        (cause.Before is not null || cause.After is not null)
        && Has(seen.Before, cause.Before) && Has(seen.After, cause.After);

    private static bool Has(string? page, string? words)
    {
        if (words is null)
        {
            return true;
        }

        // Marks of markdown stand in the file and not on the page.
        var parts = words.Split([' ', '*', '_', '[', ']', '(', ')', '#', '|', '@', ':', ','], StringSplitOptions.RemoveEmptyEntries);
        return page is not null && parts.Length > 0
            && parts.Count(part => page.Contains(part, StringComparison.OrdinalIgnoreCase)) * 2 > parts.Length;
    }

    private int RankOf(PageName page) =>
        page.Path.StartsWith("articles/", StringComparison.Ordinal) && page.Title.Length > 0 ? 0
        : page.Title.Length > 0 ? 4
        : page.Path is "glossary/" || page.Path.StartsWith("references/", StringComparison.Ordinal) ? 8
        : 12;
}
