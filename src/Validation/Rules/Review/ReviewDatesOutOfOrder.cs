using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

/// <summary>
/// An approval before the submission, a withdrawal before either, or a next review that is not after the last, or new and too late.
/// </summary>
public sealed class ReviewDatesOutOfOrder()
    : Rule(new("KB408", nameof(ReviewDatesOutOfOrder), Severity.Error, Locked: true) { LeavesPreview = true })
{
    private const string CorrectHelp = "correct whichever day is wrong";

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var review = article.Review;
        var submitted = review.Submitted?.Value;
        var approvals = context.Reviews.Of(article).Claimed;
        foreach (var (on, at) in approvals.Select(approval => approval.On).Where(on => on.Value < submitted))
        {
            yield return new Finding(at, $"the article was approved on {on:o}, before it was submitted on {submitted:o}", CorrectHelp);
        }

        if (review.Due is { } due && approvals.MaxBy(approval => approval.On.Value)?.On.Value is { } last && due.Value <= last)
        {
            yield return new Finding(due.At, $"the next review is due on {due.Value:o}, but the last approval was on {last:o}",
                "write the day of the next review, or leave \"due\" out: it follows from the last approval and the interval in site.yml");
        }

        if (LatestNext(article, context) is { } latest && review.Due is { } next && next.Value > latest)
        {
            yield return new Finding(next.At, $"the next review is due on {next.Value:o}, later than the interval in site.yml allows",
                $"write {latest:o} or an earlier day, or leave \"due\" out: it follows from the last approval and the interval; "
                    + "the page gives no later day in any case");
        }

        if (article.IsWithdrawn && article.Withdrawn?.On is { } withdrawn)
        {
            DateOnly? approved = review.Approvals.Count > 0 ? review.Approvals.Max(approval => approval.On.Value) : null;
            var (what, on) = withdrawn.Value < submitted ? ("submitted", submitted) : ("approved", approved);
            if (withdrawn.Value < on)
            {
                yield return new Finding(withdrawn.At,
                    $"the article was withdrawn on {withdrawn.Value:o}, before it was {what} on {on:o}", CorrectHelp);
            }
        }
    }

    /// <summary>The latest day that a pull request may set; null where it sets none, or leaves the one that was there.</summary>
    private static DateOnly? LatestNext(Article article, RuleContext context)
    {
        if (context.PullRequest?.ChangeOf(article) is not { HasNewDue: true } || article.IsWithdrawn)
        {
            return null;
        }

        var standing = context.Reviews.Of(article);
        var days = standing.Current.Concat(standing.Unproved).Select(approval => approval.On.Value).ToList();
        return context.KnowledgeBase.Site.Review.Interval.After(days.Count > 0 ? days.Max() : context.KnowledgeBase.AsOf);
    }
}
