using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Finds <c>10-5 mg</c>. Three numbers or more are a schedule; a number behind "day" or "table" is none of a dose, and two drugs in one
/// product may have their strengths joined by a hyphen.
/// </summary>
internal static class BackwardRange
{
    /// <summary>In words, to the drugs of a product.</summary>
    private const int ReachOfProduct = 4;

    private static readonly HashSet<string> Falling = WordTable.Words("falling");
    private static readonly HashSet<string> Products = WordTable.Words("products");

    public static Offence? Judge(Number number, ReadText text)
    {
        var (s, language) = (text.Text, number.Language);
        var dash = IsDash(Scan.At(s, number.End)) ? number.End
            : Scan.On(s, Scan.SkipBlanks(s, number.End), static c => !(char.IsWhiteSpace(c) || IsDash(c)));
        if (!IsDash(Scan.At(s, dash)) || !char.IsAsciiDigit(Scan.At(s, dash + 1)) || IsJoining(Scan.At(s, number.Start - 1))
            || Number.Read(s, dash + 1, language) is not { } second || !IsAbove(number.Values, second.Values)
            || DoseUnit.ReadBehind(s, second.End, language) is not { } unit || !IsOf(unit, s, number, dash))
        {
            return null;
        }

        var place = new Context(text, number.Start, unit.End);
        if (DoseWords.IsNumbered(place) || IsOfProduct(place) || place.WordsBefore.Exists(Falling.Contains) || place.IsMentionedOnly
            || IsDash(Scan.At(s, unit.End)) || !DoseMeaning.IsDose(place, unit))
        {
            return null;
        }

        var (least, most) = (second.Written, number.Written);
        var behind = DoseFaults.Corrected(unit, second);
        var between = dash == number.End ? "" : behind;
        return new Offence(number.Start, unit.End, $"the range \"{s[number.Start..unit.End]}\" runs backwards",
            $"a range runs from the smaller to the larger: write \"{least}{between}{s[dash]}{most}{behind}\", "
                + $"or \"{most}{behind}, {least}{behind}\" if one dose follows the other");
    }

    /// <summary>In all readings; if both have two, they have the same.</summary>
    private static bool IsAbove((double Least, double Most) first, (double Least, double Most) second) =>
        first.Least < first.Most && second.Least < second.Most
            ? first.Least > second.Least && first.Most > second.Most
            : first.Least > second.Most;

    /// <summary>The first number has no unit, or the same.</summary>
    private static bool IsOf(DoseUnit unit, string s, Number first, int dash) =>
        dash == first.End || (DoseUnit.ReadBehind(s, first.End, first.Language) is { } own && own.Name == unit.Name && own.End == dash);

    /// <summary>"Drug A/drug B 10-5 mg", "a 10-5 mg tablet".</summary>
    private static bool IsOfProduct(Context place) =>
        (place.WordsBefore is [var name, ..] && name.AsSpan().ContainsAny('-', '\u2011'))
        || place.WordsBefore.Zip(place.WordsBefore.Skip(1)).Take(ReachOfProduct)
            .Any(static words => words is ("/" or "+", var other) && !DoseUnit.IsName(other))
        || (place.WordsAfter is [var form, ..] && Products.Contains(form));

    private static bool IsDash(char c) => Scan.IsHyphen(c) || c is '–' or '—' or '−';

    private static bool IsJoining(char c) => IsDash(c) || c is '/' or ':' or '~' or '→';
}
