using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// The strength of a cream or a solution, known by its form (<c>1.0% cream</c>), by the drug right before it (<c>ropivacaine .2%</c>), or
/// by the verb (<c>instil drug A 1.0%</c>).
/// </summary>
internal static class Percentage
{
    /// <summary>In words, before the name of the drug.</summary>
    private const int ReachOfVerb = 3;

    private static readonly HashSet<string> Counting = WordTable.Words("counting");
    private static readonly HashSet<string> Shares = WordTable.Exact("shares");
    private static readonly HashSet<string> Applying = WordTable.Words("applying");
    private static readonly HashSet<string> NotApplied = WordTable.Exact("not-applied");
    private static readonly HashSet<string> Preparations = WordTable.Words("preparations");
    private static readonly Phrases Prepared = WordTable.Phrases("prepared");

    public static bool IsStrength(ReadText text, Number number)
    {
        var at = Scan.SkipBlanks(text.Text, Quantities.LastOf(number).End);
        if (Scan.At(text.Text, at) != '%')
        {
            return false;
        }

        var place = new Context(text, number.Start, at + 1);
        return ((IsPreparation(place.WordsAfter) && !place.WordsBefore.Exists(Shares.Contains))
            || IsOfDrug(text.Text.AsSpan(0, number.Start), place)) && !place.IsMentionedOnly;
    }

    private static bool IsPreparation(List<string> after) =>
        after is [var what, ..]
            && (Preparations.Contains(what) || (IsNameOfDrug(what) && after is [_, var form, ..] && DoseWords.Ointments.Contains(form))
            || Prepared.Begin(after));

    /// <summary>The name must be in the same text: in a table "Prednisone | 40.0%" is a share.</summary>
    private static bool IsOfDrug(ReadOnlySpan<char> before, Context place) =>
        before.TrimEnd() is [.., var last] && char.IsLetter(last)
        && (DoseWords.IsDissolvedDrug(place.WordsBefore[0]) || IsApplied(place.WordsBefore, place.WordsAfter))
        && place.WordsAfter is not ["of", ..] && !place.WordsAround.Any(Counting.Contains);

    /// <summary>"Instil drug A 1.0%", "drug A 1.0% was instilled"; not "fell by".</summary>
    private static bool IsApplied(List<string> before, List<string> after) =>
        !NotApplied.Contains(before[0])
        && (before.Skip(1).Take(ReachOfVerb).Any(Applying.Contains)
            || (after.SkipWhile(static word => word is ")").ToList() is ["is" or "was" or "are" or "were", var verb, ..]
                && Applying.Contains(verb)));

    /// <summary>As in "1.0% hydrocortisone cream"; not in "1.0% of creams", "1.0% used a cream".</summary>
    private static bool IsNameOfDrug(string word) =>
        word.Length > 4 && char.IsLetter(word[0]) && word is not ("agarose" or "polyacrylamide")
            && !word.EndsWith("ed", StringComparison.Ordinal) && !word.EndsWith("ing", StringComparison.Ordinal);
}
