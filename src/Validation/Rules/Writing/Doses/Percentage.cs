using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// The strength of a cream or a solution, told by the form behind it (<c>1.0% cream</c>), by the drug right before it
/// (<c>ropivacaine .2%</c>), or by what is done with it (<c>instil drug A 1.0%</c>). Any other percentage keeps its decimals.
/// </summary>
internal static class Percentage
{
    /// <summary>Where patients are counted or levels compared, a percentage behind the name of a drug is a share.</summary>
    private static readonly HashSet<string> Counting = new(
        ["HbA1c", "±", "mean", "median", "CI", "p", "versus", "vs", "placebo", "patients", "rate", "rates", "response", "incidence", "mortality", "arm", "group", "groups", "compared", "participants",
        "women", "men", "adults", "children", "resistance", "resistant", "sensitive", "allergy", "allergic", "users",
        "serum", "plasma", "blood", "above", "below", "higher", "lower", "increase", "decrease", "change", "deficiency"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>In words, before the name of what is applied.</summary>
    private const int ReachOfVerb = 3;

    private static readonly HashSet<string> Applying = new(
        ["instil", "instill", "instilled", "apply", "applied", "rinse", "irrigate", "irrigated", "infiltrate", "infiltrated", "nebulise", "nebulised", "nebulize", "nebulized", "infuse", "infused"],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsStrength(ReadText text, Number number)
    {
        var at = DoseUnit.SkipBlanks(text.Text, Quantities.LastOf(number).End);
        if (at >= text.Text.Length || text.Text[at] != '%')
        {
            return false;
        }

        var (before, after) = (Words.Before(text, number.Start), Words.After(text, at + 1));
        return (IsPreparation(after) && !before.Exists(static word => word is "HbA1c" or "±" or "mean" or "median" or "CI") || IsOfDrug(text.Text, number.Start, before, after))
            && !Mentions.Has(text, number.Start, at + 1);
    }

    private static bool IsPreparation(List<string> after) =>
        after is [var what, ..] && (DoseWords.Preparations.Contains(what)
            || IsNameOfDrug(what) && after is [_, var form, ..] && DoseWords.Ointments.Contains(form)
            || after is ["w", "/", "v" or "w", ..] or ["sodium", "chloride", ..] or ["eye" or "ear", "drops" or "ointment", ..] or ["topical", "cream" or "gel" or "solution", ..]);

    /// <summary>The name stands in the same text: in a table "Prednisone | 40.0%" is a share.</summary>
    private static bool IsOfDrug(string text, int start, List<string> before, List<string> after) =>
        text.AsSpan(0, start).TrimEnd() is [.., var last] && char.IsLetter(last)
        && (DrugNames.IsDissolved(before[0]) || IsApplied(before, after)) && after is not ["of", ..] && !before.Exists(Counting.Contains) && !after.Exists(Counting.Contains);

    /// <summary>"Instil drug A 1.0%", "drug A 1.0% was instilled"; not "fell by".</summary>
    private static bool IsApplied(List<string> before, List<string> after) =>
        before[0] is not ("by" or "to" or "of" or "at" or "in" or "from" or "than" or "was" or "is")
        && (before.Skip(1).Take(ReachOfVerb).Any(Applying.Contains) || after.SkipWhile(static word => word is ")").ToList() is ["is" or "was" or "are" or "were", var verb, ..] && Applying.Contains(verb));

    /// <summary>A word between the strength and the form, as in "1.0% hydrocortisone cream"; not in "1.0% of creams", "1.0% used a cream".</summary>
    private static bool IsNameOfDrug(string word) =>
        word.Length > 4 && char.IsLetter(word[0]) && word is not ("agarose" or "polyacrylamide") && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
}
