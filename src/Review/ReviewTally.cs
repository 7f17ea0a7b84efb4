namespace Attest.Review;

/// <summary>How many of some articles are in each state; together they are all of them.</summary>
/// <param name="Lapsed">Changed since their approval, or without as many as the site asks for.</param>
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
