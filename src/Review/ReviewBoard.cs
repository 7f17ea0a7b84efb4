using Attest.Content;

namespace Attest.Review;

/// <param name="Places">Which of the roles that the site asks for have approved the present text.</param>
public sealed record BoardEntry(Article Article, ReviewStanding Standing, ApprovalPlaces Places)
{
    public ReviewState State => Standing.State;

    public DateOnly? Submitted => Article.Review.Submitted?.Value;
}

/// <summary>All articles, for those who organise reviews.</summary>
public sealed class ReviewBoard(KnowledgeBase knowledgeBase, ReviewStandings reviews)
{
    public DateOnly AsOf { get; } = knowledgeBase.AsOf;

    /// <summary>In the order of paths.</summary>
    public IReadOnlyList<BoardEntry> Entries { get; } =
        [.. knowledgeBase.Articles.Select(article => new BoardEntry(article, reviews.Of(article), reviews.PlacesOf(article)))];

    /// <summary>The longest waiting first; those without a day of submission last.</summary>
    public IEnumerable<BoardEntry> Waiting =>
        Entries.Where(entry => entry.State.IsWaiting()).OrderBy(entry => entry.Submitted ?? DateOnly.MaxValue);

    public IEnumerable<BoardEntry> Lapsed => Entries.Where(entry => entry.State.IsLapsed());

    /// <summary>The longest overdue first.</summary>
    public IEnumerable<BoardEntry> Overdue => DueIn(ReviewState.Overdue);

    public IEnumerable<BoardEntry> DueSoon => DueIn(ReviewState.DueSoon);

    private IEnumerable<BoardEntry> DueIn(ReviewState state) =>
        Entries.Where(entry => entry.State == state).OrderBy(entry => entry.Standing.Due);
}

/// <summary>How many of some articles are in each state.</summary>
/// <param name="Lapsed">Changed, or with too few approvals.</param>
public sealed record ReviewTally(int Waiting, int Approved, int DueSoon, int Overdue, int Lapsed, int Withdrawn)
{
    public static ReviewTally Of(IEnumerable<ReviewState> states)
    {
        var counts = states.CountBy(state => state).ToDictionary();
        return new ReviewTally(
            Sum(ReviewStates.IsWaiting), Count(ReviewState.Approved), Count(ReviewState.DueSoon), Count(ReviewState.Overdue),
            Sum(ReviewStates.IsLapsed), Count(ReviewState.Withdrawn));

        int Count(ReviewState state) => counts.GetValueOrDefault(state);
        int Sum(Func<ReviewState, bool> isMeant) => counts.Where(pair => isMeant(pair.Key)).Sum(pair => pair.Value);
    }
}

/// <summary>The articles that wait for a member of the board, or depend on the member's approval.</summary>
public sealed record ReviewerLoad(BoardMember Member, ReviewTally Articles)
{
    /// <summary>In the order of the board.</summary>
    public static IReadOnlyList<ReviewerLoad> Of(KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        var states = board.Entries.SelectMany(entry => IdsOf(entry).Distinct(StringComparer.Ordinal).Select(id => (Id: id, entry.State)))
            .ToLookup(pair => pair.Id, pair => pair.State, StringComparer.Ordinal);
        return [.. knowledgeBase.Board.Members.Select(member => new ReviewerLoad(member, ReviewTally.Of(states[member.Id.Value])))];
    }

    private static IEnumerable<string> IdsOf(BoardEntry entry) =>
        entry.State.IsWaiting() ? entry.Article.Review.Assigned.Select(id => id.Value)
        : entry.State.IsApproved() ? entry.Standing.Current.Select(approval => approval.By.Value)
        : [];
}
