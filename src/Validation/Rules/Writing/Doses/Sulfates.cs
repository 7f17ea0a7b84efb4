using System.Buffers;
using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds MSO4 and MgSO4, which are read for one another, in any case and with the figure small or not.</summary>
internal static class Sulfates
{
    private static readonly SearchValues<char> Four = SearchValues.Create('4', '₄');

    public static IEnumerable<Offence> In(ReadText text)
    {
        var s = text.Text;
        for (var i = 0; i < s.Length; i++)
        {
            var next = s.AsSpan(i).IndexOfAny(Four);
            if (next < 0)
            {
                yield break;
            }

            i += next;
            var start = i;
            while (start > 0 && char.IsLetter(s[start - 1]))
            {
                start--;
            }

            var letters = s.AsSpan(start, i - start);
            var isMagnesium = letters.Equals("MgSO", StringComparison.OrdinalIgnoreCase);
            if ((isMagnesium || letters.Equals("MSO", StringComparison.OrdinalIgnoreCase)) && IsDrug(text, start, i + 1) && !Mentions.Has(text, start, i + 1))
            {
                yield return new(start, i + 1, $"\"{s[start..(i + 1)]}\" is misread as {(isMagnesium ? "morphine" : "magnesium")} sulfate",
                    $"write \"{(isMagnesium ? "magnesium" : "morphine")} sulfate\"");
            }
        }
    }

    /// <summary>Not the hydrate of a chemist, what dries a solvent or what is dissolved in a buffer.</summary>
    private static bool IsDrug(ReadText text, int start, int end)
    {
        var s = text.Text;
        var isPartOfWord = (start > 0 && char.IsLetterOrDigit(s[start - 1])) || (end < s.Length && (char.IsLetterOrDigit(s[end]) || s[end] is '·' or '•' or '⋅'));
        return !isPartOfWord && Words.Before(text, start) is not (["anhydrous" or "over" or "mM" or "M" or "µM" or "μM", ..] or ["(", "dried" or "drying" or "dry", ..]);
    }
}
