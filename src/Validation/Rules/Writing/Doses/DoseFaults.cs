using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds doses that can be misread by a factor of ten or more.</summary>
internal static class DoseFaults
{
    private static readonly HashSet<string> Scales = WordTable.Words("scales");
    private static readonly Phrases DoseFollows = WordTable.Phrases("dose-follows");

    public static IEnumerable<Offence> In(ReadText text, DoseLanguage language)
    {
        var end = 0;
        foreach (var number in Quantities.In(text.Text, language))
        {
            // The second number of a range is reported with the first.
            if (number.Start < end)
            {
                continue;
            }

            var range = number.IsMalformed ? null : BackwardRange.Judge(number, text);
            var slip = number.IsMalformed ? MalformedDose.Judge(number, text)
                : MalformedDose.JudgeUnit(number, text) ?? MalformedDose.JudgeStop(number, text) ?? range;
            if ((slip is not null || number.IsMalformed ? slip
                : IsSuspect(number) ? Judge(number, text)
                : language.IsEnglish ? MissingUnits.Judge(number, text) : null) is { } offence)
            {
                end = offence == range ? offence.End : 0;
                yield return offence;
            }
        }
    }

    /// <summary>A quick look: unclear, or before a letter or a sign for micro.</summary>
    private static bool IsSuspect(Number number)
    {
        var (text, next) = (number.Text, Scan.SkipBlanks(number.Text, number.End));
        next += Scan.At(text, next) == '-' ? 1 : 0;
        return number.IsUnclear || char.IsLetter(Scan.At(text, number.End))
            || (Scan.At(text, next) is '\u00b5' or '\u03bc' or 'u' && Scan.At(text, next + 1) == 'g');
    }

    private static Offence? Judge(Number number, ReadText text)
    {
        var behind = DoseUnit.ReadBehind(text.Text, number.End, number.Language);
        var isUnclear = number.IsUnclear;
        if (!isUnclear && !IsGlued(behind) && behind is not { IsMicrogramSign: true })
        {
            return null;
        }

        var isList = false;
        var unit = behind ?? (isUnclear ? Quantities.UnitOf(number, out isList) : null);
        if (unit is null)
        {
            return isUnclear && (Percentage.IsStrength(text, number) || DoseColumn.Has(text, number.Language)
                    || FollowsDose(new Context(text, number.Start, number.End)))
                ? Describe(number, null, text)
                : null;
        }

        var place = new Context(text, number.Start, unit.Value.End);
        return DoseMeaning.IsDose(place, unit.Value) && (!isList || IsListOfDoses(place.WordsBefore))
            && !(behind is null ? new Context(text, number.Start, number.End) : place).IsMentionedOnly
            && !(behind is { IsMicrogramSign: true } sign && UnitConversion.Has(place, text.Text[number.Start..sign.Start].Trim()))
            ? Describe(number, behind, text)
            : null;
    }

    private static bool IsListOfDoses(List<string> before) =>
        (before is ["between" or "Between", ..] || before.Exists(DoseWords.Giving.Contains)) && !before.Exists(Scales.Contains);

    /// <summary>"Give 10 mg, then 5.0": the unit is that of the dose right before.</summary>
    private static bool FollowsDose(Context place) =>
        place.WordsBefore.SkipWhile(static word => word is ",").ToList() is ["then" or "to" or "or" or "and", .. var earlier]
        && earlier.SkipWhile(static word => word is ",").ToList() is [var name, var amount, ..]
        && DoseUnit.IsName(name) && name is not ("L" or "l" or "ng") && Context.IsNumber(amount)
        && (place.WordsAfter is [] || DoseFollows.Begin(place.WordsAfter))
        && IsListOfDoses(place.WordsBefore) && !DoseMeaning.IsMeasured(place.WordsBefore, []) && !place.IsMentionedOnly;

    private static Offence Describe(Number number, DoseUnit? unit, ReadText text)
    {
        if (unit is { IsMicrogramSign: true } sign && !IsGlued(unit) && !number.IsUnclear)
        {
            return MicrogramSigns.Describe(sign, number.Language);
        }

        var mark = number.Point >= 0 && text.Text[number.Point] == ',' ? "decimal comma" : "decimal point";
        var faults = new[]
        {
            number.IsNaked ? $"has no zero before the {mark}" : null,
            number.HasTrailingZero ? $"has a trailing zero after the {mark}" : null,
            number.IsForeign && !number.HasTrailingZero ? "has two readings" : null,
            IsGlued(unit) ? "has no space before its unit" : null,
        }.OfType<string>();
        var end = unit?.End ?? number.End;
        var behind = Corrected(unit, number);
        return new Offence(number.Start, end, $"the dose \"{text.Text[number.Start..end]}\" {string.Join(" and ", faults)}",
            $"write \"{number.Corrected}{behind}\"" + number.Reading switch
            {
                NumberReading.DecimalOrThousand => $", or \"{number.AsThousand}{behind}\" if a thousand is meant",
                NumberReading.DecimalOrTwo when number.IsNaked => $", or \"{number.AsTwo}{behind}\" if the comma divides words",
                NumberReading.DecimalOrTwo => $", or \"{number.AsTwo}{behind}\" if two numbers are meant",
                NumberReading.One or NumberReading.List or NumberReading.Malformed => "",
            })
        {
            Unspaced = !number.IsUnclear && unit is { IsMicrogramSign: false, IsUnsafe: false } ? unit.Value.Start : null,
        };
    }

    /// <summary>The unit behind the number, with what joins them.</summary>
    public static string Corrected(DoseUnit? unit, Number number) => unit is not { } u ? ""
        : (u.Joint == Joint.None ? " " : number.Text[number.End..u.Start])
            + (u.IsMicrogramSign ? "mcg" : !number.Language.HasRules ? u.Name : u.Sense switch
            {
                UnitSense.International => number.Language.InternationalUnits,
                UnitSense.Units => number.Language.Units,
                UnitSense.Plain => u.Name,
            })
            + number.Text[u.NameEnd..u.End];

    private static bool IsGlued(DoseUnit? unit) => unit is { Joint: Joint.None, IsUnsafe: false };
}
