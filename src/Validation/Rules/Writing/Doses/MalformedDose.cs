using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds doses whose number is none, <c>0.0.5 mg</c>, and those that have their unit twice, <c>5 mg mg</c>.</summary>
internal static class MalformedDose
{
    private static readonly HashSet<string> Verbs = WordTable.Words("verbs");

    /// <summary>Right before a sign of a unit, so that sections, versions and dates are none.</summary>
    public static Offence? Judge(Number number, ReadText text)
    {
        if (DoseUnit.ReadBehind(text.Text, number.End, number.Language) is not { } unit
            || !(unit.IsSign || char.IsLower(unit.Name[0])))
        {
            return null;
        }

        var place = new Context(text, number.Start, unit.End);
        return DoseWords.IsNumbered(place) || DoseWords.IsSection(place) || place.IsMentionedOnly ? null
            : new Offence(number.Start, unit.End, $"the dose \"{text.Text[number.Start..unit.End]}\" is not a number",
                $"a number has one {number.Language.DecimalSign}: {HelpFor(number, DoseFaults.Corrected(unit, number))}");
    }

    public static Offence? JudgeUnit(Number number, ReadText text)
    {
        if (!MayBeTwice(text.Text, number.End) || DoseUnit.ReadBehind(text.Text, number.End, number.Language) is not { } unit
            || DoseUnit.Read(text.Text, Scan.SkipBlanks(text.Text, unit.End), number.Language) is not { } second
            || second.Name != unit.Name || Scan.IsHyphen(Scan.At(text.Text, second.End))
            || new Context(text, number.Start, second.End).IsMentionedOnly)
        {
            return null;
        }

        var once = number.Written + DoseFaults.Corrected(unit, number)
            + (unit.End > unit.NameEnd ? "" : text.Text[second.NameEnd..second.End]);
        return new Offence(number.Start, second.End, $"the unit of the dose \"{text.Text[number.Start..second.End]}\" stands twice",
            $"write \"{once}\"");
    }

    /// <summary><c>2.5. mg</c>: no sentence begins with such a unit and goes on so.</summary>
    public static Offence? JudgeStop(Number number, ReadText text)
    {
        var s = text.Text;
        if (Scan.At(s, number.End) != '.')
        {
            return null;
        }

        var next = Scan.SkipBlanks(s, number.End + 1);
        if (next == number.End + 1 || !(Scan.At(s, next) is 'm' or 'n' or 'µ' or 'μ' or 'u')
            || DoseUnit.Read(s, next, number.Language, Joint.Space) is not { } unit
            || unit.Name is not ("mg" or "mcg" or "µg" or "μg" or "ug" or "ng" or "ml" or "mL"))
        {
            return null;
        }

        var place = new Context(text, number.Start, unit.End);
        return place.WordsBefore.Count == 0 || IsSubject(place.WordsAfter) || DoseWords.IsNumbered(place) || place.IsMentionedOnly ? null
            : new Offence(number.Start, unit.End, $"the dose \"{s[number.Start..unit.End]}\" has a full stop before its unit",
                $"write \"{number.Written}{DoseFaults.Corrected(unit with { Joint = Joint.None }, number)}\"");
    }

    /// <summary>"mg is the unit".</summary>
    private static bool IsSubject(List<string> after) => after is [var verb, ..] && Verbs.Contains(verb);

    /// <summary><c>1..5</c> is a slip for two things that can be named; what others stand for only the editor knows.</summary>
    private static string HelpFor(Number number, string unit)
    {
        var run = number.Text[number.Start..number.End];
        if (run.Split("..") is [{ Length: > 0 and <= 3 } whole, { Length: > 0 and <= 2 } second]
            && number.Language.HasRules
            && (whole + second).All(char.IsAsciiDigit) && second[0] != '0' && (whole == "0" || whole[0] != '0'))
        {
            var isBackward = (whole.Length, whole).CompareTo((second.Length, second)) > 0;
            return $"write \"{whole}{number.Language.Decimal}{second.TrimEnd('0')}{unit}\", "
                + $"or \"{(isBackward ? $"{second}-{whole}" : $"{whole}-{second}")}{unit}\" if a range is meant";
        }

        return "look up which dose is meant, and write it again"
            + (run.Contains(',', StringComparison.Ordinal) ? "; in a list a blank stands behind each comma" : "");
    }

    /// <summary>A quick look, which makes no strings: two equal words, or the same behind a divisor.</summary>
    private static bool MayBeTwice(string text, int end)
    {
        var start = Scan.SkipBlanks(text, end);
        var wordEnd = Scan.Letters(text, start);
        if (wordEnd == start)
        {
            return false;
        }

        var blank = Scan.On(text, wordEnd, static c => !char.IsWhiteSpace(c));
        var next = Scan.SkipBlanks(text, blank);
        return next > blank && text.AsSpan(next).StartsWith(text.AsSpan(start, wordEnd - start), StringComparison.Ordinal);
    }
}
