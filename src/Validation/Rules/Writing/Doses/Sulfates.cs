using System.Buffers;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds MSO4 and MgSO4, which are mistaken for one another, in any case.</summary>
internal static class Sulfates
{
    private static readonly SearchValues<char> Four = SearchValues.Create('4', '₄');

    /// <summary>Says that it dries a solvent or is dissolved in a buffer.</summary>
    private static readonly Phrases Chemistry = WordTable.Phrases("chemistry");

    public static IEnumerable<Offence> In(ReadText text, DoseLanguage language)
    {
        var s = text.Text;
        foreach (var four in Scan.IndexesOf(Four, s))
        {
            var (start, end) = (Scan.Back(s, four, char.IsLetter), four + 1);
            var name = s.AsSpan(start, four - start);
            var isMagnesium = name.Equals("MgSO", StringComparison.OrdinalIgnoreCase);
            if ((isMagnesium || name.Equals("MSO", StringComparison.OrdinalIgnoreCase)) && IsWord(s, start, end)
                && new Context(text, start, end) is var place && !Chemistry.Begin(place.WordsBefore) && !place.IsMentionedOnly)
            {
                yield return new(start, end, $"\"{s[start..end]}\" is misread as {(isMagnesium ? "morphine" : "magnesium")} sulfate",
                    language.ToWrite(isMagnesium ? language.MagnesiumSulfate : language.MorphineSulfate));
            }
        }
    }

    /// <summary>Not part of another word, nor a hydrate in chemistry.</summary>
    private static bool IsWord(string s, int start, int end) => !char.IsLetterOrDigit(Scan.At(s, start - 1))
        && !(char.IsLetterOrDigit(Scan.At(s, end)) || Scan.At(s, end) is '·' or '•' or '⋅');
}
