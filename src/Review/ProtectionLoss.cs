using Attest.Content;

namespace Attest.Review;

/// <summary>What protects readers and was taken away in a difference.</summary>
public enum LossKind
{
    /// <summary>A withdrawn article is back.</summary>
    Return,

    /// <summary>The reason of a withdrawal is another one or gone.</summary>
    Reason,
    Notice,
    Correction,
    Specialty,

    /// <summary>A slug or alias leads to no page, or to another article.</summary>
    Address,

    /// <summary><c>publish: caution</c> is new.</summary>
    Caution,

    /// <summary><c>publish: caution</c> stands at another text than before.</summary>
    CautionedText,
}

/// <param name="Slug">Of the article before the difference, or of a new one.</param>
/// <param name="Key">What tells several of a kind apart: a correction, a specialty, an address.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there now; of a caution the seal of the text that it is for.</param>
public sealed record LossFacts(LossKind Kind, string Slug, string Key, string Before, string After)
{
    /// <summary>True for what is allowed for one text.</summary>
    public bool IsOfText => Kind is LossKind.Caution or LossKind.CautionedText;

    /// <summary>True for a change of the same thing, also into something else.</summary>
    public bool IsAbout(LossFacts other) => (Kind, Slug, Key) == (other.Kind, other.Slug, other.Key);
}

/// <param name="Former">Null for a new article.</param>
/// <param name="Later">Null for an article that is gone.</param>
public sealed record ProtectionLoss(LossFacts Facts, Article? Former, Article? Later);
