using System.Buffers;

namespace Attest.Review;

/// <summary>Text without what nobody reads: how its lines end, blanks at their ends, and blank lines around it.</summary>
internal static class ClinicalText
{
    /// <returns>The lines without trailing spaces and tabs, joined by LF, without blank lines at the beginning and the end.</returns>
    public static string Normalise(ReadOnlySpan<char> text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length + 1);
        var length = 0;
        // Only CR, LF and CR LF end a line in markdown; EnumerateLines knows more.
        foreach (var range in text.SplitAny('\r', '\n'))
        {
            // Between the CR and the LF of one line end there is an empty piece, which is no line.
            var isInsideLineEnd = range.Start.Value > 0 && range.Start.Value < text.Length && text[range.Start.Value] == '\n' && text[range.Start.Value - 1] == '\r';
            if (!isInsideLineEnd)
            {
                var line = text[range].TrimEnd(" \t");
                line.CopyTo(rented.AsSpan(length));
                length += line.Length;
                rented[length++] = '\n';
            }
        }

        var normal = rented.AsSpan(0, length).Trim('\n').ToString();
        ArrayPool<char>.Shared.Return(rented);
        return normal;
    }
}
