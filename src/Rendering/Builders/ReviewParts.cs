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
        [.. Approvals(article, knowledgeBase).Select(approval => new ReviewerView(
            approval.By.Name,
            approval.By.Credentials,
            approval.By.Role,
            approval.By.Conflicts,
            approval.On,
            $"board/#{BoardAnchor(approval.By.Id.Value)}"))];

    /// <summary>Who has approved, with the last time that each of them did, newest first; nobody while the status is another.</summary>
    public static IReadOnlyList<(BoardMember By, DateOnly On)> Approvals(Article article, KnowledgeBase knowledgeBase) =>
        article.Review.Status.Value != ReviewStatus.Approved
            ? []
            : [.. article.Review.Approvals
                .Select(approval => (By: knowledgeBase.Board.Find(approval.By.Value), On: approval.On.Value))
                .Where(approval => approval.By is not null)
                .OrderByDescending(approval => approval.On)
                .DistinctBy(approval => approval.By!.Id.Value)
                .Select(approval => (approval.By!, approval.On))];

    /// <summary>The day on which the article was first published, since nothing is before it is approved.</summary>
    public static DateOnly? FirstApproval(Article article) =>
        article.Review.Approvals.Count > 0 ? article.Review.Approvals.Min(approval => approval.On.Value) : null;

    public static string BoardAnchor(string memberId) => $"member.{memberId}";
}
