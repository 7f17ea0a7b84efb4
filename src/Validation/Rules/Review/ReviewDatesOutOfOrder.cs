using Attest.Content.Models;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval before the submission, or a next review that is not after the last.</summary>
public sealed class ReviewDatesOutOfOrder() : Rule(new("KB408", nameof(ReviewDatesOutOfOrder), Severity.Error, Locked: true))
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var review = article.Review;
        if (review.Submitted is { } submitted)
        {
            foreach (var approval in review.Approvals.Where(approval => approval.On.Value < submitted.Value))
            {
                yield return new Finding(approval.On.At, $"the article was approved on {approval.On.Value:o}, before it was submitted on {submitted.Value:o}",
                    "correct whichever day is wrong");
            }

            if (article.Withdrawn?.On is { } withdrawn && withdrawn.Value < submitted.Value)
            {
                yield return new Finding(withdrawn.At, $"the article was withdrawn on {withdrawn.Value:o}, before it was submitted on {submitted.Value:o}",
                    "correct whichever day is wrong");
            }
        }

        if (review.Due is { } due && review.Approvals.Count > 0 && review.Approvals.Max(approval => approval.On.Value) is var last && due.Value <= last)
        {
            yield return new Finding(due.At, $"the next review is due on {due.Value:o}, but the last approval is of {last:o}",
                "write the day of the next review, or leave \"due\" out: it follows from the last approval and the interval in site.yml");
        }
    }
}
