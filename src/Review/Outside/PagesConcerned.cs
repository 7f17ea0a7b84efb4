using Attest.Content;

namespace Attest.Review.Outside;

/// <summary>What a pull request does to the approvals of articles, and what their pages show.</summary>
/// <param name="ShowsWaiting">True for those who review: also pages that are not published before an approval.</param>
/// <param name="IsApprovedAnew">True if an approval is new in the pull request.</param>
/// <param name="TermsOf">The terms of the glossary that an article explains, those that are gone included.</param>
public sealed record PageFacts(
    UnapprovedPolicy Unapproved, bool ShowsWaiting, Func<Article, bool> IsApprovedAnew, Func<Article, IEnumerable<string>> TermsOf);

/// <summary>Which pages show a thing, and which of them without an approval that covers a change of it.</summary>
public sealed class PagesConcerned
{
    private readonly KnowledgeBase _knowledgeBase;
    private readonly ReviewStandings _reviews;
    private readonly PageFacts _facts;
    private readonly Lazy<ILookup<string, MarkdownPage>> _byWork;
    private readonly Lazy<ILookup<string, MarkdownPage>> _byFile;
    private readonly Lazy<ILookup<string, MarkdownPage>> _byTerm;
    private readonly Lazy<ILookup<string, MarkdownPage>> _byAudience;
    private readonly Lazy<ILookup<string, MarkdownPage>> _byMember;

    public PagesConcerned(KnowledgeBase knowledgeBase, ReviewStandings reviews, PageFacts facts)
    {
        (_knowledgeBase, _reviews, _facts) = (knowledgeBase, reviews, facts);
        Shown = [.. knowledgeBase.AllPages.Where(IsShown)];
        _byWork = Lookup(WorksOf);
        _byFile = Lookup(FilesOf);
        _byTerm = Lookup(page => page is Article article ? facts.TermsOf(article) : []);
        _byAudience = Lookup(page => page.Body.Containers.Select(container => container.Name));
        _byMember = Lookup(page => page is not Article article ? []
            : article.Authors.Select(author => author.Name.Value).Concat(article.Review.Approvals.Select(approval => approval.By.Value)));
    }

    /// <summary>Articles and prose pages with an address of their own.</summary>
    public IReadOnlyList<MarkdownPage> Shown { get; }

    public IEnumerable<Article> Articles => Shown.OfType<Article>();

    public bool IsShown(MarkdownPage page) => _facts.ShowsWaiting || page is not Article article || !IsHeldBack(PublicationOf(article));

    public string SiteLanguage => _knowledgeBase.Site.Language;

    /// <summary>True for an article that is called approved, even if it is not.</summary>
    public bool IsPublished(MarkdownPage page) => page is Article article && PublicationOf(article) == Publication.Published;

    public Publication PublicationOf(Article article) => _reviews.PublicationOf(article, _facts.Unapproved);

    /// <summary>True of the status and approvals at the time before, as far as one article tells.</summary>
    public bool WasShown(Article earlier) => _facts.ShowsWaiting
        || earlier.Review.Status.Value is ReviewStatus.Approved or ReviewStatus.Withdrawn
        || _facts.Unapproved == UnapprovedPolicy.Caution || (earlier.PublishUnderCaution && earlier.Review.Approvals.Count > 0);

    /// <summary>
    /// True if the seals of a page's approvals cover what has changed in it: those that hold were given to it in this pull request, or none
    /// holds any more, which is an error, or the page appears only with the next one. An approval that has held all the time does not cover
    /// it, or it would have lapsed.
    /// </summary>
    public bool IsCovered(MarkdownPage page) => page is Article article && PublicationOf(article) is var publication
        && (IsHeldBack(publication)
            || (publication == Publication.Published && (!_reviews.Of(article).IsApproved || _facts.IsApprovedAnew(article))));

    /// <summary>The change with the number of pages on which no approval covers it.</summary>
    /// <param name="change">What has changed.</param>
    /// <param name="where">The pages that show it.</param>
    /// <param name="isCoverable">True for what the seal of an article covers.</param>
    /// <param name="others">Further pages, such as that of the glossary, which show it as the articles do.</param>
    internal ContentChange Judge(ContentChange change, IEnumerable<MarkdownPage> where, bool isCoverable, int others = 0)
    {
        var all = where.ToList();
        var open = isCoverable ? all.Count(page => !IsCovered(page)) : all.Count;
        return change with { Pages = open + others, IsSealed = isCoverable && all.Count > 0 && open == 0 };
    }

    /// <summary>By the key of a shared reference.</summary>
    public IEnumerable<MarkdownPage> Citing(string key) => _byWork.Value[key];

    public IEnumerable<MarkdownPage> Using(string file) => _byFile.Value[file];

    public IEnumerable<MarkdownPage> Explaining(string term) => _byTerm.Value[term];

    public IEnumerable<MarkdownPage> Addressing(string audience) => _byAudience.Value[audience];

    public IEnumerable<MarkdownPage> Naming(string member) => _byMember.Value[member];

    public IEnumerable<MarkdownPage> OfSpecialty(string id) => Articles.Where(article => article.Specialty.Value == id);

    private static bool IsHeldBack(Publication publication) => publication is Publication.Excluded or Publication.Refused;

    private Lazy<ILookup<string, MarkdownPage>> Lookup(Func<MarkdownPage, IEnumerable<string>> namesOf) => new(() =>
        Shown.Where(page => page is not Article { IsWithdrawn: true })
            .SelectMany(page => namesOf(page).Distinct(StringComparer.Ordinal).Select(name => (name, page)))
            .ToLookup(pair => pair.name, pair => pair.page, StringComparer.Ordinal));

    private static IEnumerable<string> WorksOf(MarkdownPage page)
    {
        var own = page.ReferencesByKey();
        return page.Body.Citations.Select(citation => citation.Key).Where(key => !own.ContainsKey(key));
    }

    private IEnumerable<string> FilesOf(MarkdownPage page) => page.Body.Links
        .Select(link => LinkTarget.Resolve(link.Url, page, _knowledgeBase, link.IsImage))
        .Where(target => target.Kind is LinkKind.File or LinkKind.SitePath)
        .Select(target => target.Path);
}
