using Attest.Content;
using Attest.Review.Seals;

namespace Attest.Review.Changes;

/// <summary>Seals versions of articles with the same other files.</summary>
/// <param name="digests">Of files below the input folder.</param>
internal sealed class SealedVersions(KnowledgeBase knowledgeBase, FileDigests digests)
{
    private readonly Sealer _sealer = new(knowledgeBase, digests);

    /// <summary>As an approval covers it.</summary>
    public SealedVersion Of(Article article, Approval approval)
    {
        var seals = new ArticleSeals(article, knowledgeBase, digests, _sealer);
        var isText = SealForm.IsOf(approval.Seal?.Value ?? "", SealedText.Prefix);
        return new SealedVersion(
            seals.IsExact(approval),
            isText ? _sealer.Seal(article, approval.On.Value) : null,
            isText ? null : ClinicalContent.Of(article, knowledgeBase, digests.OfBytes));
    }
}

/// <summary>An article at some time, as the recipe of an approval has it.</summary>
/// <param name="IsApproved">True if the approval is of this version.</param>
/// <param name="Text">Under <c>attest-2</c>.</param>
/// <param name="Content">Under <c>attest-1</c>.</param>
internal sealed record SealedVersion(bool IsApproved, SealedText? Text, ClinicalContent? Content)
{
    /// <returns>Such as <c>"of 5 mg" is now "of 50 mg"</c>; null if both are the same.</returns>
    public string? ChangesTo(SealedVersion now) => Text is null
        ? ContentChanges.Describe(Content!, now.Content!)
        : SealedChanges.Describe(Text, now.Text!);
}
