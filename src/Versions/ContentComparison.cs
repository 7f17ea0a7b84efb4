using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Comparison;
using Attest.Rendering.Markup;
using Attest.Review;
using Attest.Review.Outside;
using Attest.Review.Terms;
using Attest.Yaml;

namespace Attest.Versions;

/// <summary>The content of a pull request.</summary>
/// <param name="Others">The pages whose files are not those of the version before it.</param>
/// <param name="ShowsWaiting">True for those who review: also pages that are not published before an approval.</param>
internal sealed record ComparedContent(
    KnowledgeBase KnowledgeBase,
    ReviewStandings Reviews,
    RetractionIndex Retractions,
    IReadOnlyList<MarkdownPage> Others,
    UnapprovedPolicy Unapproved,
    bool ShowsWaiting);

/// <summary>The content of a pull request beside that of the version before it.</summary>
internal sealed class ContentComparison
{
    private static readonly string[] Settings =
        ["site.yml", "board.yml", "collections.yml", "vocabulary/specialties.yml", "vocabulary/glossary.yml"];

    private readonly InputFolder _folder;
    private readonly BaseVersion _before;
    private readonly KnowledgeBase _knowledgeBase;
    private readonly RetractionIndex _retractions;
    private readonly FormerPages _former;
    private readonly Dictionary<MarkdownPage, MarkdownPage?> _changed;
    private readonly PagesConcerned _pages;
    private readonly Lazy<TermIndex> _terms;
    private readonly Lazy<CrossReference> _texts;

    public ContentComparison(InputFolder folder, BaseVersion before, ComparedContent now)
    {
        (_folder, _before, _knowledgeBase, _retractions, var reviews) =
            (folder, before, now.KnowledgeBase, now.Retractions, now.Reviews);
        var gone = before.Paths.Where(path => IsPage(path) && !_knowledgeBase.HasFile(path)).Order(StringComparer.Ordinal).ToList();
        _former = new FormerPages([.. gone.Zip(before.Read(gone), Parse).OfType<MarkdownPage>()]);
        _changed = now.Others.Zip(before.Read([.. now.Others.Select(page => page.InputPath)]))
            .ToDictionary(pair => pair.First, pair => Parse(pair.First.InputPath, pair.Second) ?? _former.Take(pair.First));
        _terms = new(() => new TermIndex([.. _knowledgeBase.Settings.Glossary, .. FormerTerms()]));
        _texts = new(() => CrossReference.OfTexts(
            _knowledgeBase, reviews, now.Unapproved, SiteViewBuilder.Build(_knowledgeBase, new Dictionary<string, string>(), "")));
        _pages = new PagesConcerned(_knowledgeBase, reviews, new PageFacts(
            now.Unapproved, now.ShowsWaiting,
            article => IsApprovedAnew(article, reviews),
            article => BodyRenderer.TermsIn(article, _terms.Value, _texts.Value).Select(term => term.Term.Value)));
    }

    public IReadOnlyList<ContentChange> Find() => [.. OfSettings(), .. OfReferences(), .. OfPages(), .. OfFiles(), .. OfRetractions()];

    private IEnumerable<ContentChange> OfSettings()
    {
        var changes = new SettingsChanges(_pages);
        return Settings.Where(HasChanged).SelectMany(path =>
            changes.Of(path, NodeOf(path, BytesBefore(path)), NodeOf(path, BytesNow(path)), PlaceOf(path)));
    }

    private IEnumerable<ContentChange> OfReferences()
    {
        var paths = _before.Paths.Concat(_knowledgeBase.Files).Where(FileNames.IsBibliography).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Where(HasChanged).ToList();
        return paths.Count == 0 ? [] : new ReferenceChanges(_pages).OfShared(
            paths.Select(path => NodeOf(path, BytesBefore(path))), paths.Select(path => NodeOf(path, BytesNow(path))),
            PlaceOf(paths[0]), _knowledgeBase.SharedByKey);
    }

    private IEnumerable<ContentChange> OfPages()
    {
        var changes = new PageChanges(_pages, (old, now) =>
            PageLines.AreAlike(BodyRenderer.Render(old, _texts.Value).Html, BodyRenderer.Render(now, _texts.Value).Html));
        return _changed.Select(pair => new ChangedPage(pair.Key, pair.Value))
            .Where(changed => changed.Before?.Source.Text != changed.Page.Source.Text || changed.Before.InputPath != changed.Page.InputPath)
            .SelectMany(changes.Of)
            .Concat(_former.Left.Where(page => page is not Article article || _pages.WasShown(article)).Select(PageChanges.Gone));
    }

