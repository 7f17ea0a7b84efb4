using System.Globalization;
using Attest.Text;

namespace Attest.Validation.Fidelity;

/// <summary>What is compared: letters, figures, and all signs of a quantity. Blanks, brackets and most punctuation are not.</summary>
internal static class Letters
{
    private const byte None = 0;
    private const byte Meant = 1;

    /// <summary>Meant before a figure.</summary>
    private const byte Separator = 2;

    /// <summary>Meant between figures.</summary>
    private const byte Colon = 3;

    public const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌";
    public const string Level = "0123456789+-=ni0123456789+-=";

    private static readonly byte[] Kinds = [.. Enumerable.Range(0, 0x10000).Select(c => KindOf((char)c))];

    public static bool IsMeant(ReadOnlySpan<char> text, int at) => Kinds[text[at]] switch
    {
        None => false,
        Meant => true,
        Separator => IsDigitAt(text, at + 1),
        _ => IsDigitAt(text, at - 1) && IsDigitAt(text, at + 1),
    };

    /// <summary>The two signs of emphasis are one, since a page does not tell which was typed.</summary>
    public static char Folded(char c) => c is '_' or Mark.Emphasis ? '*' : c;

    private static bool IsDigitAt(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length && QuantityTokens.IsDigit(text[at]);

    private static byte KindOf(char c) => c switch
    {
        Mark.Emphasis => Meant,
        '.' or ',' or '\'' or '’' => Separator,
        ':' => Colon,
        '+' or '-' or '<' or '>' or '=' or '~' or '^' or '*' or '_' or '/' or '%' or '$' => Meant,
        '–' or '—' or '‰' or '‱' or '·' or '•' => Meant,
        '\ufffd' => None,
        _ when char.IsLetterOrDigit(c) || char.IsSurrogate(c) => Meant,
        < (char)0x80 => None,
        _ => char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.MathSymbol or UnicodeCategory.CurrencySymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.OtherNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Meant,
            _ => None,
        },
    };
}
