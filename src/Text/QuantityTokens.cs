using System.Globalization;

namespace Attest.Text;

/// <param name="Text">As it is written, blanks excluded.</param>
internal readonly record struct QuantityToken(int Offset, int Length, string Text);

/// <summary>
/// What a quantity is made of: numbers with all their separators, the words of a unit behind a number, signs, comparisons and operators.
/// A blank between a number and its unit is not part of a token, so <c>5mg</c> and <c>5 mg</c> have the same tokens.
/// </summary>
internal static class QuantityTokens
{
    private const string Signs = "+-−–—±∓<>≤≥⩽⩾≪≫≲≳=≠≈≃≅∼~×*⋅·•∙/÷⁄∕^%‰‱°√∞↑↓→←";

    /// <summary>In order of the text.</summary>
    public static IReadOnlyList<QuantityToken> In(string text)
    {
        var tokens = new List<QuantityToken>();
        // Whether the next word belongs to a number.
        var isUnit = false;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (IsDigit(text[i]) || BeginsNumber(text, i))
            {
                i = NumberEnd(text, i);
                isUnit = true;
            }
            else if (char.IsLetter(text[i]))
            {
                i = WordEnd(text, i);
                if (!isUnit)
                {
                    continue;
                }

                isUnit = i < text.Length && (IsSign(text, i) || IsDigit(text[i]));
            }
            else if (IsSign(text, i))
            {
                i++;
                isUnit &= text[start] is not ('<' or '>' or '=');
            }
            else
            {
                isUnit &= char.IsWhiteSpace(text[i++]);
                continue;
            }

            tokens.Add(new QuantityToken(start, i - start, text[start..i]));
        }

        return tokens;
    }

    /// <summary>True for a digit of any script, a fraction, and a superscript.</summary>
    public static bool IsDigit(char letter) => letter < 128 ? char.IsAsciiDigit(letter) : char.IsNumber(letter);

    /// <summary>A hyphen within a word is none, nor is a colon or a raised point that is not between figures.</summary>
    public static bool IsSign(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '-' or '–' or '—' => !(IsLetterAt(text, at - 1) && IsLetterAt(text, at + 1)),
        ':' or '•' or '∙' => IsDigitAt(text, at - 1) && IsDigitAt(text, at + 1),
        var sign => Signs.Contains(sign, StringComparison.Ordinal) || char.GetUnicodeCategory(sign) == UnicodeCategory.MathSymbol,
    };

    private static bool BeginsNumber(string text, int at) =>
        text[at] is '.' or ',' && IsDigitAt(text, at + 1) && !IsLetterAt(text, at - 1) && !IsDigitAt(text, at - 1);

    private static int NumberEnd(string text, int at)
    {
        while (at < text.Length && (IsDigit(text[at]) || SeparatorLength(text, at) > 0))
        {
            at += IsDigit(text[at]) ? 1 : SeparatorLength(text, at);
        }

        return at;
    }

    /// <summary>Of points, commas, apostrophes, or a narrow blank, if a digit follows: <c>1..5</c> is one malformed number.</summary>
    private static int SeparatorLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && text[end] is ('.' or ',' or '\'' or '’' or '\u202f' or '\u2009'))
        {
            end++;
        }

        return IsDigitAt(text, end) ? end - at : 0;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && IsDigit(text[at]);

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && char.IsLetter(text[at]);
}
