using Attest.Content;
using Attest.GitHub;
using Attest.Review;

namespace Attest.Proving;

/// <summary>Whose last word on a pull request is an approval. A review without an account counts for nobody.</summary>
internal sealed class Verdicts
{
    private const string Approved = "APPROVED";

    private static readonly string[] States = [Approved, "CHANGES_REQUESTED", "DISMISSED"];

    private readonly List<ReviewAnswer> _approvals;

    public Verdicts(IReadOnlyList<ReviewAnswer> reviews)
    {
        var verdicts = reviews.Where(review => review is { IsPerson: true, Login: not null, Submitted: not null })
            .Where(review => States.Contains(review.State)).ToList();
        var approvers = verdicts.GroupBy(review => review.AccountId)
            .Where(own => own.Select((review, place) => (review, place)).MaxBy(r => (r.review.Submitted, r.place)) is var last
                && last.review.State == Approved)
            .Select(own => own.Key).ToHashSet();
        _approvals = [.. verdicts.Where(review => review.State == Approved && approvers.Contains(review.AccountId))
            .OrderBy(review => review.Submitted)];
    }

    /// <summary>The last approval of a member that can have been recorded on a day, or else the last at all; null if there is
    /// none.</summary>
    public ReviewAnswer? Of(BoardMember member, DateOnly? on)
    {
        var own = _approvals.FindAll(review => IsAccountOf(member, review));
        return own.FindLast(review => on is { } day && Math.Abs(DayOf(review).DayNumber - day.DayNumber) <= 1) ?? own.LastOrDefault();
    }

    private static DateOnly DayOf(ReviewAnswer review) => DateOnly.FromDateTime(review.Submitted!.Value.UtcDateTime);

    /// <summary>As the check knows accounts.</summary>
    private static bool IsAccountOf(BoardMember member, ReviewAnswer review) => new PullRequestReview(
        review.AccountId, review.Login!, review.IsPerson, ReviewVerdict.Approved, review.Submitted!.Value, review.Commit).IsBy(member);
}
