using Attest.Content;
using Attest.Review;

namespace Attest.Proving;

/// <summary>
/// What the last publication has shown as approved. It needs no new proof where a commit that nobody had seen was taken back; it does where
/// somebody who may has approved another text since, or where the article was not called approved in between.
/// </summary>
/// <param name="published">The last publication.</param>
/// <param name="head">What is to be published.</param>
internal sealed class PublishedApprovals(ContentVersion published, HeadState head)
{
    private readonly VersionPair _since = new(published, head.Version);
    private readonly VersionPair _back = new(head.Version, published);
    private readonly HashSet<(LossKind Kind, string Path)> _unseen = [];
    private readonly HashSet<string> _over = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _approved = new(StringComparer.Ordinal);

    /// <summary>Takes notice of what a group does, after it is judged by <see cref="Has(GroupChange)"/>.</summary>
    public void FollowLosses(GroupChanges changes, PullRequest request) => _unseen.UnionWith(changes.AllLosses
        .Where(loss => loss.Present is not null && !request.Allowed.ContainsKey(loss.Facts))
        .Select(loss => (loss.Facts.Kind, loss.Present!.InputPath)));

    /// <summary>Takes notice of what a group approves, before it is judged.</summary>
    public void Follow(GroupChanges changes, GroupVerdict verdict, IReadOnlyList<GroupFinding> findings)
    {
        // Somebody who may has let an article go.
        _over.UnionWith(verdict.Request.Allowed.Keys.Where(loss => loss.Kind == LossKind.Address)
            .Select(loss => head.Version.AtAddress(loss.Key)?.InputPath).OfType<string>());
        foreach (var article in changes.Touched)
        {
            if (changes.PresentOf(article) is not { InputPath: var path })
            {
                continue;
            }

            if (article.Review.Status.Value != ReviewStatus.Approved)
            {
                _over.Add(path);
            }

            _approved.TryAdd(path, new(StringComparer.Ordinal));
            _approved[path].UnionWith(changes.AddedTo(article).Where(approval => !findings.Any(finding => finding.Approval == approval))
                .Select(approval => approval.Seal?.Value ?? ""));
        }
    }

    /// <summary>True if a finding is about what was published already, and what nobody has changed since who may.</summary>
    public bool Has(GroupFinding finding, GroupChanges changes) => finding.Finding.Rule.Code switch
    {
        "KB901" => !changes.IdsOfOthers().Any(id => published.KnowledgeBase.Board.Find(id) is null
            || GroupChanges.IdsOfOthers(published, head.Version).Contains(id)),
        "KB402" or "KB403" or "KB410" or "KB413" => finding.Article is { } article && changes.PresentOf(article) is { } present
            && Has(present, finding.Approval is { } one ? [one] : head.Reviews.Of(present).Current),
        _ => false,
    };

    public bool Has(GroupChange change) => change switch
    {
        { Approval: { } approval, Present: { } present } => Has(present, [approval]),
        // It was changed unseen, and is what it was.
        { Loss: { Kind: not LossKind.Return } loss } => _unseen.Contains((loss.Kind, change.Path))
            && !_since.Losses.Concat(_back.Losses).Any(other => other.Facts.Kind == loss.Kind
                && (other.Later ?? other.Former!).Slug == change.Slug),
        _ => false,
    };

    private bool Has(Article present, IReadOnlyList<Approval> approvals) =>
        _since.FormerOf(present) is { Review.Status.Value: ReviewStatus.Approved } former
        && !_over.Contains(present.InputPath)
        && approvals.Count > 0
        && approvals.All(approval => _approved.GetValueOrDefault(present.InputPath, []).All(seal => seal == approval.Seal?.Value)
            && published.StandingOf(former).Current.Any(other => ApprovalKey.Of(other) == ApprovalKey.Of(approval)));
}
