using Attest.Content;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Builders;

/// <summary>The review of an article. Only approvals of the text on the page count.</summary>
internal static class ReviewParts
{
    public static ReviewState StateOf(Article article, CrossReference index) => index.Reviews.Of(article).State;

    public static bool IsOverdue(Article article, CrossReference index) => StateOf(article, index) == ReviewState.Overdue;

    public static string PublicWord(Article article, CrossReference index) => StateOf(article, index).PublicWord(index.IsCaution(article));

    public static string StatusLabel(Article article, CrossReference index) => StateOf(article, index) switch
    {
        ReviewState.Changed or ReviewState.Unproven => "Approval lapsed",
        ReviewState.Overdue when index.IsCaution(article) => "Review overdue",
        ReviewState.Approved or ReviewState.DueSoon or ReviewState.Overdue => "Approved",
        ReviewState.UnderReview => "Under review",
        ReviewState.Withdrawn => "Withdrawn",
        _ => "Submitted",
    };

    public static IReadOnlyList<StepView> Steps(Article article, CrossReference index)
    {
        var state = StateOf(article, index);
        var isApproved = state.IsApproved() && !index.IsCaution(article);
        var (submitted, review, approved) = isApproved ? (StepState.Done, StepState.Done, StepState.Current)
            : state.IsWaiting() && state != ReviewState.UnderReview ? (StepState.Current, StepState.Open, StepState.Open)
            : (StepState.Done, StepState.Current, StepState.Open);
        return
        [
            new("Submitted", submitted, article.Review.Submitted?.Value),
            new(isApproved || state.IsWaiting() ? "Under review" : "To be reviewed again", review, null),
            new("Approved", approved, isApproved ? LastReviewed(article, index) : null),
        ];
    }

    /// <summary>Null while the text has no approval.</summary>
    public static DateOnly? NextReview(Article article, CrossReference index) =>
        index.Reviews.Of(article) is { IsApproved: true, Due: var due } ? due : null;

    /// <summary>The day on which the text had all approvals that it needs.</summary>
    public static DateOnly? LastReviewed(Article article, CrossReference index) =>
        index.Reviews.Of(article) is { IsApproved: true, Current: { Count: > 0 } current }
            ? current.Max(approval => approval.On.Value)
            : null;

    public static string? SealOf(Article article, CrossReference index) =>
        index.Reviews.Of(article) is { IsApproved: true, Current: var current }
            ? current.Where(approval => approval.Seal is not null).MaxBy(approval => approval.On.Value)?.Seal!.Value.Value
            : null;

    public static IReadOnlyList<ReviewerView> Reviewers(Article article, CrossReference index)
    {
        var places = index.Reviews.PlacesOf(article);
        return [.. Approvals(article, index).Select(approval => new ReviewerView(
            approval.By.Name,
            approval.By.Credentials,
            approval.By.Role,
            approval.By.Conflicts,
            approval.On,
            $"board/#{BoardAnchor(approval.By.Id.Value)}")
        {
            RecordPath = LogPages.PathOf(article, approval.By.Id.Value, approval.On, index),
            Place = places.RoleOf(approval.By.Id.Value) is { } role ? Wording.Role(role) : null,
        })];
    }

    /// <summary>Each member who has approved the text, with the last time, newest first; nobody unless it is approved.</summary>
    public static IReadOnlyList<(BoardMember By, DateOnly On)> Approvals(Article article, CrossReference index) =>
        index.Reviews.Of(article) is not { IsApproved: true, Current: var current }
            ? []
            : [.. current
                .Select(approval => (By: index.KnowledgeBase.Board.Find(approval.By.Value), On: approval.On.Value))
                .Where(approval => approval.By is not null)
                .OrderByDescending(approval => approval.On)
                .DistinctBy(approval => approval.By!.Id.Value)
                .Select(approval => (approval.By!, approval.On))];

    /// <summary>The day on which an approved article was first published: that of its first approval, also of an earlier text.</summary>
    public static DateOnly? FirstApproval(Article article, CrossReference index) =>
        index.Reviews.Of(article) is { IsApproved: true } standing && !index.IsCaution(article)
            ? article.Review.Approvals.Where(approval => approval.Seal is not null).Concat(standing.Current)
                .Min(approval => (DateOnly?)approval.On.Value)
            : null;

    public static string BoardAnchor(string memberId) => $"member.{memberId}";
}
