using System.Buffers;
using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>The sign µg where no number stands right before it, in the head of a column say. There are two letters that look alike.</summary>
internal static class MicrogramSigns
{
    private static readonly SearchValues<char> Micro = SearchValues.Create('\u00b5', '\u03bc');

    public static Offence Describe(DoseUnit unit) =>
        new(unit.Start, unit.NameEnd, $"\"{unit.Name}\" is misread as \"mg\"", "write \"mcg\" or \"micrograms\"");

    public static IEnumerable<Offence> In(ReadText text)
    {
        var s = text.Text;
        for (var i = 0; i < s.Length; i++)
        {
            var next = s.AsSpan(i).IndexOfAny(Micro);
            if (next < 0)
            {
                yield break;
            }

            i += next;
            var isAlone = i == 0 || !char.IsLetterOrDigit(s[i - 1]);
            if (isAlone && DoseUnit.Read(s, i) is { IsMicrogramSign: true, Kind: UnitKind.Dose } unit && !FollowsNumber(s, i)
                && IsOfDoses(text, unit) && !Mentions.Has(text, i, unit.NameEnd))
            {
                yield return Describe(unit);
            }
        }
    }

    private static bool FollowsNumber(string s, int start)
    {
        var at = start;
        while (at > 0 && (char.IsWhiteSpace(s[at - 1]) || s[at - 1] is '-' or '\u2010' or '\u2011'))
        {
            at--;
        }

        return at > 0 && char.IsAsciiDigit(s[at - 1]);
    }

    private static bool IsOfDoses(ReadText text, DoseUnit unit)
    {
        var before = Words.Before(text, unit.Start);
        return !DoseContext.IsMeasured(before, Words.After(text, unit.End))
            && (before.Exists(DoseWords.Giving.Contains) || unit.End > unit.NameEnd || Words.After(text, unit.End).Exists(DoseWords.Giving.Contains));
    }
}
