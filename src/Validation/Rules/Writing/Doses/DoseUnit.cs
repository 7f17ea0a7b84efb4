using System.Buffers;

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
internal readonly record struct DoseUnit(string Name, int Start, int NameEnd, int End, UnitKind Kind, Joint Joint, UnitSense Sense)
{
    private static readonly HashSet<string> Signs = WordTable.Exact("unit-signs");
    private static readonly HashSet<string> Names = WordTable.Words("unit-names");
    private static readonly HashSet<string> Magnitudes = WordTable.Words("magnitudes");
    private static readonly SearchValues<char> Initials =
        SearchValues.Create([.. Magnitudes.SelectMany(word => new[] { char.ToLowerInvariant(word[0]), char.ToUpperInvariant(word[0]) })]);

    private static readonly string[] Connectors = WordTable.Parts("behind-magnitudes");

    public bool IsMicrogramSign => Name is "µg" or "μg" or "ug";

    /// <summary>U or IU, or what the language writes for them, with or without full stops.</summary>
    public bool IsUnsafe => Sense != UnitSense.Plain;

    /// <summary>A sign such as mg, not a word, which may be the first of a heading.</summary>
    public bool IsSign => IsUnsafe || Signs.Contains(Name);

    public static bool IsName(string word) => Signs.Contains(word) || Names.Contains(word);

    /// <summary>Of "de " or "d'", as it stands before a unit.</summary>
    public static int LengthOfConnector(string text, int end) =>
        Array.Find(Connectors, of => text.AsSpan(0, end).EndsWith(of, StringComparison.Ordinal))?.Length ?? 0;

    /// <summary>A quick look at the first letter of a word.</summary>
    public static bool MayBeMagnitude(char first) => Initials.Contains(first);

    public static bool IsMagnitude(string word) => Magnitudes.Contains(word);

    /// <summary>Behind blanks, a hyphen or a word such as "million", "Mio." or "millions d'".</summary>
    public static DoseUnit? ReadBehind(string text, int numberEnd, DoseLanguage language)
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
            start = Scan.SkipBlanks(text, Scan.At(text, end) == '.' ? end + 1 : end);
            start += Array.Find(Connectors, of => text.AsSpan(start).StartsWith(of, StringComparison.Ordinal))?.Length ?? 0;
        }

        return Read(text, start, language, joint);
    }

    /// <param name="text">The text.</param>
    /// <param name="start">Where the unit may begin.</param>
    /// <param name="language">Of the text.</param>
    /// <param name="joint">What joins it to its number; null without one.</param>
    public static DoseUnit? Read(string text, int start, DoseLanguage language, Joint? joint = null)
    {
        var dotted = language.EndOfDotted(text, start, joint is not null);
        var end = dotted ?? Scan.Letters(text, start);
        var name = text[start..end];
        var sense = dotted is null ? language.SenseOf(name) : UnitSense.International;
        if ((sense == UnitSense.Plain && !IsName(name)) || char.IsAsciiDigit(Scan.At(text, end)) || Scan.At(text, end) == '_')
        {
            return null;
        }

        if (sense == UnitSense.Units && ((language.JoinsWithU && IsOr(text, name, end)) || language.AreTurns(text, end)))
        {
            return null;
        }

        var (kind, whole) = UnitDivisor.Read(text, name, end);
        return new DoseUnit(name, start, end, whole, kind, joint ?? Joint.Space, sense);
    }

    /// <summary><c>6 u 8 horas</c>, <c>7 u ocho</c>.</summary>
    private static bool IsOr(string text, string name, int end)
    {
        var next = Scan.SkipBlanks(text, end);
        var word = text.AsSpan(next, Scan.Letters(text, next) - next);
        return name == "u" && next > end && (char.IsAsciiDigit(Scan.At(text, next))
            || (word.Length > 1 && word.TrimStart("hH") is ['o' or 'O', ..]));
    }
}
