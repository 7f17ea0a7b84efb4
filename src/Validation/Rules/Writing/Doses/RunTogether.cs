using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>A name and a dose without a space: <c>propranolol20 mg</c> is misread as 120 mg.</summary>
internal static class RunTogether
{
    /// <summary>Shorter words with a digit are names: <c>omega3</c>.</summary>
    private const int ShortestName = 6;

    public static IEnumerable<Offence> In(ReadText text, DoseLanguage language)
    {
        var s = text.Text;
        for (var i = ShortestName; i < s.Length; i++)
        {
            var next = s.AsSpan(i).IndexOfAnyInRange('0', '9');
            if (next < 0)
            {
                yield break;
            }

            i += next;
            var end = EndOfNumber(s, i);
            if (EndsName(s, i) && DoseUnit.ReadBehind(s, end, language) is { Kind: UnitKind.Dose, IsUnsafe: false } unit
                && new Context(text, i, unit.End) is var place && DoseMeaning.IsDose(place, unit) && !place.IsMentionedOnly)
            {
                yield return new Offence(i, unit.End, $"the dose \"{s[i..unit.End]}\" has no space before its number",
                    $"write \"{s[i..end]} {s[unit.Start..unit.End]}\" with a space before it");
            }

            i = end;
        }
    }

    private static bool EndsName(string s, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetter(s[start - 1]) && (start == end || !char.IsUpper(s[start])))
        {
            start--;
        }

        return end - start >= ShortestName && char.IsLower(s[end - 1])
            && !(char.IsLetterOrDigit(Scan.At(s, start - 1)) || Scan.At(s, start - 1) is '-' or '_');
    }

    private static int EndOfNumber(string s, int start)
    {
        var end = start;
        while (char.IsAsciiDigit(Scan.At(s, end)) || (Scan.At(s, end) is '.' or ',' && char.IsAsciiDigit(Scan.At(s, end + 1))))
        {
            end++;
        }

        return end;
    }
}
