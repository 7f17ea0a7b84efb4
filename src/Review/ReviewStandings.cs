using Attest.Content;

namespace Attest.Review;

/// <summary>The standing of every article, worked out once, since a seal takes a hash of the whole text.</summary>
public sealed class ReviewStandings
{
    private readonly IReadOnlyDictionary<Article, ReviewStanding> _standings;
    private readonly Site _site;

    /// <param name="standings">Made by <see cref="ReviewJudge"/>, one for each article.</param>
    public ReviewStandings(KnowledgeBase knowledgeBase, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, People, _standings) = (knowledgeBase.Site, new People(knowledgeBase.Board), standings);

    /// <summary>Of a knowledge base without articles.</summary>
    public static ReviewStandings Empty(KnowledgeBase knowledgeBase) => new(knowledgeBase, new Dictionary<Article, ReviewStanding>());

    private ReviewStandings(ReviewStandings earlier, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, People, _standings, ShowsLapsed) = (earlier._site, earlier.People, standings, earlier.ShowsLapsed);

    public People People { get; }

    /// <summary>True to show every article whose approval has lapsed under caution, as editors at work want to see it.</summary>
    public bool ShowsLapsed { get; init; }

    /// <summary>The same with the standings of later texts beside those of the earlier ones.</summary>
    public ReviewStandings With(IEnumerable<KeyValuePair<Article, ReviewStanding>> later) =>
        new(this, Joined(later));

    /// <summary>The same with the standings of another ledger.</summary>
    public ReviewStandings With(ReviewStandings later) => later == this ? this : With(later._standings);

    public ReviewStanding Of(Article article) => _standings[article];

    /// <summary>
    /// What becomes of an article under the site's policy or the one of the command line. A page whose approvals do not hold counts as
    /// published: the rules stop the build for it.
    /// </summary>
    public Publication PublicationOf(Article article, UnapprovedPolicy policy) => Of(article).State switch
    {
        ReviewState.Withdrawn => Publication.Withdrawn,
        var state when !state.IsWaiting() => IsUnderCaution(article) ? Publication.Caution : Publication.Published,
        // "publish: caution" keeps a page up while its approval has lapsed; a page that never had one is not meant.
        _ when article.PublishUnderCaution && article.Review.Approvals.Count > 0 => Publication.Caution,
        _ => policy switch
        {
            UnapprovedPolicy.Exclude => Publication.Excluded,
            UnapprovedPolicy.Caution => Publication.Caution,
            _ => Publication.Refused,
        },
    };

    /// <summary>True if the approval of an article has lapsed, and its editors want it shown with the banner until the next.</summary>
    public bool IsUnderCaution(Article article) =>
        (article.PublishUnderCaution || ShowsLapsed) && Of(article).State is var state
        && (state.IsLapsed() || (state == ReviewState.Overdue && _site.Review.Overdue == Diagnostics.Severity.Error));

    private Dictionary<Article, ReviewStanding> Joined(IEnumerable<KeyValuePair<Article, ReviewStanding>> later)
    {
        var joined = new Dictionary<Article, ReviewStanding>(_standings);
        foreach (var (article, standing) in later)
        {
            joined[article] = standing;
        }

        return joined;
    }
}
