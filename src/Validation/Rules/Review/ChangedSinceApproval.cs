using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An approved article whose approvals are not bound to its present content.</summary>
public sealed class ChangedSinceApproval()
    : Rule(new("KB405", nameof(ChangedSinceApproval), Severity.Error, Locked: true) { LeavesPreview = true })
{
    private const string ApproveHelp = "let the command \"approve\" record the approval; it computes the seal";

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        // A text that could not be read is an error already (KB903), which no site can lower.
        if (article.Review.Status.Value != ReviewStatus.Approved || !article.Body.IsReadable)
        {
            return [];
        }

        Severity? severity = context.Reviews.IsUnderCaution(article) ? Severity.Warning : null;
        var malformed = article.Review.Approvals
            .Where(approval => approval.Seal is { } seal && !SealedContent.IsSeal(seal.Value))
            .Select(approval => Malformed(approval.Seal!.Value, severity))
            .ToList();
        return malformed.Count > 0 ? malformed : BindingOf(article, context, severity);
    }

    private static IEnumerable<Finding> BindingOf(Article article, RuleContext context, Severity? severity)
    {
        var standing = context.Reviews.Of(article);
        var isRequired = context.KnowledgeBase.Site.Review.SealRequired;
        // Earlier approvals are history as long as there are enough of the present content.
        return standing.IsApproved ? isRequired ? [] : standing.Unsealed.Intersect(standing.Current).Select(approval => Unsealed(approval, Severity.Warning))
            : standing.Lapsed is { } lapsed ? [Changed(article, lapsed, context, severity)]
            : standing.Unsealed.Select(approval => Unsealed(approval, isRequired ? severity : Severity.Warning));
    }

    private static Finding Malformed(Located<string> seal, Severity? severity) =>
        new(seal.At, "invalid seal", $"a seal is {SealedContent.Prefix} and 64 digits from 0 to 9 and a to f; {ApproveHelp}", severity);

    private static Finding Unsealed(Approval approval, Severity? severity) =>
        new(approval.By.At, $"the approval by \"{approval.By.Value}\" has no seal, so it is not known which text was approved",
            ApproveHelp, severity);

    private static Finding Changed(Article article, Approval approval, RuleContext context, Severity? severity)
    {
        var change = context.ChangeSince(article, approval);
        return new Finding(approval.Seal!.Value.At, $"the article has changed since \"{approval.By.Value}\" approved it on {approval.On.Value:o}",
            (change is null ? "" : change + "; ")
                + "set the status to under-review and let a member of the board approve it again, or undo the change",
            severity);
    }
}
