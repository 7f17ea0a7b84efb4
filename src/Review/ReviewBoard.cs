using Attest.Content;

namespace Attest.Review;

public sealed record BoardEntry(Article Article, ReviewStanding Standing)
{
    public ReviewState State => Standing.State;

    public DateOnly? Submitted => Article.Review.Submitted?.Value;
}

/// <summary>All articles by how their reviews stand, as those who organise reviews want to see them.</summary>
public sealed class ReviewBoard(KnowledgeBase knowledgeBase, ReviewStandings reviews)
{
    public DateOnly AsOf { get; } = knowledgeBase.AsOf;

    /// <summary>In the order of paths.</summary>
    public IReadOnlyList<BoardEntry> Entries { get; } =
        [.. knowledgeBase.Articles.Select(article => new BoardEntry(article, reviews.Of(article)))];

    /// <summary>The longest waiting first; those of which nobody says since when come last.</summary>
    public IEnumerable<BoardEntry> Waiting =>
        Entries.Where(entry => entry.State.IsWaiting()).OrderBy(entry => entry.Submitted ?? DateOnly.MaxValue);

    /// <summary>Called approved, and the approvals do not hold.</summary>
    public IEnumerable<BoardEntry> Lapsed => Entries.Where(entry => entry.State.IsLapsed());

    /// <summary>The longest overdue first.</summary>
    public IEnumerable<BoardEntry> Overdue => DueIn(ReviewState.Overdue);

    public IEnumerable<BoardEntry> DueSoon => DueIn(ReviewState.DueSoon);

    private IEnumerable<BoardEntry> DueIn(ReviewState state) =>
        Entries.Where(entry => entry.State == state).OrderBy(entry => entry.Standing.Due);
}
