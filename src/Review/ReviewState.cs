namespace Attest.Review;

/// <summary>
/// Determined by <see cref="ReviewJudge"/> alone, in this order: the status of the file, unless it is approved; whether enough approvals
/// are of the present text; the day of the next review.
/// </summary>
public enum ReviewState
{
    Submitted,
    UnderReview,

    Approved,

    /// <summary>The next review is within <c>review.warn-before</c>, today at the earliest.</summary>
    DueSoon,

    /// <summary>The day of the next review has passed.</summary>
    Overdue,

    /// <summary>Of status approved, with approvals of another text.</summary>
    Changed,

    /// <summary>Of status approved, otherwise with too few valid approvals.</summary>
    Unproven,
    Withdrawn,

    /// <summary>Its status is missing or unreadable; it is treated as submitted.</summary>
    Unknown,
}

/// <summary>Groups of states, and words that programs know and that never change.</summary>
public static class ReviewStates
{
    /// <summary>Enough approvals are of the present text.</summary>
    public static bool IsApproved(this ReviewState state) => state is ReviewState.Approved or ReviewState.DueSoon or ReviewState.Overdue;

    /// <summary>Of status approved, but the approvals do not hold.</summary>
    public static bool IsLapsed(this ReviewState state) => state is ReviewState.Changed or ReviewState.Unproven;

    public static bool IsWaiting(this ReviewState state) =>
        state is ReviewState.Submitted or ReviewState.UnderReview or ReviewState.Unknown;

    /// <summary>In <c>status --format json</c>.</summary>
    public static string Word(this ReviewState state) => state switch
    {
        ReviewState.Submitted => "submitted",
        ReviewState.UnderReview => "under-review",
        ReviewState.Approved => "approved",
        ReviewState.DueSoon => "due-soon",
        ReviewState.Overdue => "overdue",
        ReviewState.Changed => "changed",
        ReviewState.Unproven => "unproven",
        ReviewState.Withdrawn => "withdrawn",
        ReviewState.Unknown => "unknown",
    };

    /// <summary>
    /// In <c>index.md</c> and the catalogue; all but <c>approved</c> and <c>withdrawn</c> are for articles under caution.
    /// </summary>
    public static string PublicWord(this ReviewState state, bool isUnderCaution) => state switch
    {
        ReviewState.Overdue when isUnderCaution => "review-overdue",
        ReviewState.Approved or ReviewState.DueSoon or ReviewState.Overdue => "approved",
        ReviewState.Changed or ReviewState.Unproven => "approval-lapsed",
        ReviewState.Submitted or ReviewState.Unknown => "submitted",
        ReviewState.UnderReview => "under-review",
        ReviewState.Withdrawn => "withdrawn",
    };
}
