using System.Buffers;
using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds U and IU of doses; not in <c>40 U/L</c>, <c>U-100</c>, <c>CYP2U1</c>, <c>U wave</c>.</summary>
internal static class UnitLetters
{
    private static readonly SearchValues<char> Initials = SearchValues.Create('U', 'I');

    private static readonly HashSet<string> OtherSenses = WordTable.Words("letter-u");
    private static readonly HashSet<string> NumberWords = WordTable.Words("number-words");
    private static readonly HashSet<string> Drugs = WordTable.Words("drugs-in-units");
    private static readonly HashSet<string> Enzymes = WordTable.Words("enzymes-in-units");
    private static readonly string[] Heads = WordTable.Parts("unit-heads");

    public static IEnumerable<Offence> In(ReadText text, DoseLanguage language)
    {
        foreach (var number in Quantities.In(text.Text, language))
        {
            if (MayHaveUnit(number) && DoseUnit.ReadBehind(text.Text, number.End, language) is { IsUnsafe: true } u && IsUnit(text, u)
                && new Context(text, number.Start, u.End) is var place && IsOfDose(text.Text, place, u) && !place.IsMentionedOnly
                && !IsMentionedOnly(text, u) && !(u.Sense == UnitSense.Units && DoseWords.IsLabel(place)))
            {
                yield return Describe(u, language);
            }
        }

        foreach (var start in Scan.IndexesOf(Initials, text.Text))
        {
            if (IsAlone(text.Text, start) && DoseUnit.Read(text.Text, start, language) is { IsUnsafe: true } unit && IsUnit(text, unit)
                && (language.HasRules || unit.Sense == UnitSense.International) && IsOfDose(text, unit) && !IsMentionedOnly(text, unit))
            {
                yield return Describe(unit, language);
            }
        }
    }

    private static bool IsMentionedOnly(ReadText text, DoseUnit unit) => new Context(text, unit.Start, unit.NameEnd).IsMentionedOnly;

    /// <summary>A quick look at the first letter, of the unit or of a word such as "million".</summary>
    private static bool MayHaveUnit(Number number)
    {
        var next = Scan.SkipBlanks(number.Text, number.End);
        next += Scan.IsHyphen(Scan.At(number.Text, next)) ? 1 : 0;
        return Scan.At(number.Text, next) is 'U' or 'u' or 'I' or 'i' or 'E'
            || DoseUnit.MayBeMagnitude(Scan.At(number.Text, next));
    }

    private static Offence Describe(DoseUnit unit, DoseLanguage language)
    {
        var misread = unit.Name[0] is 'U' or 'u' && unit.Sense == UnitSense.Units ? "\"0\", \"4\" or \"cc\""
            : unit.Name[0] is 'I' or 'i' && unit.Name.Contains('u', StringComparison.OrdinalIgnoreCase) ? "\"IV\" or \"10\""
            : "a figure or another abbreviation";
        return new(unit.Start, unit.NameEnd, $"\"{unit.Name}\" is misread as {misread}", unit.Sense == UnitSense.Units
            ? language.ToWrite(language.Units)
            : $"{language.ToWrite(language.InternationalUnits)}, or \"{language.Units}\" alone");
    }

    /// <summary>Not U-shaped, U.S., U's, U wave, E. coli.</summary>
    private static bool IsUnit(ReadText text, DoseUnit unit)
    {
        var next = Scan.At(text.Text, unit.NameEnd);
        var isLetterBehind = char.IsLetter(Scan.At(text.Text, unit.NameEnd + 1));
        // "5000-IU-dose" is a compound.
        var isCompound = unit is { Sense: UnitSense.International, Joint: Joint.Hyphen } && isLetterBehind;
        var isPartOfWord = (Scan.IsHyphen(next) && !isCompound) || next is '&' or '+' or '='
            || (next is '.' or '\'' or '’' && isLetterBehind);
        return !isPartOfWord
            && !(new Context(text, unit.Start, unit.NameEnd).WordsAfter is [var word, ..] && OtherSenses.Contains(word));
    }

    /// <summary>Not in a name, nor in a quantity: "10 U", "1.2 million U", "1 Mio. U", "5 millones de U".</summary>
    private static bool IsAlone(string s, int start)
    {
        var before = Scan.At(s, start - 1);
        if (char.IsLetterOrDigit(before) || Scan.IsHyphen(before) || before is '.' or '_' or '=' or '\'' or '’' or '&')
        {
            return false;
        }

        var at = Scan.SkipBlanksBack(s, start - DoseUnit.LengthOfConnector(s, start));
        at -= Scan.At(s, at - 1) == '.' && char.IsLetter(Scan.At(s, at - 2)) ? 1 : 0;
        var word = Scan.Back(s, at, char.IsLetter);
        var number = Scan.SkipBlanksBack(s, word);
        return !char.IsAsciiDigit(Scan.At(s, at - 1))
            && !(DoseUnit.IsMagnitude(s[word..at]) && number < word && char.IsAsciiDigit(Scan.At(s, number - 1)));
    }

    /// <summary>Not of an enzyme or an antibody.</summary>
    private static bool IsOfDose(string s, Context place, DoseUnit unit) => unit.Kind switch
    {
        UnitKind.Concentration => place.WordsAround.Any(Drugs.Contains) && !place.WordsAround.Any(Enzymes.Contains),
        UnitKind.Laboratory => place.WordsAfter is [var form, ..] && DoseWords.Ointments.Contains(form),
        // Units for each kilogram are given, even of an enzyme.
        UnitKind.Dose =>
            s.AsSpan(unit.NameEnd, unit.End - unit.NameEnd).EndsWith("kg", StringComparison.Ordinal)
            || !DoseMeaning.IsMeasured(place.WordsBefore, []),
        UnitKind.Flow => false,
    };

    private static bool IsOfDose(ReadText text, DoseUnit unit) =>
        unit.Kind == UnitKind.Dose && new Context(text, unit.Start, unit.End).WordsBefore is var before && before switch
        {
            [var word, ..] when NumberWords.Contains(word) => true,
            ["per", ..] => unit.Sense == UnitSense.International || before.Count > 1,
            ["/", var divided, ..] when DoseUnit.IsName(divided) => true,
            _ when unit.End > unit.NameEnd => true,
            ["(" or "[" or "," or "in" or "of" or ":", ..] => SpeaksOfDoses(text),
            // The head of a column, or a label: "Vitamin D, IU", "Dose IU".
            _ => unit.Sense == UnitSense.International && text.Text.Length <= 30
                && text.Text.AsSpan(unit.End).IsWhiteSpace() && SpeaksOfDoses(text),
        };

    /// <summary>In the text, or in the head above a cell: "dose (U)", "in IU of vitamin D".</summary>
    private static bool SpeaksOfDoses(ReadText text) =>
        Array.Exists(Heads, head => text.Text.Contains(head, StringComparison.OrdinalIgnoreCase)
            || text.ColumnHead.Contains(head, StringComparison.OrdinalIgnoreCase));
}
