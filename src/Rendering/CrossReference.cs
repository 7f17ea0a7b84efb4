using System.Collections.Concurrent;
using Attest.Citations;
using Attest.Citations.Vancouver;
using Attest.Content;
using Attest.Images;
using Attest.Log;
using Attest.Rendering.Related;
using Attest.Rendering.Views;
using Attest.Review;
using Attest.Review.Terms;
using Attest.Text;

namespace Attest.Rendering;

/// <param name="Path">The work's own page, if two or more articles cite it.</param>
public sealed record CitedWork(string Identity, Reference Reference, IReadOnlyList<Article> CitedBy, string? Path);

/// <summary>What pages say about one another, worked out once.</summary>
public sealed class CrossReference
{
    private readonly UnapprovedPolicy _unapproved;
    private readonly Dictionary<MarkdownPage, NumberedReferences> _references;
    private readonly Dictionary<string, CitedWork> _sharedWorks;
    private readonly Lazy<TermIndex> _terms;
    private readonly Lazy<RelatedArticles> _related;
    private LinkFates? _linkFates;
    private readonly ConcurrentDictionary<string, CslName> _names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Reference, IReadOnlyList<TextRun>> _runs = new(ReferenceEqualityComparer.Instance);

    public CrossReference(KnowledgeBase knowledgeBase, ReviewStandings reviews, UnapprovedPolicy unapproved, SiteView view)
    {
        KnowledgeBase = knowledgeBase;
        View = view;
        _terms = new(() => new TermIndex(knowledgeBase.Settings.Glossary));
        Reviews = reviews;
        _unapproved = unapproved;
        Listed = [.. knowledgeBase.Articles
            .Where(article => PublicationOf(article) is Publication.Published or Publication.Caution)
            .OrderByTitle(article => article.Title.Value)
            .ThenBy(article => article.Slug, StringComparer.Ordinal)];
        _references = Listed.Cast<MarkdownPage>().Concat(knowledgeBase.Pages).AsParallel()
            .Select(page => KeyValuePair.Create(page, new NumberedReferences(page, knowledgeBase)))
            .ToDictionary();
        Works = FindWorks();
        _sharedWorks = Works.Where(work => work.Path is not null).ToDictionary(work => work.Identity, StringComparer.Ordinal);
        Tags = FindTags();
        // Works that are known only by a key may differ between articles.
        _related = new(() => new RelatedArticles(knowledgeBase, Listed,
        [
            .. Tags.Select(tag => new InCommon(tag.Text, tag.Articles)),
            .. Works.Where(work => work.Path is not null && !work.Identity.StartsWith("key:", StringComparison.Ordinal))
                .Select(work => new InCommon(null, work.CitedBy)),
        ]));
    }

    private CrossReference(CrossReference earlier, KnowledgeBase knowledgeBase, ReviewStandings reviews)
    {
        KnowledgeBase = knowledgeBase;
        Reviews = reviews;
        View = earlier.View;
        Works = earlier.Works;
        Tags = earlier.Tags;
        Retractions = earlier.Retractions;
        Log = earlier.Log;
        ImageSizeOf = earlier.ImageSizeOf;
        Listed = [.. earlier.Listed.Select(article => knowledgeBase.PageByInputPath(article.InputPath) as Article ?? article)];
        (_unapproved, _terms, _related, _sharedWorks) = (earlier._unapproved, earlier._terms, earlier._related, earlier._sharedWorks);
        _references = new Dictionary<MarkdownPage, NumberedReferences>(earlier._references);
        foreach (var page in knowledgeBase.AllPages.Where(page => !_references.ContainsKey(page)))
        {
            _references[page] = new NumberedReferences(page, knowledgeBase);
        }
    }

    private CrossReference(SiteView view, KnowledgeBase knowledgeBase, ReviewStandings reviews, UnapprovedPolicy unapproved)
    {
        (View, KnowledgeBase, Reviews, _unapproved) = (view, knowledgeBase, reviews, unapproved);
        (Listed, Works, Tags, _references, _sharedWorks) = ([], [], [], [], []);
        _terms = new(() => new TermIndex(knowledgeBase.Settings.Glossary));
        _related = new(() => new RelatedArticles(knowledgeBase, [], []));
    }

    public KnowledgeBase KnowledgeBase { get; }

    public ReviewStandings Reviews { get; }

    public SiteView View { get; }

    public RetractionIndex Retractions { get; init; } = RetractionIndex.None;

    /// <summary>What proves the approvals; null without a log.</summary>
    public LogRecords? Log { get; init; }

    /// <summary>The size of a picture by its path below the input folder; null where it is not known.</summary>
    public Func<string, ImageSize?> ImageSizeOf { get; init; } = _ => null;

    public IReadOnlyList<Article> Listed { get; }

    /// <summary>All works that listed articles cite, in the order of identities.</summary>
    public IReadOnlyList<CitedWork> Works { get; }

    /// <summary>In ordinal order of slugs, each as it was first written.</summary>
    public IReadOnlyList<(string Slug, string Text, IReadOnlyList<Article> Articles)> Tags { get; }

