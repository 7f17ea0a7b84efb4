using System.Buffers;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// The sign µg where no number stands right before it, in the head of a column say. There are two letters that look alike.
/// </summary>
internal static class MicrogramSigns
{
    private static readonly SearchValues<char> Micro = SearchValues.Create('\u00b5', '\u03bc');

    public static Offence Describe(DoseUnit unit) =>
        new(unit.Start, unit.NameEnd, $"\"{unit.Name}\" is misread as \"mg\"", "write \"mcg\" or \"micrograms\"");

    public static IEnumerable<Offence> In(ReadText text)
    {
        var s = text.Text;
        foreach (var i in Scan.IndexesOf(Micro, s))
        {
            var isAlone = i == 0 || !char.IsLetterOrDigit(s[i - 1]);
            if (isAlone && DoseUnit.Read(s, i) is { IsMicrogramSign: true, Kind: UnitKind.Dose } unit && !FollowsNumber(s, i)
                && IsOfDoses(new Context(text, i, unit.End), unit) && !new Context(text, i, unit.NameEnd).IsMentionedOnly)
            {
                yield return Describe(unit);
            }
        }
    }

    private static bool FollowsNumber(string s, int start)
    {
        var at = Scan.Back(s, start, static c => char.IsWhiteSpace(c) || c is '-' or '\u2010' or '\u2011');
        return at > 0 && char.IsAsciiDigit(s[at - 1]);
    }

    private static bool IsOfDoses(Context place, DoseUnit unit) =>
        !DoseMeaning.IsMeasured(place.WordsBefore, place.WordsAfter)
            && (unit.End > unit.NameEnd || place.WordsAround.Any(DoseWords.Giving.Contains));
}
