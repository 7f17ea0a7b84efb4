using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

internal static class ReviewWords
{
    private const string BoardFile = "board.yml";

    public const string ApproveHelp = "a member of the board has to review it; then the command \"approve\" records the approval: "
        + "dotnet run -- approve SLUG --by ID";

    public static string InWords(ReviewStatus status) => status switch
    {
        ReviewStatus.Submitted => "submitted",
        ReviewStatus.UnderReview => "under review",
        ReviewStatus.Approved => "approved",
        ReviewStatus.Withdrawn => "withdrawn",
    };

    /// <summary>The day of the next review is changed at "due", or at the approval from which it follows.</summary>
    public static Location PlaceOfDue(Article article, RuleContext context) => article.Review.Due?.At
        ?? context.Reviews.Of(article).Current.MaxBy(approval => approval.On.Value)?.On.At ?? article.Review.Status.At;

    /// <summary><c>; missing: pharmacist, nurse (2)</c>; nothing if no role is asked for.</summary>
    public static string EmptyPlaces(ApprovalPlaces places) => Missing(places) is { Length: > 0 } missing ? $"; missing: {missing}" : "";

    /// <summary><c>pharmacist, nurse (2)</c>.</summary>
    public static string Missing(ApprovalPlaces places) => string.Join(", ", places.Empty.CountBy(role => role)
        .Select(role => role.Value > 1 ? $"{role.Key} ({role.Value})" : role.Key));

    public static string Days(int count) => count == 1 ? "1 day" : $"{count} days";

    /// <summary>True if the status is missing or misspelled, which stops the build already.</summary>
    public static bool IsStatusReported(Article article, RuleContext context) =>
        !article.Review.HasStatus && context.AreErrors("KB101", "KB102", "KB104");

    /// <summary>The board after a pull request; null without one, or if it cannot be read.</summary>
    public static Board? BoardToCome(RuleContext context) =>
        context.PullRequest is not null
            && !context.KnowledgeBase.Settings.Faults.Any(fault => Path.GetFileName(fault.At.Source.Path) == BoardFile)
            ? context.KnowledgeBase.Settings.Board
            : null;

    /// <summary>True if nobody is on the board because its file is broken, which stops the build already.</summary>
    public static bool IsBoardReported(RuleContext context) => context.IsUnread(UnreadFiles.BoardFile)
        || (context.KnowledgeBase.Board.Members.Count == 0 && context.HasFaultIn(BoardFile) && context.AreErrors("KB901", "KB902"));
}
