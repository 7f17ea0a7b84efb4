using System.Globalization;
using System.Text;
using Attest.Citations;
using Attest.Text;

namespace Attest.Review.Seals;

/// <summary>
/// The data of a work as it is printed, however it is typed: words of letters and digits in lower case, and signs of mathematics, with one
/// blank between them. A dash is a blank, except where it is the sign of a number. No gap between numbers is lost.
/// </summary>
internal static class PrintedWords
{
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        var (isInWord, before) = (false, new Rune(' '));
        var plain = NormalForm.Of(RichText.Plain(text));
        for (var at = 0; at < plain.Length;)
        {
            _ = Rune.DecodeFromUtf16(plain.AsSpan(at), out var rune, out var length);
            at += length;
            var isOfWord = IsOfWord(rune);
            if (isOfWord)
            {
                Append(words, Rune.ToLowerInvariant(rune), isApart: !isInWord);
            }
            else if (rune.Value == '.' && !isInWord && IsDigitAt(plain, at))
            {
                // A fraction without its zero; its digits join.
                Append(words, rune, isApart: true);
                isOfWord = true;
            }
            else if (IsMinus(rune, before, plain.AsSpan(at)))
            {
                Append(words, new Rune('\u2212'), isApart: true);
            }
            else if (rune.Value is '%' or '\u2030' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.MathSymbol)
            {
                Append(words, rune, isApart: true);
            }

            (isInWord, before) = (isOfWord, rune);
        }

        return words.ToString();
    }

    private static void Append(StringBuilder words, Rune rune, bool isApart)
    {
        if (isApart && words.Length > 0)
        {
            words.Append(' ');
        }

        if (rune.IsBmp)
        {
            words.Append((char)rune.Value);
        }
        else
        {
            words.Append(rune.ToString());
        }
    }

    /// <summary>A dash right before a number, and behind nothing that it could join to it.</summary>
    private static bool IsMinus(Rune rune, Rune before, ReadOnlySpan<char> behind) =>
        (IsDigitAt(behind, 0) || (behind is ['.', ..] && IsDigitAt(behind, 1)))
        && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation
        && (Rune.IsWhiteSpace(before) || before.Value is ',' or ';' or ':' or '/' or '"' or '\''
            || Rune.GetUnicodeCategory(before) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol);

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsDigit(text[at]);

    private static bool IsOfWord(Rune rune) => rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
