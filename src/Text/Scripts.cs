using System.Buffers;

namespace Attest.Text;

/// <summary>Raised and lowered text where there is no mark for it: 10⁶ must never become 106.</summary>
internal static class Scripts
{
    private const string Plain = "0123456789+-=()n";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    private static readonly SearchValues<char> OfQuantities = SearchValues.Create("0123456789+-−–");

    /// <summary>In Unicode, as in 10⁹ and H₂O; null if it has no such character for a part of the text.</summary>
    public static string? InUnicode(ReadOnlySpan<char> text, bool isRaised)
    {
        Span<char> written = text.Length <= 64 ? stackalloc char[text.Length] : new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var index = Plain.IndexOf(text[i] is '−' or '–' ? '-' : text[i], StringComparison.Ordinal);
            if (index < 0)
            {
                return null;
            }

            written[i] = (isRaised ? Raised : Lowered)[index];
        }

        return written.ToString();
    }

    /// <summary>
    /// In Unicode; letters as they are (<c>Cmax</c>, <c>t1/2</c>); with the marks of Markdown where it would be read as something else
    /// (<c>10^x^</c>).
    /// </summary>
    /// <param name="before">The character before it, or a blank.</param>
    public static string InText(ReadOnlySpan<char> text, bool isRaised, char before)
    {
        if (InUnicode(text, isRaised) is { } written)
        {
            return written;
        }

        var changesSense = (char.IsNumber(before) && text is not ("st" or "nd" or "rd" or "th"))
            || (isRaised && text.ContainsAny(OfQuantities));
        return changesSense ? (isRaised ? $"^{text}^" : $"~{text}~") : text.ToString();
    }
}
