using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

public sealed class UnapprovedPage() : Rule(new("KB401", nameof(UnapprovedPage), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        if (context.PublicationOf(article) == Publication.Refused && !ReviewWords.IsStatusReported(article, context))
        {
            var status = article.Review.Status;
            yield return new Finding(status.At, $"the page is {ReviewWords.InWords(status.Value)}, not approved",
                $"{ReviewWords.ApproveHelp}; \"--unapproved caution\" publishes it until then with a banner that says so");
        }
    }
}
