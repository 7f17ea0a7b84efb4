using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;
using Attest.Review.Seals;

namespace Attest.Validation.Rules.Review;

public sealed class ChangedSinceApproval()
    : Rule(new("KB405", nameof(ChangedSinceApproval), Severity.Error, Locked: true) { LeavesPreview = true })
{
    private const string ApproveHelp = "let the command \"approve\" record the approval; it computes the seal";

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        // A text that could not be read is an error already (KB903), which no site can lower.
        if (article.Review.Status.Value != ReviewStatus.Approved || !article.Body.IsReadable || AreWorksUnread(article, context)
            || AreSettingsUnread(article, context))
        {
            return [];
        }

        Severity? severity = context.Reviews.IsUnderCaution(article) ? Severity.Warning : null;
        var malformed = article.Review.Approvals
            .Where(approval => approval.Seal is { } seal && !ArticleSeals.IsSeal(seal.Value))
            .Select(approval => new Finding(approval.Seal!.Value.At, "invalid seal",
                $"a seal is {SealedText.Prefix} and 64 digits from 0 to 9 and a to f; {ApproveHelp}", severity))
            .ToList();
        return malformed.Count > 0 ? malformed : CheckBinding(article, context, severity);
    }

    /// <summary>What one change in another file does to many pages stands where it was made.</summary>
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        from change in context.SharedChanges.All
        let isForced = change.Articles.Any(article => !context.Reviews.IsUnderCaution(article))
        select new Finding(
            change.At,
            $"{SharedChangeWords.Of(change)}, so {SharedChangeWords.Pages(change)} another text than was approved",
            SharedChangeWords.Help(
                change, Listed(change.Articles.Select(article => article.Slug), change.Articles.Count), context.KnowledgeBase),
            isForced ? null : Severity.Warning);

    /// <summary>A cited work is part of what was approved.</summary>
    private static bool AreWorksUnread(Article article, RuleContext context)
    {
        var own = article.References.Select(reference => reference.Id.Value).ToHashSet(StringComparer.Ordinal);
        return article.Body.Citations.Any(citation => !own.Contains(citation.Key)
            && context.KnowledgeBase.SharedByKey(citation.Key) is null && context.KnowledgeBase.Unread.MayHaveReference(citation.Key));
    }

    /// <summary>So are cards of the glossary and labels of audiences.</summary>
    private static bool AreSettingsUnread(Article article, RuleContext context) =>
        (context.IsUnread(UnreadFiles.SiteFile) || context.IsUnread(UnreadFiles.GlossaryFile))
        && article.Review.Approvals.Any(ArticleSeals.IsOfPresentForm);

    /// <summary>So is where its links lead.</summary>
    private static bool AreTargetsUnread(Article article, RuleContext context) => article.Body.Links
        .Select(link => LinkTarget.Resolve(link.Url, article, context.KnowledgeBase, link.IsImage).Path).Any(context.IsUnread);

    private static IEnumerable<Finding> CheckBinding(Article article, RuleContext context, Severity? severity)
    {
        var standing = context.Reviews.Of(article);
        var isRequired = context.KnowledgeBase.Site.Review.SealRequired;
        // Earlier approvals are history as long as there are enough of the present content.
        return context.SharedChanges.Explain(article) ? []
            : standing is { IsApproved: false, Lapsed: { } lapsed }
                ? AreTargetsUnread(article, context) ? [] : [Changed(article, lapsed, context, severity)]
            : (standing.IsApproved && isRequired) || context.IsUnread(UnreadFiles.SiteFile) ? []
            : (standing.IsApproved ? standing.Unsealed.Intersect(standing.Current) : standing.Unsealed)
                .Select(approval => new Finding(approval.By.At,
                    $"the approval by \"{approval.By.Value}\" has no seal, so it is not known which text was approved", ApproveHelp,
                    isRequired ? severity : Severity.Warning));
    }

    private static Finding Changed(Article article, Approval approval, RuleContext context, Severity? severity) => new(
        approval.Seal!.Value.At, $"the article has changed since \"{approval.By.Value}\" approved it on {approval.On.Value:o}",
        (context.ChangeSince(article, approval) is { } change ? change + "; " : "")
            + "set the status to under-review and let a member of the board approve it again, or undo the change",
        severity);
}
