using System.Buffers;
using Attest.Content.Models;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An approved article whose approvals are not bound to its present content.</summary>
public sealed class ChangedSinceApproval() : Rule(new("KB405", nameof(ChangedSinceApproval), Severity.Error, Locked: true))
{
    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var standing = context.Reviews.Of(article);
        if (article.Review.Status.Value != ReviewStatus.Approved || !article.Body.IsReadable)
        {
            return [];
        }

        var isRequired = context.KnowledgeBase.Site.Review.SealRequired;
        var isError = isRequired && !context.Reviews.IsUnderCaution(article);
        var unsealed = standing.Unsealed.Select(approval => Unsealed(approval, isError));
        // Earlier approvals are history as long as there are enough of the present content.
        return standing.IsApproved ? isRequired ? [] : unsealed
            : standing.Outdated.Count > 0 ? [Changed(article, standing.Outdated.MaxBy(approval => approval.On.Value)!, context)]
            : unsealed;
    }

    private static Finding Unsealed(Approval approval, bool isError) =>
        new(approval.By.At, $"the approval by \"{approval.By.Value}\" has no seal, so nothing binds it to the text",
            "let the command \"approve\" record the approval; it computes the seal",
            isError ? null : Severity.Warning);

    private static Finding Changed(Article article, Approval approval, RuleContext context)
    {
        var seal = approval.Seal!.Value;
        var isShown = context.Reviews.IsUnderCaution(article);
        return IsSeal(seal.Value)
            ? new Finding(seal.At, $"the article has changed since \"{approval.By.Value}\" approved it on {approval.On.Value:o}",
                Help(article, approval, context), isShown ? Severity.Warning : null)
            : new Finding(seal.At, "this is no seal", $"a seal is {SealedContent.Prefix} and 64 hexadecimal digits; let the command \"approve\" record the approval",
                isShown ? Severity.Warning : null);
    }

    private static string Help(Article article, Approval approval, RuleContext context)
    {
        var change = context.ChangeSince(article, approval);
        return (change is null ? "" : change + "; ")
            + "set the status to under-review and let a member of the board approve it again, or take the change back";
    }

    private static bool IsSeal(string seal) =>
        seal.StartsWith(SealedContent.Prefix, StringComparison.Ordinal)
        && seal.Length == SealedContent.Prefix.Length + 64
        && !seal.AsSpan(SealedContent.Prefix.Length).ContainsAnyExcept(HexadecimalDigits);
}
