using Attest.Content;
using Attest.Review;

namespace Attest.Proving;

/// <summary>What is to be published.</summary>
/// <param name="Version">The same, to be compared with earlier versions.</param>
public sealed record HeadState(KnowledgeBase KnowledgeBase, ReviewStandings Reviews, ContentVersion Version)
{
    /// <summary>The approvals that pages name.</summary>
    public IEnumerable<(Article Article, Approval Approval)> Counting =>
        KnowledgeBase.Articles.Where(article => !article.IsWithdrawn)
            .SelectMany(article => Reviews.Of(article).Current.Select(approval => (article, approval)));

    internal bool Counts(Article article, ApprovalKey key) =>
        !article.IsWithdrawn && Reviews.Of(article).Current.Any(approval => ApprovalKey.Of(approval) == key);

    /// <summary>True if it is shown although its approvals are not of its text.</summary>
    public bool IsLapsed(Article article) => Reviews.Of(article).State.IsLapsed();
}
