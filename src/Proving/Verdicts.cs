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
            .Where(group => group.Select((review, place) => (review, place)).MaxBy(r => (r.review.Submitted, r.place)).review.State == Approved)
            .Select(group => group.Key).ToHashSet();
        _approvals = verdicts.FindAll(review => review.State == Approved && approvers.Contains(review.AccountId));
    }

    /// <summary>The first approval of a member that can have been recorded on a day, or else the last; null if there is none.</summary>
    public ReviewAnswer? Of(BoardMember member, DateOnly? on) =>
        _approvals.Where(review => IsAccountOf(member, review)).ToList() is { Count: > 0 } own
            ? own.Find(review => on is { } day && Math.Abs(DateOnly.FromDateTime(review.Submitted!.Value.UtcDateTime).DayNumber - day.DayNumber) <= 1)
                ?? own[^1]
            : null;

    /// <summary>As the check knows accounts.</summary>
    private static bool IsAccountOf(BoardMember member, ReviewAnswer review) => new PullRequestReview(
        review.AccountId, review.Login!, review.IsPerson, ReviewVerdict.Approved, review.Submitted!.Value, review.Commit).IsBy(member);
}
