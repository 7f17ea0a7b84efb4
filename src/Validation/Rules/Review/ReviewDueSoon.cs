using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

/// <summary>An approved article whose next review comes within the time of <c>review.warn-before</c>.</summary>
public sealed class ReviewDueSoon() : Rule(new("KB407", nameof(ReviewDueSoon), Severity.Warning, ExemptFromStrict: true))
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var asOf = context.KnowledgeBase.AsOf;
        if (article.Review.Status.Value == ReviewStatus.Approved
            && context.Reviews.Of(article) is { IsOverdue: false, Due: { } due }
            && due <= context.KnowledgeBase.Site.Review.WarnBefore.After(asOf))
        {
            var days = due.DayNumber - asOf.DayNumber;
            yield return new Finding(ReviewWords.PlaceOfDue(article, context), $"the next review is due on {due:o}, {(days == 0 ? "today" : $"in {ReviewWords.Days(days)}")}",
                "ask a member of the board to review the article before that day");
        }
    }
}
