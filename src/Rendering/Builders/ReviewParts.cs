using Attest.Content.Models;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>What a page says about the review of its article.</summary>
internal static class ReviewParts
{
    public static IReadOnlyList<StepView> Steps(Article article)
    {
        var status = article.Review.Status.Value;
        var approvedOn = article.Review.Approvals.Count > 0 ? article.Review.Approvals.Max(a => a.On.Value) : (DateOnly?)null;
        return
        [
            new("Submitted", status == ReviewStatus.Submitted ? StepState.Current : StepState.Done, article.Review.Submitted?.Value),
            new("Under review", status switch
            {
                ReviewStatus.Submitted => StepState.Open,
                ReviewStatus.UnderReview => StepState.Current,
                _ => StepState.Done,
            }, null),
            new("Approved", status == ReviewStatus.Approved ? StepState.Current : StepState.Open, status == ReviewStatus.Approved ? approvedOn : null),
        ];
    }

    /// <summary>The date in the review block, or the last approval and the site's interval; none while nobody has approved.</summary>
    public static DateOnly? NextReview(Article article, Site site)
    {
        if (article.Review.Status.Value != ReviewStatus.Approved)
        {
            return null;
        }

        return article.Review.Due?.Value
            ?? (article.Review.Approvals.Count > 0 ? site.Review.Interval.After(article.Review.Approvals.Max(a => a.On.Value)) : null);
    }

    public static IReadOnlyList<ReviewerView> Reviewers(Article article, KnowledgeBase knowledgeBase) =>
        article.Review.Status.Value != ReviewStatus.Approved
            ? []
            : [.. article.Review.Approvals
                .Select(approval => (Member: knowledgeBase.Board.Find(approval.By.Value), approval.On))
                .Where(approval => approval.Member is not null)
                .OrderByDescending(approval => approval.On.Value)
                .DistinctBy(approval => approval.Member!.Id.Value)
                .Select(approval => new ReviewerView(
                    approval.Member!.Name,
                    approval.Member.Credentials,
                    approval.Member.Role,
                    approval.Member.Conflicts,
                    approval.On.Value,
                    $"board/#{BoardAnchor(approval.Member.Id.Value)}"))];

    public static string BoardAnchor(string memberId) => $"member.{memberId}";
}
