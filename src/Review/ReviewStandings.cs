using Attest.Content;

namespace Attest.Review;

/// <summary>How an article's approvals stand today.</summary>
/// <param name="Current">Those of the present content; also those without a seal, if the site does not require one.</param>
/// <param name="Outdated">Those whose seal is that of another text.</param>
/// <param name="Unsealed">Those that are not bound to the content.</param>
/// <param name="Claimed">Those on which the article depends, or claims to; rules check these.</param>
/// <param name="Due">The day of the next review: of the review block, or the last current approval and the site's interval.</param>
public sealed record ReviewStanding(
    IReadOnlyList<Approval> Current,
    IReadOnlyList<Approval> Outdated,
    IReadOnlyList<Approval> Unsealed,
    IReadOnlyList<Approval> Claimed,
    DateOnly? Due,
    ReviewState State)
{
    /// <summary>The status is approved, and as many members as the site requires have approved the present content.</summary>
    public bool IsApproved => State.IsApproved();

    /// <summary>The last approval of another text if those of the present one are too few; otherwise null.</summary>
    public Approval? Lapsed => IsApproved || Outdated.Count == 0 ? null : Outdated.MaxBy(approval => approval.On.Value);
}

/// <summary>What becomes of an article in this build.</summary>
public enum Publication
{
    /// <summary>Approved: in every list, in the sitemap, open to search engines.</summary>
    Published,

    /// <summary>Not approved, but shown: with the banner, <c>noindex</c>, not in sitemap and feeds.</summary>
    Caution,

    /// <summary>Not approved and not shown; links to it are text.</summary>
    Excluded,

    /// <summary>A short notice at its address, not in lists and search.</summary>
    Withdrawn,

    /// <summary>Not approved, and the policy is to fail: nothing is published.</summary>
    Refused,
}

/// <summary>The standing of every article, determined once, since a seal is a hash of the whole text.</summary>
public sealed class ReviewStandings
{
    private readonly IReadOnlyDictionary<Article, ReviewStanding> _standings;
    private readonly Site _site;

    /// <param name="standings">Made by <see cref="ReviewJudge"/>, one for each article.</param>
    public ReviewStandings(KnowledgeBase knowledgeBase, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, People, _standings) = (knowledgeBase.Site, new People(knowledgeBase.Board), standings);

    private ReviewStandings(ReviewStandings earlier, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, People, _standings, ShowsLapsed) = (earlier._site, earlier.People, standings, earlier.ShowsLapsed);

    /// <summary>Of a knowledge base without articles.</summary>
    public static ReviewStandings Empty(KnowledgeBase knowledgeBase) => new(knowledgeBase, new Dictionary<Article, ReviewStanding>());

    public People People { get; }

    /// <summary>True to show every article whose approval has lapsed under caution, for editors at work.</summary>
    public bool ShowsLapsed { get; init; }

    /// <summary>The same with the standings of later texts, which replace earlier ones.</summary>
    public ReviewStandings With(IEnumerable<KeyValuePair<Article, ReviewStanding>> later) =>
        new(this, later.Concat(_standings).DistinctBy(pair => pair.Key).ToDictionary());

    public ReviewStandings With(ReviewStandings later) => later == this ? this : With(later._standings);

    public ReviewStanding Of(Article article) => _standings[article];

    /// <summary>
    /// What becomes of an article under the policy of the site or the command line. A page whose approvals do not hold counts as
    /// published: the rules stop the build for it.
    /// </summary>
    public Publication PublicationOf(Article article, UnapprovedPolicy policy) => Of(article).State switch
    {
        ReviewState.Withdrawn => Publication.Withdrawn,
        var state when !state.IsWaiting() => IsUnderCaution(article) ? Publication.Caution : Publication.Published,
        // "publish: caution" keeps a page up while its approval has lapsed, but not a page that never had one.
        _ when article.PublishUnderCaution && article.Review.Approvals.Count > 0 => Publication.Caution,
        _ => policy switch
        {
            UnapprovedPolicy.Exclude => Publication.Excluded,
            UnapprovedPolicy.Caution => Publication.Caution,
            UnapprovedPolicy.Fail => Publication.Refused,
        },
    };

    /// <summary>True if the approval of an article has lapsed, and its editors want it shown with the banner until the next.</summary>
    public bool IsUnderCaution(Article article) =>
        (article.PublishUnderCaution || ShowsLapsed) && Of(article).State is var state
        && (state.IsLapsed() || (state == ReviewState.Overdue && _site.Review.Overdue == Diagnostics.Severity.Error));
}
