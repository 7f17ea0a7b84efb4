using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

public sealed class OverdueReview()
    : Rule(new("KB406", nameof(OverdueReview), Severity.Warning, ExemptFromStrict: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        if (context.Reviews.Of(article) is { State: ReviewState.Overdue, Due: { } due })
        {
            var days = context.KnowledgeBase.AsOf.DayNumber - due.DayNumber;
            yield return new Finding(ReviewWords.PlaceOfDue(article, context),
                $"the review was due on {due:o}, {ReviewWords.Days(days)} ago",
                "a member of the board has to review the article and approve it again, which sets the next date",
                context.Reviews.IsUnderCaution(article) ? Severity.Warning : context.KnowledgeBase.Site.Review.Overdue);
        }
    }
}
