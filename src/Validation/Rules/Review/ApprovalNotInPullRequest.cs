using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval in a pull request that its member has not given on GitHub.</summary>
public sealed class ApprovalNotInPullRequest()
    : Rule(new("KB410", nameof(ApprovalNotInPullRequest), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) =>
        context.PullRequest is not { } request ? []
            : from approval in request.AddedTo(article)
              let member = context.KnowledgeBase.Board.Find(approval.By.Value)
              where member is null || !request.IsApprovedBy(member)
              select new Finding(approval.By.At,
                  $"\"{approval.By.Value}\" has not approved this pull request, but an approval in their name is new in it",
                  Help(approval.By.Value, member, request));

    private static string Help(string id, BoardMember? member, PullRequest request)
    {
        if (member is null)
        {
            return request.HasBoard
                ? $"\"{id}\" is not in board.yml as it is in {request.BaseName}; a member who is added here can approve in the next "
                    + "pull request"
                : $"there is no board.yml in {request.BaseName}, so nobody can approve yet; merge the board first, and the approvals "
                    + "in the next pull request";
        }

        if (PullRequest.HandleOf(member) is not { } handle)
        {
            return $"the GitHub handle of \"{id}\" is unknown; "
                + "add it to board.yml, as in \"github: handle\", in a pull request before this one";
        }

        var approvers = request.Approvers.Select(name => "@" + name).ToList();
        return $"ask @{handle} to approve the last commit of the pull request on GitHub, or remove this approval from the file; "
            + (approvers.Count == 0
                ? "nobody has approved the pull request"
                : $"the pull request is approved by {Listed(approvers, approvers.Count)}");
    }
}
