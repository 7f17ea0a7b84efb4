namespace Attest.Validation.Rules.Writing.Doses;

internal enum UnitKind
{
    /// <summary>Doses, rates and strengths: <c>mg</c>, <c>mg/kg/day</c>, <c>mg/mL</c>, <c>mg/5 mL</c>.</summary>
    Dose,

    /// <summary>Volumes and flows, of bodies or drugs: <c>L</c>, <c>L/min</c>, <c>mL/min</c>.</summary>
    Flow,

    /// <summary>In the laboratory, or the strength of a product: <c>units/mL</c>, <c>mcg/mL</c>.</summary>
    Concentration,

    /// <summary>In the laboratory, or of a solution: <c>mmol/L</c>, <c>mg/dL</c>, <c>mg/g</c>.</summary>
    Laboratory,
}

internal enum Joint
{
    None,
    Space,
    Hyphen,
}

/// <summary>A unit with its divisor.</summary>
/// <param name="NameEnd">Where the divisor begins.</param>
internal readonly record struct DoseUnit(string Name, int Start, int NameEnd, int End, UnitKind Kind, Joint Joint)
{
    private static readonly HashSet<string> Signs = WordTable.Exact("unit-signs");
    private static readonly HashSet<string> Names = WordTable.Words("unit-names");
    private static readonly HashSet<string> Magnitudes = WordTable.Words("magnitudes");

    public bool IsMicrogramSign => Name is "µg" or "μg" or "ug";

    /// <summary>U or IU in any case, with or without full stops.</summary>
    public bool IsUnsafe => Name is "U" or "u" || IsInternational;

    public bool IsInternational =>
        Name.Length > 1 && Name[0] is 'I' or 'i' && Name.Contains('u', StringComparison.OrdinalIgnoreCase) && Name.Length <= 4;

    public static bool IsName(string word) => Signs.Contains(word) || Names.Contains(word);

    public static bool IsMagnitude(string word) => Magnitudes.Contains(word);

    /// <summary>Behind blanks, a hyphen or a word such as "million".</summary>
    public static DoseUnit? ReadBehind(string text, int numberEnd)
    {
        var start = Scan.SkipBlanks(text, numberEnd);
        var joint = start > numberEnd ? Joint.Space : Joint.None;
        if (joint == Joint.None && Scan.IsHyphen(Scan.At(text, start)))
        {
            (start, joint) = (start + 1, Joint.Hyphen);
        }

        var end = Scan.Letters(text, start);
        if (joint == Joint.Space && Magnitudes.Contains(text[start..end]))
        {
            start = Scan.SkipBlanks(text, end);
        }

        return Read(text, start, joint);
    }

    public static DoseUnit? Read(string text, int start, Joint joint = Joint.Space)
    {
        var dotted = EndOfInternational(text, start);
        var end = dotted ?? Scan.Letters(text, start);
        var name = text[start..end];
        if ((dotted is null && !IsName(name)) || char.IsAsciiDigit(Scan.At(text, end)) || Scan.At(text, end) == '_')
        {
            return null;
        }

        var (kind, whole) = UnitDivisor.Read(text, name, end);
        return new DoseUnit(name, start, end, whole, kind, joint);
    }

    /// <summary><c>I.U.</c>, <c>i.u</c>.</summary>
    private static int? EndOfInternational(string text, int start) =>
        text.AsSpan(start) is not ['I' or 'i', '.', 'U' or 'u', .. var rest]
            || (rest is [var next, ..] && char.IsLetterOrDigit(next)) ? null
        : rest is ['.', ..] ? start + 4 : start + 3;
}
