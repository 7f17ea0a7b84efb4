using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval of the present text from before another text was approved, or from before the article was taken back.</summary>
public sealed class SpentApproval()
    : Rule(new("KB413", nameof(SpentApproval), Severity.Error, Locked: true) { LeavesPreview = true })
{
    private const string HelpText =
        "an approval holds until another text is approved, or until the article leaves the status approved; ask a member of the board to "
            + "read this text again, and let the command \"approve\" record that";

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        // Where another file has changed, the article says what it said, and an earlier kind of seal, which does not cover that file, fits.
        if (article.Review.Status.Value != ReviewStatus.Approved || !article.Body.IsReadable || context.SharedChanges.Explain(article))
        {
            return [];
        }

        return context.Reviews.Of(article).Spent.Select(approval => new Finding(
            approval.By.At,
            $"the approval by \"{approval.By.Value}\" of {approval.On.Value:o} is of this text, but {Why(approval, article, context)}",
            HelpText));
    }

    private static string Why(Approval approval, Article article, RuleContext context) =>
        NewerOfAnotherText(approval, article, context) is { } newer
            ? $"\"{newer.By.Value}\" approved another one on {newer.On.Value:o}"
            : $"it did not count in {context.PullRequest?.BaseName ?? "the version before"}";

    private static Approval? NewerOfAnotherText(Approval approval, Article article, RuleContext context)
    {
        var approvals = article.Review.Approvals.ToList();
        return context.Reviews.Of(article).Outdated
            .Where(other => (other.On.Value, approvals.IndexOf(other)).CompareTo((approval.On.Value, approvals.IndexOf(approval))) > 0)
            .MaxBy(other => other.On.Value);
    }
}
