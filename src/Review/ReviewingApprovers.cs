using Attest.Content;

namespace Attest.Review;

/// <summary>
/// People whose last word on a pull request is an approval. It is one of what they saw: the difference of a commit, and not the whole tree.
/// </summary>
/// <param name="open">Gives a commit; null if it cannot be read.</param>
public sealed class ReviewingApprovers(IReadOnlyList<PullRequestReview> reviews, Func<string, ReviewedCommit?> open) : Approvers
{
    /// <summary>A day that begins later elsewhere may be meant.</summary>
    private const int DaysApart = 1;

    /// <summary>By account, the oldest first.</summary>
    private readonly Dictionary<long, List<PullRequestReview>> _verdicts = reviews
        .Where(review => review is { Account: not null, IsPerson: true, Verdict: not ReviewVerdict.None })
        .OrderBy(review => review.At)
        .GroupBy(review => review.Account!.Value)
        .ToDictionary(person => person.Key, person => person.ToList());

    public override IReadOnlyList<string> Handles =>
        [.. _verdicts.Values.Select(all => all[^1]).Where(last => last.Verdict == ReviewVerdict.Approved)
            .Select(last => AccountNames.HandleOf(last.Login)).Order(StringComparer.Ordinal)];

    public override string? DoubtOf(BoardMember member, Article article, Approval approval, IReadOnlyList<VersionPair> changes)
    {
        var doubts = new List<string>();
        foreach (var verdicts in Of(member))
        {
            if (DoubtOf(verdicts, article, approval, changes) is not { } doubt)
            {
                return null;
            }

            doubts.Add(doubt);
        }

        return doubts.Count > 0 ? doubts[0] : "they have not reviewed it";
    }

    public override bool HasAllowed(BoardMember member, ProtectionLoss loss, IReadOnlyList<VersionPair> changes) =>
        Of(member).Any(verdicts => verdicts[^1] is { Verdict: ReviewVerdict.Approved, Commit: { } id } && open(id) is { } commit
            && commit.Has(loss.Facts)
            && (loss is not { Facts.IsOfText: true, Later: { } later }
                || (commit.Version.SameAs(later) is { } seen && commit.Shows(seen, later, changes[0].After.KnowledgeBase.AsOf, changes))));

    private IEnumerable<List<PullRequestReview>> Of(BoardMember member) =>
        _verdicts.Values.Where(verdicts => verdicts[^1].IsBy(member));

    private string? DoubtOf(
        List<PullRequestReview> verdicts, Article article, Approval approval, IReadOnlyList<VersionPair> changes)
    {
        var (last, day, head) = (verdicts[^1], approval.On.Value, changes[0].After);
        if (last.Verdict != ReviewVerdict.Approved)
        {
            return last.Verdict == ReviewVerdict.Dismissed ? "their approval was dismissed" : "they have asked for changes since";
        }

        if (last.Commit is null || open(last.Commit) is not { } commit)
        {
            return $"the commit {last.Commit ?? "that they approved"} cannot be read here; get it with \"git fetch origin "
                + $"{last.Commit ?? "COMMIT"}\"";
        }

        var seen = commit.Version.SameAs(article);
        return seen is null || !commit.Concerns(seen) ? $"what they approved, commit {Short(last.Commit)}, did not change this article"
            : !IsText(commit, seen, article, head, day)
                ? $"what they approved, commit {Short(last.Commit)}, is another text of this article"
            : !commit.Shows(seen, article, day, changes)
                ? $"what they approved, commit {Short(last.Commit)}, does not show all that changes in the text of this article now"
            : !verdicts.Any(verdict => IsOfDay(verdict, day) && IsOfText(verdict, article, head, day))
                ? $"they reviewed this text on {string.Join(" and ", DaysOf(verdicts, article, head, day))}, and the approval says {day:o}"
            : null;
    }

    /// <summary>The days, in UTC, of all approvals of this text, also of dismissed ones.</summary>
    private IEnumerable<string> DaysOf(List<PullRequestReview> verdicts, Article article, ContentVersion head, DateOnly day) => verdicts
        .Where(verdict => IsOfText(verdict, article, head, day)).Select(verdict => $"{DayOf(verdict):o}").Distinct(StringComparer.Ordinal);

    private bool IsOfText(PullRequestReview verdict, Article article, ContentVersion head, DateOnly day) =>
        verdict is { Verdict: ReviewVerdict.Approved or ReviewVerdict.Dismissed, Commit: { } id } && open(id) is { } commit
            && commit.Version.SameAs(article) is { } seen && commit.Concerns(seen) && IsText(commit, seen, article, head, day);

    /// <param name="day">Of the approval: terms of the glossary that are younger are not in its text.</param>
    private static bool IsText(ReviewedCommit commit, Article seen, Article article, ContentVersion head, DateOnly day) =>
        head.SealsOf(article).IsTextOf(commit.Version.SealsOf(seen), day);

    private static bool IsOfDay(PullRequestReview verdict, DateOnly day) =>
        Math.Abs(DayOf(verdict).DayNumber - day.DayNumber) <= DaysApart;

    private static DateOnly DayOf(PullRequestReview verdict) => DateOnly.FromDateTime(verdict.At.UtcDateTime);

    private static string Short(string commit) => commit[..Math.Min(10, commit.Length)];
}
