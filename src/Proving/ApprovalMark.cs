using Attest.Content;

namespace Attest.Proving;

/// <summary>By this an approval is the same in two versions of an article.</summary>
internal readonly record struct ApprovalMark(string By, DateOnly On, string Seal)
{
    public static ApprovalMark Of(Approval approval) => new(approval.By.Value, approval.On.Value, approval.Seal?.Value ?? "");

    /// <summary>Those that an earlier version does not have.</summary>
    public static IEnumerable<Approval> NewIn(Article article, Article? before)
    {
        var known = before?.Review.Approvals.Select(Of).ToHashSet() ?? [];
        return article.Review.Approvals.Where(approval => !known.Contains(Of(approval)));
    }
}
