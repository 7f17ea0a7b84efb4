using Attest.Content;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Builders;

/// <summary>What a page says about the review of its article. Only approvals of the text that is on the page count.</summary>
internal static class ReviewParts
{
    public static ReviewState StateOf(Article article, SiteIndex index)
    {
        var standing = index.Reviews.Of(article);
        var knowledgeBase = index.KnowledgeBase;
        return index.PublicationOf(article) switch
        {
            Publication.Withdrawn => ReviewState.Withdrawn,
            Publication.Excluded or Publication.Refused => ReviewState.Unpublished,
            _ when article.Review.Status.Value != ReviewStatus.Approved => ReviewState.Waiting,
            _ when !standing.IsApproved => ReviewState.Lapsed,
            _ when standing.IsOverdue => ReviewState.Overdue,
            _ when standing.Due <= knowledgeBase.Site.Review.WarnBefore.After(knowledgeBase.AsOf) => ReviewState.DueSoon,
            _ => ReviewState.Approved,
        };
    }

    public static string StatusLabel(Article article, SiteIndex index) => StateOf(article, index) switch
    {
        ReviewState.Lapsed => "Approval lapsed",
        ReviewState.Overdue when IsCaution(article, index) => "Review overdue",
        _ => Links.StatusLabel(article.Review.Status.Value),
    };

    public static IReadOnlyList<StepView> Steps(Article article, SiteIndex index)
    {
        var submitted = article.Review.Submitted?.Value;
        return StateOf(article, index) switch
        {
            ReviewState.Approved or ReviewState.DueSoon or ReviewState.Overdue when !IsCaution(article, index) =>
            [
                new("Submitted", StepState.Done, submitted),
                new("Under review", StepState.Done, null),
                new("Approved", StepState.Current, LastReviewed(article, index)),
            ],
            ReviewState.Waiting =>
            [
                new("Submitted", article.Review.Status.Value == ReviewStatus.Submitted ? StepState.Current : StepState.Done, submitted),
                new("Under review", article.Review.Status.Value == ReviewStatus.Submitted ? StepState.Open : StepState.Current, null),
                new("Approved", StepState.Open, null),
            ],
            _ =>
            [
                new("Submitted", StepState.Done, submitted),
                new("To be reviewed again", StepState.Current, null),
                new("Approved", StepState.Open, null),
            ],
        };
    }

    /// <summary>The day of the next review; none while the text has no approval.</summary>
    public static DateOnly? NextReview(Article article, SiteIndex index) =>
        index.Reviews.Of(article) is { IsApproved: true, Due: var due } ? due : null;

    /// <summary>The day on which the text on the page had all the approvals that it needs.</summary>
    public static DateOnly? LastReviewed(Article article, SiteIndex index) =>
        index.Reviews.Of(article) is { IsApproved: true, Current: { Count: > 0 } current } ? current.Max(approval => approval.On.Value) : null;

    public static string? SealOf(Article article, SiteIndex index) => index.Reviews.Of(article) is { IsApproved: true, Current: var current }
        ? current.Where(approval => approval.Seal is not null).MaxBy(approval => approval.On.Value)?.Seal!.Value.Value
        : null;

    public static IReadOnlyList<ReviewerView> Reviewers(Article article, SiteIndex index) =>
        [.. Approvals(article, index).Select(approval => new ReviewerView(
            approval.By.Name,
            approval.By.Credentials,
            approval.By.Role,
            approval.By.Conflicts,
            approval.On,
            $"board/#{BoardAnchor(approval.By.Id.Value)}"))];

    /// <summary>Who has approved the text, with the last time that each of them did, newest first; nobody unless it is approved.</summary>
    public static IReadOnlyList<(BoardMember By, DateOnly On)> Approvals(Article article, SiteIndex index) =>
        index.Reviews.Of(article) is not { IsApproved: true, Current: var current }
            ? []
            : [.. current
                .Select(approval => (By: index.KnowledgeBase.Board.Find(approval.By.Value), On: approval.On.Value))
                .Where(approval => approval.By is not null)
                .OrderByDescending(approval => approval.On)
                .DistinctBy(approval => approval.By!.Id.Value)
                .Select(approval => (approval.By!, approval.On))];

    /// <summary>
    /// The day on which an approved article was first published, since nothing is before it is approved: an approval of an
    /// earlier text says when that was, if nothing else.
    /// </summary>
    public static DateOnly? FirstApproval(Article article, SiteIndex index) =>
        index.Reviews.Of(article) is { IsApproved: true } standing && !IsCaution(article, index)
            ? standing.Current.Concat(standing.Outdated).Select(approval => (DateOnly?)approval.On.Value).Min()
            : null;

    public static string BoardAnchor(string memberId) => $"member.{memberId}";

    private static bool IsCaution(Article article, SiteIndex index) => index.PublicationOf(article) == Publication.Caution;
}
