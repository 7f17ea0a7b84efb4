using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Tells a dose from what was measured and from statistics, which keep their decimals: the Joint Commission exempts
/// laboratory values and sizes. The unit decides where it can; otherwise the words around do.
/// </summary>
internal static class DoseContext
{
    /// <summary>How many words before a unit of the laboratory may say that it is the strength of a product.</summary>
    private const int ReachOfStrength = 4;

    public static bool IsDose(ReadText text, int start, int end, DoseUnit unit)
    {
        var before = Words.Before(text, start);
        var after = Words.After(text, end);
        if (IsStatistic(before, after) || IsOfInstrument(unit, before, after) || IsSizeOfVessel(unit, before, after))
        {
            return false;
        }

        return unit.Kind switch
        {
            UnitKind.Dose => !IsMeasured(before, after),
            UnitKind.Flow => IsGiven(before, after) && !IsMeasured(before, after),
            _ => IsStrength(before, after),
        };
    }

    /// <summary>True if the words say that a body, not a doctor, made the number what it is.</summary>
    public static bool IsMeasured(List<string> before, List<string> after)
    {
        if (after.SkipWhile(word => word is "of" or "the").FirstOrDefault() is { } what && (DoseWords.Matter.Contains(what) || after is ["in", "food" or "foods" or "fish" or "soil" or "air" or "hair" or "nails", ..]))
        {
            return true;
        }

        var (isNear, isStated) = (true, false);
        for (var i = 0; i < before.Count; i++)
        {
            i = SkipBrackets(before, i);
            var word = i < before.Count ? before[i] : ",";
            if (word == "," || DoseWords.Giving.Contains(word) || (!isStated && DoseWords.Turning.Contains(word)))
            {
                return false;
            }

            if ((isNear || isStated) && IsMeasure(before, i))
            {
                return true;
            }

            isStated |= DoseWords.Stating.Contains(word);
            isNear &= DoseWords.Filling.Contains(word) || Words.IsNumber(word) || DoseUnit.IsName(word) || !char.IsLetterOrDigit(word[0]);
        }

        return false;
    }

    /// <summary>What stands in brackets says nothing about a number behind them.</summary>
    private static int SkipBrackets(List<string> before, int i) =>
        before[i] == ")" && before.IndexOf("(", i) is >= 0 and var open ? open + 1 : i;

    /// <summary>A loss of blood is measured, a loss of weight is treated.</summary>
    private static bool IsMeasure(List<string> before, int i) =>
        (DoseWords.Measures.Contains(before[i]) && !IsPrepared(before, i))
        || (DoseWords.Analytes.Contains(before[i]) && before.Skip(i + 1).Take(2).Any(DoseWords.Specimens.Contains))
        || (before[i] is "loss" or "losses" && before.Skip(i + 1).Any(IsLost));

    /// <summary>"Dilute it to a concentration of": one that somebody makes, and does not find.</summary>
    private static bool IsPrepared(List<string> before, int i) =>
        before[i] is "concentration" or "concentrations" or "volume" && before.Skip(i + 1).TakeWhile(word => word != ",").Any(DoseWords.Preparing.Contains);

    private static bool IsLost(string word) =>
        word.ToLowerInvariant() is "blood" or "protein" or "fluid" or "water" or "haemorrhage" or "hemorrhage" or "bleeding";

    private static bool IsStatistic(List<string> before, List<string> after)
    {
        if (before is ["±", ..] or ["+", ..] || after is ["±", ..] or ["(", "SD" or "IQR" or "SE" or "range" or "interquartile", ..])
        {
            return true;
        }

        if (after is ["increase" or "increases" or "increment" or "decrease" or "change" or "rise" or "reduction" or "higher" or "lower" or "difference", ..]
            && before.Take(3).Any(word => word.ToLowerInvariant() is "per" or "each" or "every"))
        {
            return true;
        }

        for (var i = 0; i < before.Count && before[i] is not ("," or ")"); i++)
        {
            if (DoseWords.Statistics.Contains(before[i]) || (before[i] is "mean" or "Mean" && !(i > 0 && before[i - 1] is "that" or "the" or "a" or "you")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The gauge of a needle and the force of a centrifuge are written with a "g" too.</summary>
    private static bool IsOfInstrument(DoseUnit unit, List<string> before, List<string> after) =>
        unit.Name == "g" && (after is ["needle" or "needles" or "cannula" or "cannulas" or "catheter" or "gauge" or "swab", ..] or ["for", _, "min" or "minutes", ..]
            || before.Concat(after).Any(word => word.StartsWith("centrifug", StringComparison.OrdinalIgnoreCase) || word is "spun" or "rpm"));

    /// <summary>A 1.0-mL syringe is a size; 1.0 mL in a prefilled syringe, or by syringe, is a dose.</summary>
    private static bool IsSizeOfVessel(DoseUnit unit, List<string> before, List<string> after) =>
        unit.Name is "mL" or "ml" && unit.End == unit.NameEnd
        && (after is ["syringe" or "syringes" or "tube" or "tubes" or "cryovial" or "cryovials" or "flask" or "flasks", ..] || before is ["holds" or "hold" or "held", ..]);

    private static bool IsGiven(List<string> before, List<string> after) =>
        after.Where(word => word != "of").Take(3).Any(DoseWords.Fluids.Contains)
        || before.TakeWhile(word => word is not ("," or ")")).Any(word => DoseWords.Giving.Contains(word) || DoseWords.Infused.Contains(word) || word is "oxygen" or "Oxygen" or "drink" or "Drink");

    private static bool IsStrength(List<string> before, List<string> after) =>
        after.SkipWhile(word => word is "oral" or "eye" or "intravenous" or "concentrated").FirstOrDefault() is { } form && DoseWords.Forms.Contains(form)
        || before.Take(ReachOfStrength).TakeWhile(word => !DoseWords.Comparing.Contains(word)).Any(DoseWords.Dissolving.Contains);
}
