using Attest.Content;
using Attest.Files;
using Attest.Review;

namespace Attest.Versions;

/// <summary>What approvals a pull request has brought already.</summary>
public static class BroughtApprovals
{
    /// <returns>
    /// The approvals of an article that are new, and whether each is of its present text. One with an earlier kind of seal is of none,
    /// since as a new one it would not count.
    /// </returns>
    public static Func<Article, IReadOnlyList<BroughtApproval>> Since(
        PullRequestOptions request, KnowledgeBase head, InputFolder folder)
    {
        var versions = new PullRequestVersions(request, new EarlierVersions(head, folder, request.Base));
        return article =>
        {
            var known = versions.ToMergeBases.Prepend(versions.ToBase).Select(pair => pair.FormerOf(article)).OfType<Article>()
                .SelectMany(former => former.Review.Approvals).Select(ApprovalKey.Of).ToHashSet();
            var seals = versions.ToBase.After.SealsOf(article);
            return [.. article.Review.Approvals.Where(approval => !known.Contains(ApprovalKey.Of(approval)))
                .Select(approval => new BroughtApproval(approval, ArticleSeals.IsOfPresentForm(approval) && seals.Fits(approval)))];
        };
    }
}
