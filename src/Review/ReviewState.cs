namespace Attest.Review;

/// <summary>
/// How an article stands with its reviewers; each article is in exactly one of these, and <see cref="ReviewJudge"/> alone says in
/// which. The first that holds is the state:
/// <list type="number">
/// <item>what the file says: <see cref="Unknown"/> without a readable status, <see cref="Withdrawn"/>, <see cref="Submitted"/>,
/// <see cref="UnderReview"/>, whatever approvals there are besides;</item>
/// <item>for what is called approved, whether enough approvals are of the present text: else <see cref="Changed"/> or
/// <see cref="Unproven"/>, whatever the day of the next review;</item>
/// <item>the day of the next review: <see cref="Overdue"/>, <see cref="DueSoon"/> or, if it is far away, <see cref="Approved"/>.</item>
/// </list>
/// </summary>
public enum ReviewState
{
    Submitted,
    UnderReview,

    /// <summary>The approvals hold, and the next review is not near.</summary>
    Approved,

    /// <summary>The approvals hold, and the next review comes within <c>review.warn-before</c>, today at the earliest.</summary>
    DueSoon,

    /// <summary>The approvals hold, and the day of the next review has passed.</summary>
    Overdue,

    /// <summary>Called approved, and approvals are of another text.</summary>
    Changed,

    /// <summary>Called approved, and else without as many approvals that count as the site asks for.</summary>
    Unproven,
    Withdrawn,

    /// <summary>Its file gives no status that can be read. What is not known to be approved waits like what was submitted.</summary>
    Unknown,
}

/// <summary>What several states have in common, and their words in formats for machines.</summary>
public static class ReviewStates
{
    /// <summary>The approvals are of the present text, and as many as the site asks for.</summary>
    public static bool IsApproved(this ReviewState state) => state is ReviewState.Approved or ReviewState.DueSoon or ReviewState.Overdue;

    /// <summary>Called approved, and the approvals do not hold.</summary>
    public static bool IsLapsed(this ReviewState state) => state is ReviewState.Changed or ReviewState.Unproven;

    /// <summary>Not yet approved.</summary>
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
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>
    /// <c>status</c> of a published article in <c>index.md</c> and the catalogue. Programs know it, so it never changes. All words but
    /// <c>approved</c> and <c>withdrawn</c> are those of articles under caution.
    /// </summary>
    public static string PublicWord(this ReviewState state, bool isUnderCaution) => state switch
    {
        ReviewState.Overdue when isUnderCaution => "review-overdue",
        ReviewState.Approved or ReviewState.DueSoon or ReviewState.Overdue => "approved",
        ReviewState.Changed or ReviewState.Unproven => "approval-lapsed",
        ReviewState.Submitted or ReviewState.Unknown => "submitted",
        ReviewState.UnderReview => "under-review",
        ReviewState.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
