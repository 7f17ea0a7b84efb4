using Attest.Content;
using Attest.Log;
using Attest.Review;

namespace Attest.Proving;

/// <summary>Something in a group of commits that a member of the board has to have seen, or a withdrawal, which needs nobody.</summary>
/// <param name="Article">As it is after the group; as it was before if it is gone.</param>
/// <param name="Present">As it is to be published; null if it is gone.</param>
internal sealed record GroupChange(LogKind Kind, Article Article, Article? Present)
{
    public Approval? Approval { get; init; }

    /// <summary>What was taken away; null for an approval and a withdrawal.</summary>
    public LossFacts? Loss { get; init; }

    /// <summary>By this an article is the same in all groups.</summary>
    public string Path => (Present ?? Article).InputPath;

    public string Slug => (Present ?? Article).Slug;

    public string What => Loss is not { } loss ? $"an approval by \"{Approval?.By.Value}\" was added" : loss.Kind switch
    {
        LossKind.Return => "a withdrawn article was brought back",
        LossKind.Reason => "the reason of a withdrawal was altered",
        LossKind.Notice => "a notice was taken away or altered",
        LossKind.Correction => "a correction was taken away or altered",
        LossKind.Specialty => $"the specialty \"{loss.Key}\" was taken away",
        LossKind.Address => $"the address \"{loss.Key}\" was taken away",
        LossKind.CautionedText => "the text of a page under caution was altered",
        LossKind.Caution => "\"publish: caution\" was added",
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss.Kind, null),
    };

    public static LogKind KindOf(LossKind loss) => loss switch
    {
        LossKind.Return => LogKind.Return,
        LossKind.Reason => LogKind.Withdrawal,
        LossKind.Notice => LogKind.Notice,
        LossKind.Correction => LogKind.Correction,
        LossKind.Specialty => LogKind.Specialty,
        LossKind.Address => LogKind.Address,
        LossKind.CautionedText or LossKind.Caution => LogKind.Caution,
        _ => throw new ArgumentOutOfRangeException(nameof(loss), loss, null),
    };
}
