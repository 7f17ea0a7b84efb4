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
    private readonly HashSet<string> _over = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _approved = new(StringComparer.Ordinal);

    /// <summary>Takes notice of what a group does.</summary>
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

    /// <summary>True if a finding is about approvals that were published already, and of the last text that anybody has approved.</summary>
    public bool Has(GroupFinding finding, GroupChanges changes) =>
        finding is { Article: { } article, Finding.Rule.Code: "KB402" or "KB410" or "KB413" }
        && changes.PresentOf(article) is { } present && _since.FormerOf(present) is { Review.Status.Value: ReviewStatus.Approved } former
        && !_over.Contains(present.InputPath)
        && (finding.Approval is { } one ? [one] : head.Reviews.Of(present).Current) is { Count: > 0 } approvals
        && approvals.All(approval => _approved.GetValueOrDefault(present.InputPath, []).All(seal => seal == approval.Seal?.Value)
            && published.StandingOf(former).Current.Any(other => ApprovalKey.Of(other) == ApprovalKey.Of(approval)));
}
