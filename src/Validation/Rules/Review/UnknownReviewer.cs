using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

public sealed class UnknownReviewer() : Rule(new("KB403", nameof(UnknownReviewer), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        // A notice of withdrawal names nobody, so who has left the board must not keep the page up.
        if (article.IsWithdrawn || ReviewWords.IsBoardReported(context))
        {
            yield break;
        }

        var board = context.KnowledgeBase.Board;
        foreach (var (id, at) in article.Review.Assigned.Concat(article.Review.Approvals.Select(approval => approval.By)))
        {
            if (board.Find(id) is null)
            {
                yield return new Finding(at, $"\"{id}\" is not in board.yml{InBase(context)}", Help(id, board));
            }
            else if (ReviewWords.BoardToCome(context) is { } next && next.Find(id) is null)
            {
                yield return new Finding(at, $"this pull request takes \"{id}\" out of board.yml, and the article still names them",
                    "leave them there with their last day on the board, as in \"active: { until: 2026-05-06 }\": "
                        + "what they approved before it stays approved");
            }
        }
    }

    /// <summary>A pull request is judged by the board before it.</summary>
    private static string InBase(RuleContext context) =>
        context.PullRequest is { } request ? $" as it is in {request.BaseName}, before this pull request" : "";

    private static string Help(string id, Board board) => board.Ids.Count == 0
        ? "board.yml lists nobody yet; add this reviewer there with an id and a name"
        : $"members of the board: {Listed(board.Ids, board.Ids.Count)}{Nearest.DidYouMean(board.NearestTo(id))}";
}
