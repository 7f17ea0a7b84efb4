using Attest.Content;
using Attest.Files;
using Attest.Review;

namespace Attest.Modules;

/// <summary>Approvals that a pull request has brought and that are of none of its texts any more.</summary>
public static class StaleApprovals
{
    /// <returns>Those of an article of the knowledge base.</returns>
    public static Func<Article, IReadOnlyList<Approval>> Since(
        PullRequestOptions request, KnowledgeBase head, InputFolder folder)
    {
        var versions = new PullRequestVersions(request, new EarlierVersions(head, folder, request.Base));
        return article =>
        {
            var known = versions.ToMergeBases.Prepend(versions.ToBase).Select(pair => pair.FormerOf(article)).OfType<Article>()
                .SelectMany(former => former.Review.Approvals).Select(ApprovalKey.Of).ToHashSet();
            var seals = versions.ToBase.After.SealsOf(article);
            return [.. article.Review.Approvals.Where(approval => !known.Contains(ApprovalKey.Of(approval)) && !seals.Fits(approval))];
        };
    }
}
