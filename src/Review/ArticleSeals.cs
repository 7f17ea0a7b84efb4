using Attest.Content;

namespace Attest.Review;

/// <summary>Which seals fit the text of an article: all that the ledger of approvals knows of seals.</summary>
/// <param name="digestOfImage">See <see cref="ClinicalContent.Of"/>.</param>
public sealed class ArticleSeals(Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage)
{
    private readonly Lazy<SealedContent> _content = new(() => SealedContent.Of(article, knowledgeBase, digestOfImage));
    private string? _present;
    private IReadOnlySet<string>? _earlier;

    /// <summary>The seal that an approval would get.</summary>
    public string Present => _present ??= _content.Value.Seal();

    /// <summary>True for the form in which approvals are written now. One of an earlier form stays valid, and is not new.</summary>
    public static bool IsOfPresentForm(Approval approval) => approval.Seal is { } seal && SealedContent.IsSeal(seal.Value);

    /// <summary>True for the seal of the very text, with works as they are identified now.</summary>
    public bool IsExact(Approval approval) => approval.Seal?.Value == Present;

    /// <summary>Also before identifiers were added to works, which takes a thousand hashes the first time.</summary>
    public bool Fits(Approval approval) => IsExact(approval) || (approval.Seal is { } seal && Earlier.Contains(seal.Value));

    /// <summary>True if a seal of another version's text fits this text.</summary>
    public bool IsTextOf(ArticleSeals other) =>
        other.Present == Present || _content.Value.SealsBeforeEnrichment([other.Present]).Contains(other.Present);

    private IReadOnlySet<string> Earlier => _earlier ??=
        _content.Value.SealsBeforeEnrichment(article.Review.Approvals.Select(approval => approval.Seal?.Value).OfType<string>());
}
