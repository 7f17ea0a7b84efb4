using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval before the submission, a withdrawal before either, or a next review that is not after the last.</summary>
public sealed class ReviewDatesOutOfOrder()
    : Rule(new("KB408", nameof(ReviewDatesOutOfOrder), Severity.Error, Locked: true) { LeavesPreview = true })
{
    private const string CorrectHelp = "correct whichever day is wrong";

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var review = article.Review;
        var approvals = context.Reviews.Of(article).Claimed;
        foreach (var approval in approvals.Where(approval => approval.On.Value < review.Submitted?.Value))
        {
            yield return new Finding(approval.On.At, $"the article was approved on {approval.On.Value:o}, before it was submitted on {review.Submitted!.Value.Value:o}", CorrectHelp);
        }

        if (review.Due is { } due && approvals.MaxBy(approval => approval.On.Value)?.On.Value is { } last && due.Value <= last)
        {
            yield return new Finding(due.At, $"the next review is due on {due.Value:o}, but the last approval was on {last:o}",
                "write the day of the next review, or leave \"due\" out: it follows from the last approval and the interval in site.yml");
        }

        if (review.Status.Value == ReviewStatus.Withdrawn && article.Withdrawn?.On is { } withdrawn
            && Earlier(review).FirstOrDefault(step => withdrawn.Value < step.On) is { What: { } what, On: var on })
        {
            yield return new Finding(withdrawn.At, $"the article was withdrawn on {withdrawn.Value:o}, before it was {what} on {on:o}", CorrectHelp);
        }
    }

    private static IEnumerable<(string What, DateOnly On)> Earlier(ReviewBlock review)
    {
        if (review.Submitted is { } submitted)
        {
            yield return ("submitted", submitted.Value);
        }

        if (review.Approvals.Count > 0)
        {
            yield return ("approved", review.Approvals.Max(approval => approval.On.Value));
        }
    }
}
