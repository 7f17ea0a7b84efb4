using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

public sealed class MissingApproval() : Rule(new("KB402", nameof(MissingApproval), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var status = article.Review.Status;
        if (status.Value != ReviewStatus.Approved || ReviewWords.IsBoardReported(context))
        {
            yield break;
        }

        var approvers = article.Review.Approvals.Select(approval => approval.By.Value).Distinct(StringComparer.Ordinal).ToList();
        var counted = context.Reviews.People.Count(approvers);
        var needed = context.KnowledgeBase.Site.Review.Approvals;
        if (counted < needed)
        {
            var members = approvers.Count(id => context.KnowledgeBase.Board.Find(id) is not null);
            var onePerson = counted < members
                ? "; entries of board.yml with the same name, ORCID iD or GitHub handle are one person" : "";
            var strangers = members < approvers.Count ? "; approvals by people who are not in board.yml do not count" : "";
            yield return new Finding(status.At, $"the status is approved, but the page has {counted} of {needed} approvals",
                $"{ReviewWords.ApproveHelp}; set the status to under-review until then{onePerson}{strangers}");
        }
    }
}
