using System.Buffers;
using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Finds U (unit) and IU where they count a dose or say what a dose is counted in. Values of the laboratory (<c>40 U/L</c>),
/// names such as <c>U-100</c> and <c>CYP2U1</c>, and the letter in other senses (<c>U wave</c>) are left alone.
/// </summary>
internal static class UnitLetters
{
    private static readonly SearchValues<char> Initials = SearchValues.Create('U', 'I');

    private static readonly HashSet<string> OtherSenses = new(
        ["wave", "waves", "test", "tests", "tube", "tubes", "statistic", "statistics", "turn", "turns", "shape", "bolt", "net", "slab", "test's"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> NumberWords = new(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "hundred", "thousand", "million"],
        StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Offence> In(ReadText text)
    {
        foreach (var number in Quantities.In(text.Text))
        {
            if (MayHaveUnit(number) && DoseUnit.ReadBehind(text.Text, number.End) is { IsUnsafe: true } u && IsUnit(text, u) && UnitContext.IsOfDose(text, number.Start, u)
                && !Mentions.Has(text, number.Start, u.End) && !Mentions.Has(text, u.Start, u.NameEnd))
            {
                yield return Describe(u);
            }
        }

        foreach (var unit in WithoutNumber(text.Text))
        {
            if (IsUnit(text, unit) && IsOfDose(text, unit) && !Mentions.Has(text, unit.Start, unit.NameEnd))
            {
                yield return Describe(unit);
            }
        }
    }

    /// <summary>By the first letter behind the number: of the unit, or of a word such as "million".</summary>
    private static bool MayHaveUnit(Number number)
    {
        var next = DoseUnit.SkipBlanks(number.Text, number.End);
        next += next < number.Text.Length && number.Text[next] is '-' or '\u2010' or '\u2011' ? 1 : 0;
        return next < number.Text.Length && number.Text[next] is 'U' or 'u' or 'I' or 'i' or 'h' or 't' or 'm' or 'b';
    }

    private static Offence Describe(DoseUnit unit) => unit.IsInternational
        ? new(unit.Start, unit.NameEnd, $"\"{unit.Name}\" is misread as \"IV\" or \"10\"", "write \"international units\", or \"units\" alone")
        : new(unit.Start, unit.NameEnd, $"\"{unit.Name}\" is misread as \"0\", \"4\" or \"cc\"", "write \"units\"");

    /// <summary>Not U-shaped, U.S., U's, U wave.</summary>
    private static bool IsUnit(ReadText text, DoseUnit unit)
    {
        var s = text.Text;
        var isPartOfWord = unit.NameEnd < s.Length && (s[unit.NameEnd] is '-' or '\u2010' or '\u2011' or '\'' or '’' or '&' or '+' or '='
            || (s[unit.NameEnd] == '.' && unit.NameEnd + 1 < s.Length && char.IsLetter(s[unit.NameEnd + 1])));
        var closesQuote = isPartOfWord && s[unit.NameEnd] is '\'' or '’' && (unit.NameEnd + 1 == s.Length || !char.IsLetter(s[unit.NameEnd + 1]));
        return (!isPartOfWord || closesQuote) && !(Words.After(text, unit.NameEnd) is [var next, ..] && OtherSenses.Contains(next));
    }

    private static IEnumerable<DoseUnit> WithoutNumber(string s)
    {
        for (var i = 0; i < s.Length; i++)
        {
            var next = s.AsSpan(i).IndexOfAny(Initials);
            if (next < 0)
            {
                yield break;
            }

            i += next;
            var isAlone = i == 0 || !(char.IsLetterOrDigit(s[i - 1]) || s[i - 1] is '-' or '\u2010' or '\u2011' or '.' or '_' or '=' or '\'' or '’' or '&');
            if (isAlone && !FollowsNumber(s, i) && DoseUnit.Read(s, i) is { IsUnsafe: true } unit)
            {
                yield return unit;
                i = unit.NameEnd;
            }
        }
    }

    /// <summary>True for "10 U" and "1.2 million U", which are found as quantities.</summary>
    private static bool FollowsNumber(string s, int start)
    {
        var at = SkipBlanksBack(s, start);
        if (at > 0 && char.IsAsciiDigit(s[at - 1]))
        {
            return true;
        }

        var word = at;
        while (word > 0 && char.IsLetter(s[word - 1]))
        {
            word--;
        }

        var number = SkipBlanksBack(s, word);
        return DoseUnit.IsMagnitude(s[word..at]) && number < word && number > 0 && char.IsAsciiDigit(s[number - 1]);
    }

    private static int SkipBlanksBack(string s, int at)
    {
        while (at > 0 && char.IsWhiteSpace(s[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool IsOfDose(ReadText text, DoseUnit unit)
    {
        if (unit.Kind != UnitKind.Dose)
        {
            return false;
        }

        var before = Words.Before(text, unit.Start);
        return before switch
        {
            [var word, ..] when NumberWords.Contains(word) => true,
            ["per", ..] => unit.IsInternational || before.Count > 1,
            ["/", var divided, ..] when DoseUnit.IsName(divided) => true,
            _ when unit.End > unit.NameEnd => true,
            ["(" or "[" or "," or "in" or "of" or ":", ..] => UnitContext.SpeaksOfDoses(text),
            _ => unit.IsInternational && UnitContext.EndsHead(text, unit),
        };
    }
}
