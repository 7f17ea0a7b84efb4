using System.Buffers;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds MSO4 and MgSO4, which are read for one another, in any case and with the figure small or not.</summary>
internal static class Sulfates
{
    private static readonly SearchValues<char> Four = SearchValues.Create('4', '₄');

    /// <summary>What dries a solvent or is dissolved in a buffer.</summary>
    private static readonly Phrases Chemistry = WordTable.Phrases("chemistry");

    public static IEnumerable<Offence> In(ReadText text)
    {
        var s = text.Text;
        foreach (var four in Scan.IndexesOf(Four, s))
        {
            var (start, end) = (Scan.Back(s, four, char.IsLetter), four + 1);
            var isMagnesium = s.AsSpan(start, four - start).Equals("MgSO", StringComparison.OrdinalIgnoreCase);
            if ((isMagnesium || s.AsSpan(start, four - start).Equals("MSO", StringComparison.OrdinalIgnoreCase))
                && IsWord(s, start, end) && new Context(text, start, end) is var place && !Chemistry.Begin(place.WordsBefore)
                    && !place.IsMentionedOnly)
            {
                yield return new(start, end, $"\"{s[start..end]}\" is misread as {(isMagnesium ? "morphine" : "magnesium")} sulfate",
                    $"write \"{(isMagnesium ? "magnesium" : "morphine")} sulfate\"");
            }
        }
    }

    /// <summary>Not part of another word, nor the hydrate of a chemist.</summary>
    private static bool IsWord(string s, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(s[start - 1]))
            && (end == s.Length || !(char.IsLetterOrDigit(s[end]) || s[end] is '·' or '•' or '⋅'));
}
