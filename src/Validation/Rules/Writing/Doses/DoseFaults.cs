using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Finds doses whose number or unit is written so that it can be misread by a factor of ten and more.</summary>
internal static class DoseFaults
{
    private static readonly HashSet<string> Scales = WordTable.Words("scales");
    private static readonly Phrases DoseFollows = WordTable.Phrases("dose-follows");

    public static IEnumerable<Offence> In(ReadText text)
    {
        foreach (var number in Quantities.In(text.Text))
        {
            if ((IsSuspect(number) ? Judge(number, text) : MissingUnits.Judge(number, text)) is { } offence)
            {
                yield return offence;
            }
        }
    }

    /// <summary>Most numbers are neither unclear nor glued to a letter nor before a sign for micro, and need no second look.</summary>
    private static bool IsSuspect(Number number)
    {
        var text = number.Text;
        if (number.IsNaked || number.HasTrailingZero || (number.End < text.Length && char.IsLetter(text[number.End])))
        {
            return true;
        }

        var next = Scan.SkipBlanks(text, number.End);
        next += next < text.Length && text[next] == '-' ? 1 : 0;
        return next + 1 < text.Length && text[next] is '\u00b5' or '\u03bc' or 'u' && text[next + 1] == 'g';
    }

    private static Offence? Judge(Number number, ReadText text)
    {
        var behind = DoseUnit.ReadBehind(text.Text, number.End);
        var isUnclear = number.IsNaked || number.HasTrailingZero;
        var isGlued = behind is { Joint: Joint.None, IsUnsafe: false };
        if (!isUnclear && !isGlued && behind is not { IsMicrogramSign: true })
        {
            return null;
        }

        var isList = false;
        var unit = behind ?? (isUnclear ? Quantities.UnitOf(number, out isList) : null);
        if (unit is null)
        {
            return isUnclear
                && (Percentage.IsStrength(text, number) || DoseColumn.Has(text) || FollowsDose(new Context(text, number.Start, number.End)))
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
        var isGlued = unit is { Joint: Joint.None, IsUnsafe: false };
        if (unit is { IsMicrogramSign: true } sign && !isGlued && !number.IsNaked && !number.HasTrailingZero)
        {
            return MicrogramSigns.Describe(sign);
        }

        string[] faults =
        [
            .. number.IsNaked ? ["has no zero before the decimal point"] : Array.Empty<string>(),
            .. number.HasTrailingZero ? ["has a trailing zero after the decimal point"] : Array.Empty<string>(),
            .. isGlued ? ["has no space before its unit"] : Array.Empty<string>(),
        ];
        var end = unit?.End ?? number.End;
        var written = text.Text[number.Start..end];
        return new Offence(number.Start, end, $"the dose \"{written}\" {string.Join(" and ", faults)}",
            $"write \"{Mended(number, unit, text.Text)}\"");
    }

    private static string Mended(Number number, DoseUnit? unit, string text)
    {
        if (unit is not { } u)
        {
            return number.Mended;
        }

        var name = u.IsMicrogramSign ? "mcg" : u.IsInternational ? "international units" : u.IsUnsafe ? "units" : u.Name;
        var joint = u.Joint == Joint.None ? " " : text[number.End..u.Start];
        return number.Mended + joint + name + text[u.NameEnd..u.End];
    }
}
