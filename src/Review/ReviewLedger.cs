using Attest.Content;

namespace Attest.Review;

/// <summary>The standing of every article, worked out once, since a seal takes a hash of the whole text.</summary>
public sealed class ReviewLedger
{
    private readonly IReadOnlyDictionary<Article, ReviewStanding> _standings;
    private readonly Site _site;

    /// <param name="standings">Made by <see cref="ReviewJudge"/>, one for each article.</param>
    public ReviewLedger(KnowledgeBase knowledgeBase, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, People, _standings) = (knowledgeBase.Site, new People(knowledgeBase.Board), standings);

    /// <summary>Of a knowledge base without articles.</summary>
    public static ReviewLedger Empty(KnowledgeBase knowledgeBase) => new(knowledgeBase, new Dictionary<Article, ReviewStanding>());

    private ReviewLedger(ReviewLedger earlier, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, People, _standings, ShowsLapsed) = (earlier._site, earlier.People, standings, earlier.ShowsLapsed);

    public People People { get; }

    /// <summary>True to show every article whose approval has lapsed under caution, as editors at work want to see it.</summary>
    public bool ShowsLapsed { get; init; }

    /// <summary>The same with the standings of later texts beside those of the earlier ones.</summary>
    public ReviewLedger With(IEnumerable<KeyValuePair<Article, ReviewStanding>> later) =>
        new(this, Joined(later));

    /// <summary>The same with the standings of another ledger.</summary>
    public ReviewLedger With(ReviewLedger later) => later == this ? this : With(later._standings);

    public ReviewStanding Of(Article article) => _standings[article];

    /// <summary>What becomes of an article under the site's policy or the one of the command line.</summary>
    public Publication PublicationOf(Article article, UnapprovedPolicy policy)
    {
        var publication = PublicationPolicy.Of(article, policy);
        return publication == Publication.Published && IsUnderCaution(article) ? Publication.Caution : publication;
    }

    /// <summary>True if the approval of an article has lapsed, and its editors want it shown with the banner until the next.</summary>
    public bool IsUnderCaution(Article article) =>
        (article.PublishUnderCaution || ShowsLapsed) && article.Review.Status.Value == ReviewStatus.Approved
        && (!Of(article).IsApproved || (Of(article).IsOverdue && _site.Review.Overdue == Diagnostics.Severity.Error));

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
