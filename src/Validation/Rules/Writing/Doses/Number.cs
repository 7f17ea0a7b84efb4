using System.Globalization;

namespace Attest.Validation.Rules.Writing.Doses;

internal enum NumberReading
{
    /// <summary>One value in all languages.</summary>
    One,

    /// <summary>Three digits behind a sign that divides decimals here and groups thousands elsewhere, or does neither here.</summary>
    DecimalOrThousand,

    /// <summary>A comma that does not divide decimals here: <c>2,50</c> is 2.5, or 2 and 50.</summary>
    DecimalOrTwo,

    /// <summary>Several numbers with commas but no blanks between them.</summary>
    List,

    /// <summary>No number in any language: <c>0.0.5</c>, <c>1..5</c>.</summary>
    Malformed,
}

/// <summary>A number as it is typed, with signs and blanks between its digits.</summary>
/// <param name="Point">The index of the sign before its decimals, or -1.</param>
internal readonly record struct Number(string Text, int Start, int End, int Point, NumberReading Reading, DoseLanguage Language)
{
    /// <summary><c>.5</c>, <c>,5</c>.</summary>
    public bool IsNaked => Point == Start;

    /// <summary><c>1.0</c>, <c>2.50</c>.</summary>
    public bool HasTrailingZero => Point >= 0 && Text[End - 1] == '0';

    public bool IsMalformed => Reading == NumberReading.Malformed;

    /// <summary>A form that only another language has, in which it is a thousand times as much: <c>1.234</c> in French.</summary>
    public bool IsForeign => Reading == NumberReading.DecimalOrThousand && Text[Point] != Language.Decimal;

    public bool IsUnclear => IsNaked || HasTrailingZero || IsForeign || IsMalformed;

    /// <summary>In the language's own form, and of the same value if <see cref="Point"/> stands before decimals.</summary>
    public string Corrected => Point < 0 ? Text[Start..End]
        : $"{(IsNaked ? "0" : Whole)}{Decimals}";

    /// <summary>Corrected if that is the only reading; otherwise as typed.</summary>
    public string Written => Reading == NumberReading.One ? Corrected : Text[Start..End];

    /// <summary>If the sign groups thousands.</summary>
    public string AsThousand => Grouped(Digits(Text.AsSpan(Start, End - Start)), Language.Thousands);

    /// <summary>If the comma stands between two numbers, or before one.</summary>
    public string AsTwo => $"{Text[Start..Point]}, {Text[(Point + 1)..End]}";

    /// <summary>The least and the greatest value that it may be read as; no values if it is no number.</summary>
    public (double Least, double Most) Values
    {
        get
        {
            if (Reading is NumberReading.List or NumberReading.Malformed)
            {
                return (double.NaN, double.NaN);
            }

            var run = Text.AsSpan(Start, End - Start);
            var (least, most) = (ValueOf(Digits(run)), ValueOf(Digits(run)));
            if (Point >= 0)
            {
                least = ValueOf($"0{Digits(run[..(Point - Start)])}.{Digits(run[(Point - Start)..])}");
                most = Reading == NumberReading.One ? least : most;
            }
            else if (run.LastIndexOfAnyExceptInRange('0', '9') is >= 0 and var sign)
            {
                // Thousands; or decimals of another language, or two numbers with a blank between them.
                least = !char.IsWhiteSpace(run[sign]) ? least / 1000 : run[sign + 1] == '0' ? least : ValueOf(Digits(run[(sign + 1)..]));
            }

            return (least, most);
        }
    }

    private string Whole
    {
        get
        {
            var (whole, sign) = (Text[Start..Point], Language.Thousands);
            return !Language.HasRules || whole.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c) || c == sign)
                ? whole : Grouped(Digits(whole), sign);
        }
    }

    private string Decimals
    {
        get
        {
            var decimals = Text[(Point + 1)..End].TrimEnd('0');
            return decimals.Length == 0 ? "" : (Language.HasRules && !(Text[Point] == '·' && Language.Decimal == '.')
                ? Language.Decimal : Text[Point]) + decimals;
        }
    }

    /// <summary>Null if no number begins there, or if it is part of a name.</summary>
    public static Number? Read(string text, int start, DoseLanguage language)
    {
        if (start >= text.Length || IsPartOfName(text, start, language))
        {
            return null;
        }

        var end = Scan.Digits(text, start);
        while (NextSign(text, start, end, language) is > 0 and var sign)
        {
            end = Scan.Digits(text, end + sign);
        }

        if (end == start)
        {
            return null;
        }

        var (point, reading) = NumberForm.Judge(text.AsSpan(start, end - start), language);
        return new Number(text, start, end, point < 0 ? -1 : start + point, reading, language);
    }

    /// <summary>By its first digit, before which there may be a point or, behind a blank, a comma.</summary>
    public static int StartOf(string text, int digit) => Scan.At(text, digit - 1) switch
    {
        '.' when Scan.At(text, digit - 2) == '.' && IsFree(Scan.At(text, digit - 3)) => digit - 2,
        '.' or '·' when !(Scan.At(text, digit - 2) is '.' or ')' or ']' || char.IsLetterOrDigit(Scan.At(text, digit - 2))) => digit - 1,
        ',' when IsFree(Scan.At(text, digit - 2)) => digit - 1,
        _ => digit,
    };

    /// <summary>The length of what divides it from further digits: a sign, two, or a blank or apostrophe before three digits.</summary>
    private static int NextSign(string text, int start, int end, DoseLanguage language)
    {
        var (sign, next) = (Scan.At(text, end), Scan.At(text, end + 1));
        return sign is '.' or ',' or '·' && char.IsAsciiDigit(next) ? 1
            : sign is '.' or ',' && next is '.' or ',' && char.IsAsciiDigit(Scan.At(text, end + 2)) ? 2
            : (sign is '\'' or '’' || char.IsWhiteSpace(sign)) && end > start && NumberForm.MayGroup(text, start, end) ? 1
            : 0;
    }

    private static bool IsFree(char before) => before is '\0' or '(' or '[' or '<' or '>' or '≤' or '≥' or '~' || char.IsWhiteSpace(before);

    /// <summary>B12, CYP2D6, IL-2, 2.1.0, £5: but not 2x5.</summary>
    private static bool IsPartOfName(string text, int start, DoseLanguage language)
    {
        var (before, further) = (Scan.At(text, start - 1), Scan.At(text, start - 2));
        return before switch
        {
            'x' or 'X' => !char.IsAsciiDigit(further),
            '-' or '\u2011' => char.IsLetter(further) && !IsUnitOrWord(text, start - 1, language),
            '.' => char.IsAsciiDigit(further),
            '_' or '$' or '£' or '€' or '#' => true,
            _ => char.IsLetterOrDigit(before),
        };
    }

    /// <summary>A range whose first number has a unit: <c>5 mg-10 mg</c>.</summary>
    private static bool IsUnitOrWord(string text, int hyphen, DoseLanguage language)
    {
        var name = text[Scan.Back(text, hyphen, char.IsLetter)..hyphen];
        return DoseUnit.IsName(name) || language.SenseOf(name) != UnitSense.Plain;
    }

    private static double ValueOf(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    private static string Digits(ReadOnlySpan<char> run) => string.Concat(run.ToString().Where(char.IsAsciiDigit));

    private static string Grouped(string digits, char sign) => digits.Length <= 3 ? digits
        : $"{Grouped(digits[..^3], sign)}{sign}{digits[^3..]}";
}
