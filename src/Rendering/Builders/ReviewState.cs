namespace Attest.Rendering.Builders;

/// <summary>How an article stands with its reviewers. Every article is in one of these.</summary>
internal enum ReviewState
{
    Approved,

    /// <summary>Approved; the next review comes within the time of <c>review.warn-before</c>.</summary>
    DueSoon,

    /// <summary>Approved; the day of the next review has passed.</summary>
    Overdue,

    /// <summary>Called approved, but the approvals are not those of its text; its editors want it shown under caution.</summary>
    Lapsed,

    /// <summary>Submitted or under review, and shown under caution.</summary>
    Waiting,

    /// <summary>Not approved, and nowhere on the site.</summary>
    Unpublished,

    Withdrawn,
}
