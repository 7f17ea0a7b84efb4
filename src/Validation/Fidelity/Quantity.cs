using System.Globalization;
using Attest.Text;

namespace Attest.Validation.Fidelity;

/// <summary>Whether a text begins or ends with a quantity: then a mark of markdown beside it may be a sign.</summary>
internal static class Quantity
{
    /// <summary>One in another, behind which a quantity is looked for.</summary>
    private const int MostItems = 4;

    /// <summary>A figure, or a sign or comparison that is not a marker itself. The number of an item is none.</summary>
    public static bool Begins(ReadOnlySpan<char> text)
    {
        text = text.TrimStart();
        for (var i = 0; i < MostItems && text is ['-', ' ' or '\t', ..]; i++)
        {
            text = text[1..].TrimStart();
        }

        var opened = text.TrimStart("*_[");
        // What stands behind a star and a blank is an item.
        text = opened.IsEmpty || opened[0] is ' ' or '\t' ? text : opened;
        return text switch
        {
            [] => false,
            ['&', ..] => Entity.At(text, out _) is { } meant && Begins(meant),
            ['+', ' ' or '\t', ..] => true,
            ['~', .. var behind] => behind.TrimStart() is [var next, ..] && IsFigure(next),
            ['-' or '+' or '.' or ',', .. var behind] => behind is [var next, ..] && IsFigure(next),
            _ when BeginsAtLeast(text) => true,
            ['<' or '>', ..] => !IsTag(text),
            [var first, ..] when IsFigure(first) => Marker.Read(text) is not { } marker || marker.Length == text.Length,
            [var sign, .. var behind] => char.GetUnicodeCategory(sign) switch
            {
                // A bar begins a row, and an arrow a step.
                UnicodeCategory.MathSymbol => sign is not ('|' or (>= '\u2190' and <= '\u21ff')),
                UnicodeCategory.CurrencySymbol or UnicodeCategory.DashPunctuation => behind is [var next, ..] && IsFigure(next),
                _ => false,
            },
        };
    }

    /// <summary>What is left of <c>&gt;=</c>, <c>&gt;/=</c> or <c>&gt; or =</c> if its first sign is taken for a quotation.</summary>
    public static bool BeginsAtLeast(ReadOnlySpan<char> text) => text is ['=', ..] or ['/', '=', ..]
        || (text is ['o', 'r', .. var behind] && behind.TrimStart() is ['=', ..]);

    public static bool Ends(ReadOnlySpan<char> text) => text.TrimEnd(" \t*_)\\") is [.., var last] && (IsFigure(last) || last == '%');

    private static bool IsFigure(char c) => QuantityTokens.IsDigit(c);

    private static bool IsTag(ReadOnlySpan<char> text) => text is ['<', var next, ..] && (char.IsAsciiLetter(next) || next is '/' or '!');
}
