using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Proving;

/// <summary>An error of a group as a pull request.</summary>
/// <param name="Article">The article at which it stands, as the group has it; null for another file.</param>
internal sealed record GroupFinding(Diagnostic Finding, Article? Article)
{
    /// <summary>The approval at which it stands.</summary>
    public Approval? Approval { get; } = Article?.Review.Approvals.FirstOrDefault(approval =>
        Covers(approval.By.At, Finding) || Covers(approval.On.At, Finding) || (approval.Seal is { } seal && Covers(seal.At, Finding)));

    /// <summary>True if what it is about is still so in what is to be published. What is not known is.</summary>
    public bool IsHeld(GroupChanges changes, HeadState head)
    {
        var present = Article is null ? null : changes.PresentOf(Article);
        return Finding.Rule.Code switch
        {
            "KB901" => changes.IdsOfOthers().Any(),
            "KB902" => changes.LeavesChanged(Finding.At.Source.Path),
            // It may stand at what several articles share.
            "KB405" => changes.LeavesLapsed(),
            _ when Article is null => true,
            _ when present is null => false,
            _ when Approval is { } approval => head.Counts(present, ApprovalKey.Of(approval)),
            "KB408" => present.Review.Due?.Value == Article.Review.Due?.Value,
            // It has too few: no other has been added since.
            _ => head.Reviews.Of(present).Current.Select(ApprovalKey.Of).All(Article.Review.Approvals.Select(ApprovalKey.Of).Contains),
        };
    }

    private static bool Covers(Location place, Diagnostic finding) => finding.At.Start >= place.Start && finding.At.Start <= place.End;
}
