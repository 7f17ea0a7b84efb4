using System.Buffers;
using System.Globalization;
using System.Text;

namespace Attest.Citations;

/// <summary>Reduces text for comparison. Without Unicode normalisation, which does nothing under invariant globalization.</summary>
internal static class Folding
{
    /// <summary>Letters in lower case and digits as 0 to 9 (also raised, lowered and non-Latin ones); all else is dropped.</summary>
    public static string Fold(string text)
    {
        var plain = RichText.Plain(text);
        var rented = ArrayPool<char>.Shared.Rent(plain.Length);
        var length = 0;
        foreach (var rune in plain.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                if (char.IsAsciiLetterOrDigit((char)rune.Value))
                {
                    rented[length++] = char.ToLowerInvariant((char)rune.Value);
                }
            }
            else
            {
                length += Fold(rune, rented.AsSpan(length));
            }
        }

        var folded = rented.AsSpan(0, length).ToString();
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <returns>Characters written: never more than the rune had.</returns>
    private static int Fold(Rune rune, Span<char> folded)
    {
        var digit = rune.IsBmp ? CharUnicodeInfo.GetDigitValue((char)rune.Value) : -1;
        if (digit >= 0)
        {
            folded[0] = (char)('0' + digit);
            return 1;
        }

        return Rune.IsLetterOrDigit(rune) ? Rune.ToLowerInvariant(rune).EncodeToUtf16(folded) : 0;
    }
}