    private IEnumerable<ContentChange> OfFiles()
    {
        var changes = new FileChanges(_pages);
        return _before.Paths.Concat(_knowledgeBase.Files).Distinct(StringComparer.Ordinal)
            .Where(path => !FileNames.IsRead(path) && !Settings.Contains(path))
            .Where(HasChanged)
            .Where(path => path.StartsWith("assets/", StringComparison.Ordinal) || _pages.Using(path).Any())
            .Order(StringComparer.Ordinal)
            .SelectMany(path => changes.Of(new ChangedFile(path, _folder.DisplayPath(path), BytesBefore(path), BytesNow(path))));
    }

    /// <summary>Tens of thousands of rows, most of them about works that nobody cites.</summary>
    private IEnumerable<ContentChange> OfRetractions() => !HasChanged(FileNames.Retractions) ? []
        : [new ContentChange(PlaceOf(FileNames.Retractions), "the list of retractions has changed", null, null)
        {
            Pages = _pages.Shown.Count(page => page.Body.Citations.Select(citation => citation.Key).Distinct(StringComparer.Ordinal)
                .Select(key => page.References.FirstOrDefault(reference => reference.Id.Value == key) ?? _knowledgeBase.SharedByKey(key))
                .Any(reference => reference is not null && _retractions.Of(reference) is not null)),
        }];

    /// <summary>True if an approval that holds was not there before.</summary>
    private bool IsApprovedAnew(Article article, ReviewStandings reviews)
    {
        if (!_changed.TryGetValue(article, out var before))
        {
            return false;
        }

        var former = (before as Article)?.Review.Approvals.Select(Mark).ToHashSet() ?? [];
        return reviews.Of(article).Current.Any(approval => !former.Contains(Mark(approval)));

        static (string, DateOnly, string?) Mark(Approval approval) => (approval.By.Value, approval.On.Value, approval.Seal?.Value);
    }

    private static bool IsPage(string path) => FileNames.IsMarkdown(path, "articles/") || FileNames.IsMarkdown(path, "pages/");

    private MarkdownPage? Parse(string path, byte[]? bytes) =>
        EarlierText.Decode(_folder.DisplayPath(path), bytes) is not { } source ? null
        : FileNames.IsMarkdown(path, "pages/") ? MarkdownPageParser.ParseProse(source, path)
        : MarkdownPageParser.ParseArticle(source, path);

    private bool HasChanged(string path) => !_before.IsSame(path, _folder);

    private byte[]? BytesNow(string path) => _folder.Find(path) is { IsFile: true } file ? FileTrouble.OrDefault(file.ReadAll) : null;

    private byte[]? BytesBefore(string path) => _before.Read(path);

    private Location PlaceOf(string path) => new SourceText(_folder.DisplayPath(path), "").At(0);

    private YamlNode? NodeOf(string path, byte[]? bytes) => EarlierText.Decode(_folder.DisplayPath(path), bytes) is { } source
        ? SettingsFile.Read(source, new FaultList(isConfiguration: true))
        : null;

    private IEnumerable<GlossaryTerm> FormerTerms()
    {
        var known = _knowledgeBase.Settings.Glossary.Select(term => term.Term.Value).ToHashSet(StringComparer.Ordinal);
        var source = EarlierText.Decode("vocabulary/glossary.yml", BytesBefore("vocabulary/glossary.yml"));
        return SettingsParser.Parse(path => path == "vocabulary/glossary.yml" ? source : null, path => new SourceText(path, ""))
            .Glossary.Where(term => !known.Contains(term.Term.Value));
    }
}

/// <summary>Pages that are no longer at their places, found elsewhere by address, text or approval.</summary>
internal sealed class FormerPages(IReadOnlyList<MarkdownPage> gone)
{
    private readonly MovedArticles _moved = new(gone.OfType<Article>());
    private readonly Dictionary<string, MarkdownPage> _byAddress = gone.DistinctBy(page => page.OutputPath)
        .ToDictionary(page => page.OutputPath, StringComparer.Ordinal);
    private readonly HashSet<MarkdownPage> _taken = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<MarkdownPage> Left => gone.Where(page => !_taken.Contains(page));

    public MarkdownPage? Take(MarkdownPage page)
    {
        var found = _byAddress.GetValueOrDefault(page.OutputPath) ?? (page is Article article ? _moved.Take(article) : null);
        return found is not null && _taken.Add(found) ? found : null;
    }
}
