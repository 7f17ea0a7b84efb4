using Attest.Content;
using Attest.Diagnostics;
using Attest.Log;

namespace Attest.Proving;

/// <summary>An error of a group as a pull request.</summary>
/// <param name="Article">The article at which it stands, as the group has it; null for another file.</param>
internal sealed record ArticleFinding(Diagnostic Finding, Article? Article)
{
    /// <summary>The approval at which it stands.</summary>
    public Approval? Approval { get; } = Article?.Review.Approvals.FirstOrDefault(approval =>
        Covers(approval.By.At, Finding) || Covers(approval.On.At, Finding) || (approval.Seal is { } seal && Covers(seal.At, Finding)));

    /// <summary>True if what it is about is still so in what is to be published.</summary>
    /// <param name="changes">Those of the group that are still so.</param>
    /// <param name="head">What is to be published.</param>
    public bool IsHeld(IReadOnlyList<GroupChange> changes, HeadState head)
    {
        if (Article is null)
        {
            return changes.Any(change => change.Kind == LogKind.Address);
        }

        var now = head.Find(Article);
        if (now is null || Approval is not null)
        {
            return now is not null && head.Counts(now, ApprovalMark.Of(Approval!));
        }

        return Finding.Rule.Code switch
        {
            "KB405" => head.IsLapsed(now),
            "KB408" => now.Review.Due?.Value == Article.Review.Due?.Value,
            // Or the text of a page that is shown although its approval has lapsed.
            _ => head.IsLapsed(now) || changes.Any(change => change.Kind != LogKind.Approval && change.NeedsApprover
                && change.Article.InputPath == Article.InputPath),
        };
    }

    private static bool Covers(Location place, Diagnostic finding) => finding.At.Start >= place.Start && finding.At.Start <= place.End;
}
