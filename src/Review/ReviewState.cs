namespace Attest.Review;

/// <summary>
/// The state of an article's review, which <see cref="ReviewJudge"/> alone determines. The first that holds is the state:
/// <list type="number">
/// <item>the status of the file, with any approvals: <see cref="Unknown"/> if it is unreadable, <see cref="Withdrawn"/>,
/// <see cref="Submitted"/>, <see cref="UnderReview"/>;</item>
/// <item>of status approved, but with too few approvals of the present text: <see cref="Changed"/> or <see cref="Unproven"/>;</item>
/// <item>the day of the next review: <see cref="Overdue"/>, <see cref="DueSoon"/> or, if it is far away, <see cref="Approved"/>.</item>
/// </list>
/// </summary>
public enum ReviewState
{
    Submitted,
    UnderReview,

    /// <summary>The approvals hold, and the next review is not near.</summary>
    Approved,

    /// <summary>The approvals hold, and the next review is within <c>review.warn-before</c>, today at the earliest.</summary>
    DueSoon,

    /// <summary>The approvals hold, and the day of the next review has passed.</summary>
    Overdue,

    /// <summary>Of status approved, but with approvals of another text.</summary>
    Changed,

    /// <summary>Of status approved, but with fewer valid approvals than the site requires.</summary>
    Unproven,
    Withdrawn,

    /// <summary>Its status is missing or unreadable; it is treated as submitted.</summary>
    Unknown,
}

/// <summary>Groups of states, and their words in formats for machines.</summary>
public static class ReviewStates
{
    /// <summary>The approvals are of the present text, and as many as the site requires.</summary>
    public static bool IsApproved(this ReviewState state) => state is ReviewState.Approved or ReviewState.DueSoon or ReviewState.Overdue;

    /// <summary>Of status approved, but the approvals do not hold.</summary>
    public static bool IsLapsed(this ReviewState state) => state is ReviewState.Changed or ReviewState.Unproven;

    public static bool IsWaiting(this ReviewState state) =>
        state is ReviewState.Submitted or ReviewState.UnderReview or ReviewState.Unknown;

    /// <summary>The word in <c>status --format json</c>. Programs know it, so it never changes.</summary>
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
    /// <c>status</c> of a published article in <c>index.md</c> and the catalogue. Programs know it, so it never changes. All words but
    /// <c>approved</c> and <c>withdrawn</c> are for articles under caution.
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
