using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An approved article whose next review is due within <c>review.warn-before</c>.</summary>
public sealed class ReviewDueSoon()
    : Rule(new("KB407", nameof(ReviewDueSoon), Severity.Warning, ExemptFromStrict: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        if (context.Reviews.Of(article) is { State: ReviewState.DueSoon, Due: { } due })
        {
            var days = due.DayNumber - context.KnowledgeBase.AsOf.DayNumber;
            yield return new Finding(ReviewWords.PlaceOfDue(article, context),
                $"the next review is due on {due:o}, {(days == 0 ? "today" : $"in {ReviewWords.Days(days)}")}",
                "ask a member of the board to review the article before that day");
        }
    }
}
