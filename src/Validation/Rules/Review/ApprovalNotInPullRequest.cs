using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval that a pull request brings, and that the member whose it is has not given there.</summary>
public sealed class ApprovalNotInPullRequest()
    : Rule(new("KB410", nameof(ApprovalNotInPullRequest), Severity.Error, Locked: true) { LeavesPreview = true })
{
    private const int Listed = 12;

    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        if (context.PullRequest is not { } request)
        {
            yield break;
        }

        foreach (var (id, at) in request.AddedTo(article).Select(approval => approval.By))
        {
            var member = context.KnowledgeBase.Board.Find(id);
            if (member is null || !request.IsApprovedBy(member))
            {
                yield return new Finding(at, $"\"{id}\" has not approved this pull request, but an approval in their name is new in it", Help(id, member, request));
            }
        }
    }

    private static string Help(string id, BoardMember? member, PullRequest request)
    {
        if (member is null)
        {
            return request.HasBoard
                ? $"\"{id}\" is not in board.yml as it is in {request.BaseName}; a member who is added here can approve in the next pull request"
                : $"there is no board.yml in {request.BaseName}, so nobody can approve yet; merge the board first, and the approvals in the next pull request";
        }

        if (PullRequest.HandleOf(member) is not { } handle)
        {
            return $"the GitHub handle of \"{id}\" is unknown; "
                + "add it to board.yml, as in \"github: handle\", in a pull request before this one";
        }

        var approvers = request.Approvers.ToList();
        var more = approvers.Count > Listed ? $" and {approvers.Count - Listed} more" : "";
        return $"ask @{handle} to approve the last commit of the pull request on GitHub, or remove this approval from the file; "
            + (approvers.Count == 0 ? "nobody has approved the pull request"
                : $"the pull request is approved by {string.Join(", ", approvers.Take(Listed).Select(name => "@" + name))}{more}");
    }
}
