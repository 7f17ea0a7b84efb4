using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>Status approved, but too few people have approved, or a role is without an approval.</summary>
public sealed class MissingApproval() : Rule(new("KB402", nameof(MissingApproval), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        var status = article.Review.Status;
        if (status.Value != ReviewStatus.Approved || ReviewWords.IsBoardReported(context))
        {
            yield break;
        }

        var needed = context.KnowledgeBase.Site.Review.Approvals;
        var approvers = article.Review.Approvals.Select(approval => approval.By.Value).Distinct(StringComparer.Ordinal).ToList();
        var named = new ApprovalPlaces(needed, context.Reviews.People, approvers);
        var standing = context.Reviews.Of(article);
        if (!named.AreFull)
        {
            var members = approvers.Count(id => context.KnowledgeBase.Board.Find(id) is not null);
            var onePerson = context.Reviews.People.Count(approvers) < members
                ? "; entries of board.yml with the same name, ORCID iD or GitHub handle are one person" : "";
            var strangers = members < approvers.Count ? "; approvals by people who are not in board.yml do not count" : "";
            yield return Missing(status.At, named, needed, onePerson + strangers);
        }
        else if (standing.State == ReviewState.Unproven
            && (standing.Unsealed.Count == 0 || !context.KnowledgeBase.Site.Review.SealRequired))
        {
            // Nothing is of another text or without a seal, so no other rule says that the approvals do not count.
            yield return Missing(status.At, context.Reviews.PlacesOf(article), needed, "");
        }
    }

    private static Finding Missing(Location at, ApprovalPlaces places, ApprovalsNeeded needed, string reasons) => new(
        at,
        $"the status is approved, but the page has {places.Filled} of {needed.Count} approvals{ReviewWords.EmptyPlaces(places)}",
        $"{ReviewWords.ApproveHelp}; set the status to under-review until then{reasons}");
}
