using Attest.Content;

namespace Attest.Review;

/// <summary>Where an article is on its way.</summary>
public enum ReviewState
{
    Submitted,
    UnderReview,

    /// <summary>Approved, and the approvals hold.</summary>
    Approved,

    /// <summary>Called approved, and changed since.</summary>
    Changed,

    /// <summary>Called approved without as many approvals as the site asks for.</summary>
    Unproven,
    Withdrawn,

    /// <summary>Its file gives no status that can be read.</summary>
    Unknown,
}

/// <param name="IsDueSoon">The approvals hold, and the next review comes within <c>review.warn-before</c>.</param>
public sealed record BoardEntry(Article Article, ReviewState State, ReviewStanding Standing, bool IsDueSoon)
{
    public bool IsWaiting => State is ReviewState.Submitted or ReviewState.UnderReview;

    public DateOnly? Submitted => Article.Review.Submitted?.Value;
}

/// <summary>All articles by how their reviews stand, as those who organise reviews want to see them.</summary>
public sealed class ReviewBoard
{
    public ReviewBoard(KnowledgeBase knowledgeBase, ReviewLedger reviews)
    {
        AsOf = knowledgeBase.AsOf;
        var soon = knowledgeBase.Site.Review.WarnBefore.After(AsOf);
        Entries = [.. knowledgeBase.Articles.Select(article =>
        {
            var standing = reviews.Of(article);
            var state = StateOf(article.Review, standing);
            return new BoardEntry(article, state, standing, state == ReviewState.Approved && !standing.IsOverdue && standing.Due <= soon);
        })];
    }

    public DateOnly AsOf { get; }

    /// <summary>In the order of paths.</summary>
    public IReadOnlyList<BoardEntry> Entries { get; }

    /// <summary>The longest waiting first; those of which nobody says since when come last.</summary>
    public IEnumerable<BoardEntry> Waiting => Entries.Where(entry => entry.IsWaiting).OrderBy(entry => entry.Submitted ?? DateOnly.MaxValue);

    /// <summary>Approved articles whose approvals do not hold.</summary>
    public IEnumerable<BoardEntry> Lapsed => Entries.Where(entry => entry.State is ReviewState.Changed or ReviewState.Unproven);

    /// <summary>The longest overdue first.</summary>
    public IEnumerable<BoardEntry> Overdue => Entries.Where(entry => entry.Standing.IsOverdue).OrderBy(entry => entry.Standing.Due);

    public IEnumerable<BoardEntry> DueSoon => Entries.Where(entry => entry.IsDueSoon).OrderBy(entry => entry.Standing.Due);

    private static ReviewState StateOf(ReviewBlock review, ReviewStanding standing) => review.Status.Value switch
    {
        _ when !review.HasStatus => ReviewState.Unknown,
        ReviewStatus.Submitted => ReviewState.Submitted,
        ReviewStatus.UnderReview => ReviewState.UnderReview,
        ReviewStatus.Withdrawn => ReviewState.Withdrawn,
        _ when standing.IsApproved => ReviewState.Approved,
        _ => standing.Outdated.Count > 0 ? ReviewState.Changed : ReviewState.Unproven,
    };
}
