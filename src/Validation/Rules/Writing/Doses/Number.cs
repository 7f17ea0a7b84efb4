namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>A number with a point (or <c>·</c>) or a comma before its decimals.</summary>
/// <param name="Point">Its index, or -1.</param>
internal readonly record struct Number(string Text, int Start, int End, int Point)
{
    /// <summary><c>.5</c>.</summary>
    public bool IsNaked => Point == Start;

    /// <summary><c>1.0</c>, <c>2.50</c>. With a comma only <c>1,0</c>, since <c>5,10</c> may be two numbers.</summary>
    public bool HasTrailingZero => Point >= 0 && Text[End - 1] == '0'
        && (Text[Point] != ',' || Text.AsSpan(Point + 1, End - Point - 1).TrimStart('0').IsEmpty);

    public bool IsUnclear => IsNaked || HasTrailingZero;

    public string Corrected => (IsNaked ? "0" : "")
        + (HasTrailingZero ? Text[Start..End].TrimEnd('0').TrimEnd('.', '·', ',') : Text[Start..End]);

    /// <summary>Null if no number begins there, or if it is part of a name.</summary>
    public static Number? Read(string text, int start)
    {
        if (start >= text.Length || IsPartOfName(text, start))
        {
            return null;
        }

        var end = Scan.Digits(text, start);
        while (end > start && Scan.At(text, end) == ',' && Scan.Digits(text, end + 1) == end + 4)
        {
            end += 4;
        }

        var point = -1;
        if (end < text.Length && Scan.Digits(text, end + 1) is var decimals && decimals > end + 1
            && (text[end] is '.' or '·' || (text[end] == ',' && decimals <= end + 3)))
        {
            (point, end) = (end, decimals);
        }

        // Sections, versions and dates: 2.1.0.
        var isLonger = Scan.At(text, end) == '.' && char.IsAsciiDigit(Scan.At(text, end + 1));
        return end == start || isLonger ? null : new Number(text, start, end, point);
    }

    /// <summary>By its first digit, before which there may be a point.</summary>
    public static int StartOf(string text, int digit) =>
        Scan.At(text, digit - 1) is '.' or '·'
            && !(Scan.At(text, digit - 2) is '.' or ')' or ']' || char.IsLetterOrDigit(Scan.At(text, digit - 2)))
            ? digit - 1
            : digit;

    /// <summary>B12, CYP2D6, IL-2, 2.1.0, £5: but not 2x5.</summary>
    private static bool IsPartOfName(string text, int start)
    {
        var (before, further) = (Scan.At(text, start - 1), Scan.At(text, start - 2));
        return before switch
        {
            'x' or 'X' => !char.IsAsciiDigit(further),
            '-' or '\u2011' => char.IsLetter(further) && !IsUnitOrWord(text, start - 1),
            '.' => char.IsAsciiDigit(further),
            '_' or '$' or '£' or '€' or '#' => true,
            _ => char.IsLetterOrDigit(before),
        };
    }

    /// <summary>A range whose first number has a unit: <c>5 mg-10 mg</c>.</summary>
    private static bool IsUnitOrWord(string text, int hyphen) => DoseUnit.IsName(text[Scan.Back(text, hyphen, char.IsLetter)..hyphen]);
}