    /// <summary>Where a file of the input folder is published: assets at their own path, others under <c>files/</c>.</summary>
    public static string OutputPathOfFile(string inputPath) =>
        inputPath.StartsWith("assets/", StringComparison.Ordinal) ? inputPath : "files/" + inputPath;

    internal ConcurrentDictionary<Article, ArticleLink> Links { get; } = new(ReferenceEqualityComparer.Instance);

    internal TermIndex Terms => _terms.Value;

    /// <summary>What becomes of links to articles that are not published, or only as a notice.</summary>
    internal LinkFates LinkFates => _linkFates ??= new(KnowledgeBase, PublicationOf);

    internal RelatedArticles Related => _related.Value;

    /// <summary>Enough to show a text by itself, also where errors leave no site to make.</summary>
    public static CrossReference OfTexts(
        KnowledgeBase knowledgeBase, ReviewStandings reviews, UnapprovedPolicy unapproved, SiteView view) =>
        new(view, knowledgeBase, reviews, unapproved);

    /// <summary>The same with the texts of a later knowledge base, at once; what other pages say of them does not change.</summary>
    /// <param name="knowledgeBase">With the same settings.</param>
    /// <param name="reviews">Also those of the earlier texts.</param>
    public CrossReference With(KnowledgeBase knowledgeBase, ReviewStandings reviews) => new(this, knowledgeBase, reviews);

    /// <summary>Terms of the glossary that are not older are not shown, since its approvals do not cover them.</summary>
    internal DateOnly TermDayOf(MarkdownPage page) => page is Article article ? Reviews.FirstDayOf(article, KnowledgeBase.AsOf)
        : KnowledgeBase.AsOf;

    public Publication PublicationOf(Article article) => Reviews.PublicationOf(article, _unapproved);

    public bool IsCaution(Article article) => PublicationOf(article) == Publication.Caution;

    /// <summary>True if there is a page at the article's address, also a notice of withdrawal.</summary>
    public bool IsPublished(Article article) => PublicationOf(article) is not (Publication.Excluded or Publication.Refused);

    public NumberedReferences ReferencesOf(MarkdownPage page) =>
        _references.TryGetValue(page, out var references) ? references : new NumberedReferences(page, KnowledgeBase);

    /// <summary>The reference in Vancouver style; made once, since shared ones are on many pages.</summary>
    public IReadOnlyList<TextRun> RunsOf(Reference reference) =>
        _runs.GetOrAdd(reference, r => VancouverStyle.Format(r, Retractions.Of(r)));

    /// <summary>An author's name; parsed once, since a few people write most articles.</summary>
    public CslName NameOf(Author author) => _names.GetOrAdd(AuthorParts.NameOf(author, KnowledgeBase), AuthorName.Parse);

    /// <summary>By the list of retractions; without a list by the article.</summary>
    public bool IsRetracted(Reference reference, MarkdownPage page) => Retractions.Of(reference) is { } status
        ? status.State == RetractionState.Retracted
        : !Retractions.IsComplete && page is Article article
            && article.RetractedAcknowledged.GetValueOrDefault(reference.Id.Value) is { Reason.Value.Length: > 0 };

    public string? RetractionTextOf(Reference reference, MarkdownPage page) =>
        Retractions.TextOf(reference) ?? (IsRetracted(reference, page) ? "RETRACTED" : null);

    /// <summary>The work of a reference, if it has a page of its own.</summary>
    public CitedWork? SharedWorkOf(Reference reference) => _sharedWorks.GetValueOrDefault(WorkIdentity.Of(reference));

    private List<CitedWork> FindWorks()
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        return [.. Listed.AsParallel().AsOrdered()
            .Select(article => ReferencesOf(article).Entries
                .Select(entry => (Identity: WorkIdentity.Of(entry.Reference), entry.Reference, Article: article)).ToList())
            .AsSequential().SelectMany(works => works)
            .GroupBy(work => work.Identity, StringComparer.Ordinal)
            .OrderBy(works => works.Key, StringComparer.Ordinal)
            .Select(works =>
            {
                var reference = works.First().Reference;
                List<Article> citedBy = [.. works.Select(work => work.Article).Distinct()];
                return new CitedWork(
                    works.Key, reference, citedBy, citedBy.Count > 1 ? UniquePath(WorkIdentity.SlugOf(works.Key, reference), paths) : null);
            })];
    }

    private static string UniquePath(string slug, HashSet<string> taken)
    {
        var path = $"references/{slug}/";
        for (var i = 2; !taken.Add(path); i++)
        {
            path = $"references/{slug}-{i}/";
        }

        return path;
    }

    private List<(string, string, IReadOnlyList<Article>)> FindTags() =>
    [
        .. Listed.SelectMany(article => article.Tags.Select(tag => (Slug: Slugs.Of(tag.Value), Text: tag.Value, Article: article))
                .Where(tag => tag.Slug.Length > 0).DistinctBy(tag => tag.Slug))
            .GroupBy(tag => tag.Slug, StringComparer.Ordinal)
            .OrderBy(tags => tags.Key, StringComparer.Ordinal)
            .Select(tags => (tags.Key, tags.First().Text, (IReadOnlyList<Article>)[.. tags.Select(tag => tag.Article)])),
    ];
}
