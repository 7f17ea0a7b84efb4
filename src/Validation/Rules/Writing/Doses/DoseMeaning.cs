namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Distinguishes doses from measured values and statistics, by the unit or by the words around it. The Joint Commission exempts
/// laboratory values and sizes.
/// </summary>
internal static class DoseMeaning
{
    /// <summary>In words before a laboratory unit.</summary>
    private const int ReachOfStrength = 4;

    private static readonly HashSet<string> FlowGiven = WordTable.Exact("flow-given");
    private static readonly HashSet<string> Fluids = WordTable.Words("fluids");
    private static readonly HashSet<string> Infused = WordTable.Words("infused");
    private static readonly HashSet<string> Preparing = WordTable.Words("preparing");
    private static readonly HashSet<string> PreparedMeasures = WordTable.Exact("prepared-measures");
    private static readonly HashSet<string> Forms = WordTable.Words("forms");
    private static readonly HashSet<string> KindsOfForms = WordTable.Exact("kinds-of-forms");
    private static readonly HashSet<string> Dissolving = WordTable.Words("dissolving");
    private static readonly HashSet<string> Comparing = WordTable.Words("comparing");
    private static readonly HashSet<string> Analytes = WordTable.Words("analytes");
    private static readonly HashSet<string> Specimens = WordTable.Words("specimens");
    private static readonly HashSet<string> Lost = WordTable.Words("lost");
    private static readonly HashSet<string> Matter = WordTable.Words("matter");
    private static readonly HashSet<string> Filling = WordTable.Words("filling");
    private static readonly HashSet<string> Turning = WordTable.Words("turning");
    private static readonly HashSet<string> Stating = WordTable.Words("stating");
    private static readonly Phrases InMatter = WordTable.Phrases("in-matter");
    private static readonly Phrases Deviations = WordTable.Phrases("deviations");
    private static readonly Phrases Changes = WordTable.Phrases("changes");
    private static readonly Phrases Instruments = WordTable.Phrases("instruments");
    private static readonly Phrases Vessels = WordTable.Phrases("vessels");

    /// <param name="place">From the number to the end of the unit.</param>
    /// <param name="unit">Its unit.</param>
    public static bool IsDose(Context place, DoseUnit unit)
    {
        var (before, after) = (place.WordsBefore, place.WordsAfter);
        return !IsStatistic(before, after) && !IsOfInstrument(unit, before, after) && !IsSizeOfVessel(unit, before, after)
            && unit.Kind switch
            {
                UnitKind.Dose => !IsMeasured(before, after),
                UnitKind.Flow => IsGiven(before, after) && !IsMeasured(before, after),
                UnitKind.Concentration or UnitKind.Laboratory => IsStrength(before, after),
            };
    }

    public static bool IsMeasured(List<string> before, List<string> after)
    {
        if (after.Find(word => word is not ("of" or "the")) is { } what && (Matter.Contains(what) || InMatter.Begin(after)))
        {
            return true;
        }

        var (isNear, isStated) = (true, false);
        for (var i = 0; i < before.Count; i++)
        {
            i = SkipBrackets(before, i);
            var word = i < before.Count ? before[i] : ",";
            if (word == "," || DoseWords.Giving.Contains(word) || (!isStated && Turning.Contains(word)))
            {
                return false;
            }

            if ((isNear || isStated) && IsMeasure(before, i))
            {
                return true;
            }

            isStated |= Stating.Contains(word);
            isNear &= Filling.Contains(word) || Context.IsNumber(word) || DoseUnit.IsName(word) || !char.IsLetterOrDigit(word[0]);
        }

        return false;
    }

    private static int SkipBrackets(List<string> before, int i) =>
        before[i] == ")" && before.IndexOf("(", i) is >= 0 and var open ? open + 1 : i;

    private static bool IsMeasure(List<string> before, int i) =>
        (DoseWords.Measures.Contains(before[i]) && !IsPrepared(before, i))
        || (Analytes.Contains(before[i]) && before.Skip(i + 1).Take(2).Any(Specimens.Contains))
        || (before[i] is "loss" or "losses" && before.Skip(i + 1).Any(Lost.Contains));

    private static bool IsPrepared(List<string> before, int i) =>
        PreparedMeasures.Contains(before[i]) && before.Skip(i + 1).TakeWhile(word => word != ",").Any(Preparing.Contains);

    private static bool IsStatistic(List<string> before, List<string> after)
    {
        if (before is ["±", ..] or ["+", ..] || Deviations.Begin(after)
            || (Changes.Begin(after) && before.Take(3).Any(word => word.ToLowerInvariant() is "per" or "each" or "every")))
        {
            return true;
        }

        return before.TakeWhile(word => word is not ("," or ")")).Index().Any(word => DoseWords.Statistics.Contains(word.Item)
            || (word.Item is "mean" or "Mean" && !(word.Index > 0 && before[word.Index - 1] is "that" or "the" or "a" or "you")));
    }

    /// <summary>The gauge of a needle or the force of a centrifuge, which have a "g" too.</summary>
    private static bool IsOfInstrument(DoseUnit unit, List<string> before, List<string> after) =>
        unit.Name == "g" && (Instruments.Begin(after)
            || before.Concat(after)
                .Any(word => word.StartsWith("centrifug", StringComparison.OrdinalIgnoreCase) || word is "spun" or "rpm"));

    private static bool IsSizeOfVessel(DoseUnit unit, List<string> before, List<string> after) =>
        unit.Name is "mL" or "ml" && unit.End == unit.NameEnd && (Vessels.Begin(after) || before is ["holds" or "hold" or "held", ..]);

    private static bool IsGiven(List<string> before, List<string> after) =>
        after.Where(word => word != "of").Take(3).Any(Fluids.Contains)
        || before.TakeWhile(word => word is not ("," or ")"))
            .Any(word => DoseWords.Giving.Contains(word) || Infused.Contains(word) || FlowGiven.Contains(word));

    private static bool IsStrength(List<string> before, List<string> after) =>
        (after.Find(word => !KindsOfForms.Contains(word)) is { } form && Forms.Contains(form))
        || before.Take(ReachOfStrength).TakeWhile(word => !Comparing.Contains(word)).Any(Dissolving.Contains);
}
