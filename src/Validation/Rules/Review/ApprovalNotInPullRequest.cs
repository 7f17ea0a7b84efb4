using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval that its member has not given in the pull request, or a protection of readers that nobody has let go.</summary>
public sealed class ApprovalNotInPullRequest()
    : Rule(new("KB410", nameof(ApprovalNotInPullRequest), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context) =>
        context.PullRequest is not { } request ? []
            : from added in request.AddedTo(article)
              let doubt = added.Doubt
              where doubt is not null
              select Doubted(added.Approval, doubt, request);

    /// <summary>An article that is gone has no page to be checked.</summary>
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        context.PullRequest is not { } request ? [] : request.Losses.Select(loss => Lost(loss, request));

    private static Finding Doubted(Approval approval, ApprovalDoubt doubt, PullRequest request)
    {
        var id = approval.By.Value;
        return doubt.Kind switch
        {
            DoubtKind.OtherText => new(approval.By.At, $"the new approval by \"{id}\" is of another text than the article has",
                "remove it, and let the command \"approve\" record the approval once the member has read this text"),
            DoubtKind.EarlierForm => new(approval.By.At, $"the new approval by \"{id}\" has no seal of the present form",
                "remove it, and let the command \"approve\" record the approval; it computes the seal"),
            _ => new(approval.By.At, $"\"{id}\" has not approved this pull request, but an approval in their name is new in it",
                doubt.Kind switch
                {
                    DoubtKind.Stranger => StrangerHelp(id, request),
                    DoubtKind.NoAccount => $"the GitHub handle of \"{id}\" is unknown; "
                        + "add it to board.yml, as in \"github: handle\", in a pull request before this one",
                    _ => $"ask {AccountOf(id, request)} to approve the last commit of the pull request on GitHub, or remove this approval "
                        + $"from the file; {doubt.Reason}",
                }),
        };
    }

    private static string StrangerHelp(string id, PullRequest request) => request.HasBoard
        ? $"\"{id}\" is not in board.yml as it is in {request.BaseName}; a member who is added here can approve in the next pull request"
        : $"there is no board.yml in {request.BaseName}, so nobody can approve yet; merge the board first, and the approvals "
            + "in the next pull request";

    private static string AccountOf(string id, PullRequest request) =>
        AccountNames.HandleOf(request.Board.Find(id)?.GitHub) is { Length: > 0 } handle ? $"@{handle}" : $"\"{id}\"";

    private static Finding Lost(ProtectionLoss loss, PullRequest request)
    {
        var (kind, slug, key, before, after) = loss.Facts;
        var message = kind switch
        {
            LossKind.Return =>
                $"the article was withdrawn{(before.Length > 0 ? $" (\"{before}\")" : "")}, and this pull request brings it back",
            LossKind.Reason => $"the reason of the withdrawal, \"{before}\", {Fate(after)}",
            LossKind.Notice => $"the notice \"{before}\" {Fate(after)}",
            LossKind.Correction => $"the correction \"{before}\" is taken away or altered",
            LossKind.Specialty => $"the approved article leaves the specialty {key}",
            LossKind.Address => $"the address /articles/{key}/ of \"{slug}\" "
                + (after.Length > 0 ? $"leads to \"{after}\"" : "leads nowhere any more"),
            _ => "\"publish: caution\" is new, so the page would be shown without a valid approval",
        };
        return new Finding(PlaceOf(loss), message + ", and nobody who may has approved that", Help(kind, slug, request));
    }

    private static string Fate(string after) => after.Length > 0 ? $"is now \"{after}\"" : "is taken away";

    private static Location PlaceOf(ProtectionLoss loss) => loss switch
    {
        { Facts.Kind: LossKind.Return, Later: { } later } => later.Review.Status.At,
        { Facts.Kind: LossKind.Specialty, Later: { } later } => later.Specialty.At,
        { Later: { } later } => later.Title.At,
        { Former: { } former } => new SourceText(former.Source.Path, "").At(0),
        _ => throw new InvalidOperationException("an article is lost that never was"),
    };

    private static string Help(LossKind kind, string slug, PullRequest request)
    {
        var undo = kind switch
        {
            LossKind.Address => $"withdraw an article instead of deleting it, and write former slugs into \"aliases\"",
            LossKind.Caution => "leave \"publish\" out",
            LossKind.Specialty => "leave the specialty as it was",
            _ => "put it back as it was",
        };
        var who = kind == LossKind.Specialty ? "that specialty" : $"\"{slug}\"";
        return $"{undo}, or ask a member of the board who may approve {who} to approve the last commit of the pull request; "
            + (request.Approvers.Count == 0 ? "nobody has approved it"
                : $"it is approved by {Listed(request.Approvers.Select(name => "@" + name), request.Approvers.Count)}");
    }
}
