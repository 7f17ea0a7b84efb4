using Attest.Content;
using Attest.Review;

namespace Attest.Proving;

/// <summary>What is to be published.</summary>
public sealed record HeadState(KnowledgeBase KnowledgeBase, ReviewStandings Reviews)
{
    /// <summary>The article of a path, or else of an address that it had.</summary>
    public Article? Find(Article former) => KnowledgeBase.PageByInputPath(former.InputPath) as Article ?? AtAddress(former.Slug);

    public Article? AtAddress(string slug) => KnowledgeBase.ArticleBySlug(slug) ?? KnowledgeBase.ArticleByAlias(slug);

    /// <summary>The approvals that pages name.</summary>
    public IEnumerable<(Article Article, Approval Approval)> Counting =>
        KnowledgeBase.Articles.Where(article => !article.IsWithdrawn)
            .SelectMany(article => Reviews.Of(article).Current.Select(approval => (article, approval)));

    internal bool Counts(Article article, ApprovalMark mark) =>
        !article.IsWithdrawn && Reviews.Of(article).Current.Any(approval => ApprovalMark.Of(approval) == mark);

    /// <summary>True if it is shown although its approvals are not of its text.</summary>
    public bool IsLapsed(Article article) => Reviews.Of(article).State.IsLapsed();
}
