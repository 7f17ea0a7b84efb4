using Attest.Content;

namespace Attest.Review;

/// <summary>Who has approved, when, and which text: by this an approval is the same in two versions of an article.</summary>
/// <param name="Seal">Empty without one.</param>
public readonly record struct ApprovalKey(string By, DateOnly On, string Seal)
{
    public static ApprovalKey Of(Approval approval) => new(approval.By.Value, approval.On.Value, approval.Seal?.Value ?? "");

    /// <summary>Only approvals that are bound to a text tell that an article has moved.</summary>
    public static IEnumerable<ApprovalKey> SealedIn(Article article) =>
        article.Review.Approvals.Where(approval => approval.Seal is { } seal && ArticleSeals.IsSeal(seal.Value)).Select(Of);
}
