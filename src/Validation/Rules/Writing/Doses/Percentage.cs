using Attest.Content.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>The strength of a cream or a solution: <c>1.0% cream</c>. Any other percentage keeps its decimals.</summary>
internal static class Percentage
{
    public static bool IsStrength(ReadText text, Number number)
    {
        var at = DoseUnit.SkipBlanks(text.Text, number.End);
        if (at >= text.Text.Length || text.Text[at] != '%')
        {
            return false;
        }

        var after = Words.After(text, at + 1);
        var isPreparation = after is [var what, ..] && (DoseWords.Preparations.Contains(what)
            || IsNameOfDrug(what) && after is [_, var form, ..] && DoseWords.Ointments.Contains(form)
            || after is ["w", "/", "v" or "w", ..] or ["sodium", "chloride", ..] or ["eye" or "ear", "drops" or "ointment", ..] or ["topical", "cream" or "gel" or "solution", ..]);
        return isPreparation && !Words.Before(text, number.Start).Exists(static word => word is "HbA1c" or "±" or "mean" or "median" or "CI")
            && !Mentions.Has(text, number.Start, at + 1);
    }

    /// <summary>A word between the strength and the form, as in "1.0% hydrocortisone cream"; not in "1.0% of creams", "1.0% used a cream".</summary>
    private static bool IsNameOfDrug(string word) =>
        word.Length > 4 && char.IsLetter(word[0]) && word is not ("agarose" or "polyacrylamide") && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
}
