using Attest.Content.Models;

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

    public People People { get; }

    public ReviewStanding Of(Article article) => _standings[article];

    /// <summary>What becomes of an article under the site's policy or the one of the command line.</summary>
    public Publication PublicationOf(Article article, UnapprovedPolicy policy)
    {
        var publication = PublicationPolicy.Of(article, policy);
        return publication == Publication.Published && IsUnderCaution(article) ? Publication.Caution : publication;
    }

    /// <summary>True if the approval of an article has lapsed, and its editors want it shown with the banner until the next.</summary>
    public bool IsUnderCaution(Article article) =>
        article.PublishUnderCaution && article.Review.Status.Value == ReviewStatus.Approved
        && (!Of(article).IsApproved || (Of(article).IsOverdue && _site.Review.Overdue == Diagnostics.Severity.Error));
}
