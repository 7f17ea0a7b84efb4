using Attest.Content;

namespace Attest.Review;

/// <param name="Current">Those that count: of the present text, and of no text before another one that was approved.</param>
/// <param name="Outdated">With the seal of another text.</param>
/// <param name="Unsealed">Not bound to the content.</param>
/// <param name="Claimed">Those on which the article depends, or claims to; rules check these.</param>
/// <param name="Due">Of the next review: from the file, and at the latest the last current approval and the site's interval.</param>
public sealed record ReviewStanding(
    IReadOnlyList<Approval> Current,
    IReadOnlyList<Approval> Outdated,
    IReadOnlyList<Approval> Unsealed,
    IReadOnlyList<Approval> Claimed,
    DateOnly? Due,
    ReviewState State)
{
    /// <summary>New in the pull request that is judged, of the present text, and given by nobody.</summary>
    public IReadOnlyList<Approval> Unproved { get; init; } = [];

    /// <summary>Of the present text, but before another text was approved; none where there are enough that count.</summary>
    public IReadOnlyList<Approval> Spent { get; init; } = [];

    /// <summary>As the file says, with enough approvals of the present content.</summary>
    public bool IsApproved => State.IsApproved();

    /// <summary>
    /// The first of the days on which the members who count approved last: what came later, that approval does not cover. Without one the
    /// day of judgement.
    /// </summary>
    public DateOnly FirstDay(DateOnly asOf) => !IsApproved || Current.Count == 0 ? asOf
        : Current.GroupBy(approval => approval.By.Value, approval => approval.On.Value).Min(days => days.Max());

    /// <summary>The last approval of another text if those of the present one are too few.</summary>
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

/// <summary>The standings of all articles, determined once, since a seal hashes the whole text.</summary>
public sealed class ReviewStandings
{
    private readonly IReadOnlyDictionary<Article, ReviewStanding> _standings;
    private readonly Site _site;

    /// <param name="standings">Of each article, from <see cref="ReviewJudge"/>.</param>
    public ReviewStandings(KnowledgeBase knowledgeBase, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, People, _standings) = (knowledgeBase.Site, new People(knowledgeBase.Board), standings);

    private ReviewStandings(ReviewStandings earlier, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, People, _standings, ShowsLapsed, RefusesCaution) =
            (earlier._site, earlier.People, standings, earlier.ShowsLapsed, earlier.RefusesCaution);

    /// <summary>Of a knowledge base without articles.</summary>
    public static ReviewStandings Empty(KnowledgeBase knowledgeBase) => new(knowledgeBase, new Dictionary<Article, ReviewStanding>());

    public People People { get; }

    /// <summary>Shows lapsed articles under caution, for editors at work.</summary>
    public bool ShowsLapsed { get; init; }

    /// <summary>True where nobody has allowed <c>publish: caution</c> for a text in the pull request that is judged.</summary>
    public Func<Article, bool> RefusesCaution { get; init; } = _ => false;

    /// <summary>Later standings replace earlier ones.</summary>
    public ReviewStandings With(IEnumerable<KeyValuePair<Article, ReviewStanding>> later) =>
        new(this, later.Concat(_standings).DistinctBy(pair => pair.Key).ToDictionary());

    public ReviewStandings With(ReviewStandings later) => later == this ? this : With(later._standings);

    public ReviewStanding Of(Article article) => _standings[article];

    /// <summary>See <see cref="ReviewStanding.FirstDay"/>; of an article that is not judged the day of judgement.</summary>
    public DateOnly FirstDayOf(Article article, DateOnly asOf) =>
        _standings.TryGetValue(article, out var standing) ? standing.FirstDay(asOf) : asOf;

    /// <summary>A page whose approvals do not hold counts as published: the rules stop the build for it.</summary>
    public Publication PublicationOf(Article article, UnapprovedPolicy policy) => Of(article).State switch
    {
        ReviewState.Withdrawn => Publication.Withdrawn,
        var state when !state.IsWaiting() => IsUnderCaution(article) ? Publication.Caution : Publication.Published,
        // "publish: caution" keeps a page up while its approval has lapsed, but not a page that never had one.
        _ when MayBeUnderCaution(article) && article.Review.Approvals.Count > 0 => Publication.Caution,
        _ => policy switch
        {
            UnapprovedPolicy.Exclude => Publication.Excluded,
            UnapprovedPolicy.Caution => Publication.Caution,
            UnapprovedPolicy.Fail => Publication.Refused,
        },
    };

    private bool MayBeUnderCaution(Article article) => article.PublishUnderCaution && !RefusesCaution(article);

    /// <summary>The places of an article's review that those who count have filled.</summary>
    public ApprovalPlaces PlacesOf(Article article) =>
        new(_site.Review.Approvals, People, Of(article).Current.Select(approval => approval.By.Value));

    /// <summary>True if the approval has lapsed, and editors want the page shown with the banner until the next.</summary>
    public bool IsUnderCaution(Article article) =>
        (MayBeUnderCaution(article) || ShowsLapsed) && Of(article).State is var state
        && (state.IsLapsed() || (state == ReviewState.Overdue && _site.Review.Overdue == Diagnostics.Severity.Error));
}
