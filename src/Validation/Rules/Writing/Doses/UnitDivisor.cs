using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>What a unit is divided by, with a slash, "per" or a negative power: it distinguishes laboratory values.</summary>
internal static class UnitDivisor
{
    private static readonly HashSet<string> OfLaboratory = WordTable.Exact("per-laboratory");
    private static readonly HashSet<string> Millilitre = WordTable.Exact("per-millilitre");
    private static readonly HashSet<string> OfDoses = WordTable.Words("per-dose");

    /// <summary>True for <c>day</c> in "per day".</summary>
    public static bool DividesDoses(string word) => OfDoses.Contains(word);

    /// <param name="text">The text.</param>
    /// <param name="name">The unit's name.</param>
    /// <param name="end">Where the name ends.</param>
    /// <returns>Of the whole unit.</returns>
    public static (UnitKind Kind, int End) Read(string text, string name, int end)
    {
        var kind = name is "L" or "l" or "ng" ? UnitKind.Flow : UnitKind.Dose;
        var isFirst = true;
        while (Next(text, end) is { } divisor)
        {
            if (isFirst || divisor.Word is "min")
            {
                kind = KindOf(name, divisor.Amount, divisor.Word, isFirst ? kind : UnitKind.Dose);
            }

            (end, isFirst) = (divisor.End, false);
        }

        // An old way to write mg/dL, an area under a curve (mg·h/L), and 5 mg L-1.
        return Scan.At(text, end) is '%' or '·' or '⋅' || (isFirst && IsNegativePower(text, end))
            ? (UnitKind.Laboratory, end) : (kind, end);
    }

    private static UnitKind KindOf(string name, string amount, string word, UnitKind otherwise)
    {
        var isVolume = name is "mL" or "ml" or "L" or "l" or "ML" or "mLs" or "mls" or "cc";
        if (Millilitre.Contains(word))
        {
            return amount is "100" ? UnitKind.Laboratory
                : amount is not ("" or "1") || name is "mg" or "g" or "MG" or "milligrams" or "milligram" ? UnitKind.Dose
                : UnitKind.Concentration;
        }

        return OfLaboratory.Contains(word) ? UnitKind.Laboratory
            : isVolume && word is "min" or "minute" ? UnitKind.Flow
            : name is "ng" ? UnitKind.Dose
            : otherwise;
    }

    /// <summary><c>/kg</c>, <c> / 5 mL</c>, <c> per day</c>.</summary>
    private static (string Amount, string Word, int End)? Next(string text, int start)
    {
        var at = Scan.SkipBlanks(text, start);
        if (Scan.At(text, at) is '/' or '∕')
        {
            at++;
        }
        else if (at > start && text.AsSpan(at).StartsWith("per ", StringComparison.Ordinal))
        {
            at += 4;
        }
        else
        {
            return null;
        }

        at = Scan.SkipBlanks(text, at);
        var digits = at;
        at = Scan.On(text, at, static c => char.IsAsciiDigit(c) || c == '.');
        var amount = text[digits..at];
        at = Scan.SkipBlanks(text, at);
        var end = Scan.Letters(text, at);
        end += end > at && Scan.At(text, end) is '2' or '3' or '²' or '³' ? 1 : 0;
        var word = text[at..end];
        // 5 mg/10 mg are two strengths, and 1 unit per 10 g is a ratio.
        if (amount.Length > 0 && DoseUnit.IsName(word) && !Millilitre.Contains(word) && word is not ("L" or "l"))
        {
            return null;
        }

        return OfLaboratory.Contains(word) || Millilitre.Contains(word) || OfDoses.Contains(word) ? (amount, word, end) : null;
    }

    private static bool IsNegativePower(string text, int end)
    {
        var at = Scan.On(text, end, static c => char.IsWhiteSpace(c) || c is '.' or '·');
        var wordEnd = Scan.Letters(text, at);
        var power = Scan.At(text, wordEnd) == ReadText.Gap ? wordEnd + 1 : wordEnd;
        return at > end && text[at..wordEnd] is { Length: > 0 } word && (OfLaboratory.Contains(word) || Millilitre.Contains(word))
            && text.AsSpan(power) is ['-' or '−' or '–', '1', ..] or ['⁻', '¹', ..];
    }
}
