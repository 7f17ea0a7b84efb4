using System.Globalization;
using System.Text;

namespace Attest.Citations;

/// <summary>
/// Text reduced to what two people typing the same title agree on. It uses no Unicode normalisation, which does
/// nothing under invariant globalization.
/// </summary>
internal static class Folding
{
    /// <summary>
    /// Letters in lower case and digits as 0 to 9 (raised, lowered and non-Latin ones too); all else is dropped.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in RichText.Plain(text).EnumerateRunes())
        {
            var digit = rune.IsBmp ? CharUnicodeInfo.GetDigitValue((char)rune.Value) : -1;
            if (digit >= 0)
            {
                folded.Append((char)('0' + digit));
            }
            else if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }
}
