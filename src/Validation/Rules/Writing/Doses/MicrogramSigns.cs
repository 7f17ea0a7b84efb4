using System.Buffers;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds µg without a number, as in the head of a column. Two letters look alike.</summary>
internal static class MicrogramSigns
{
    private static readonly SearchValues<char> Micro = SearchValues.Create('\u00b5', '\u03bc');

    public static Offence Describe(DoseUnit unit, DoseLanguage language) => new(unit.Start, unit.NameEnd,
        $"\"{unit.Name}\" is misread as \"mg\"", language.HasRules ? $"write \"mcg\" or \"{language.Micrograms}\"" : "write \"mcg\"");

    public static IEnumerable<Offence> In(ReadText text, DoseLanguage language)
    {
        var s = text.Text;
        foreach (var i in Scan.IndexesOf(Micro, s))
        {
            if (!char.IsLetterOrDigit(Scan.At(s, i - 1)) && !FollowsNumber(s, i)
                && DoseUnit.Read(s, i, language) is { IsMicrogramSign: true, Kind: UnitKind.Dose } unit
                && IsOfDoses(new Context(text, i, unit.End), unit) && !new Context(text, i, unit.NameEnd).IsMentionedOnly)
            {
                yield return Describe(unit, language);
            }
        }
    }

    private static bool FollowsNumber(string s, int start) =>
        char.IsAsciiDigit(Scan.At(s, Scan.Back(s, start, static c => char.IsWhiteSpace(c) || Scan.IsHyphen(c)) - 1));

    private static bool IsOfDoses(Context place, DoseUnit unit) =>
        !DoseMeaning.IsMeasured(place.WordsBefore, place.WordsAfter)
            && (unit.End > unit.NameEnd || place.WordsAround.Any(DoseWords.Giving.Contains));
}
