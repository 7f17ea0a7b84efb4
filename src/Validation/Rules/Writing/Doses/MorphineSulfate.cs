using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Finds MS where it can only be a drug: beside a dose, a route or a form, or behind the word that gives it. Multiple
/// sclerosis, mass spectrometry, mitral stenosis, degrees and milliseconds are left alone.
/// </summary>
internal static class MorphineSulfate
{
    private static readonly HashSet<string> Routes = new(
        ["IV", "i.v", "IM", "i.m", "SC", "s.c", "SQ", "PO", "p.o", "intravenous", "intravenously", "subcutaneous", "subcutaneously", "intramuscularly", "oral", "orally", "IR", "SR", "ER", "CR",
        "XR", "immediate-release", "sustained-release", "extended-release", "modified-release", "injection", "infusion", "bolus", "tablet", "tablets", "capsules", "drip", "PCA", "elixir", "solution",
        "liquid", "syrup", "slow", "push", "at", "of", "(", ")", ":", "-", "–", "—", "rectal", "nebulised", "nebulized", "sublingual"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Forms = new(["PCA", "drip", "elixir", "prn"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Before MS these say that it is something that a patient has.</summary>
    private static readonly HashSet<string> Having = new(
        ["in", "for", "relapsing", "remitting", "relapsing-remitting", "progressive", "active", "early", "advanced", "has", "have", "had", "suspected", "definite", "treating", "against",
        "paediatric", "pediatric", "stable", "severe", "mild", "moderate", "tandem", "by", "non", "from"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> People = new(
        ["patients", "patient", "people", "person", "persons", "women", "men", "adults", "children", "those", "anyone", "diagnosed", "living", "individuals", "participants", "woman", "man"],
        StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Offence> In(ReadText text)
    {
        var s = text.Text;
        for (var i = s.IndexOf("MS", StringComparison.Ordinal); i >= 0; i = s.IndexOf("MS", i + 2, StringComparison.Ordinal))
        {
            if (IsWord(s, i, i + 2) && IsDrug(text, i, i + 2) && !Mentions.Has(text, i, i + 2))
            {
                yield return new(i, i + 2, "\"MS\" is read as morphine sulfate or as magnesium sulfate", "write \"morphine sulfate\" or \"magnesium sulfate\", whichever is meant");
            }
        }
    }

    private static bool IsWord(string s, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(s[start - 1]) || s[start - 1] is '-' or '\u2010' or '\u2011' or '–' or '/' or '.' or '&'))
        && (end == s.Length || !(char.IsLetterOrDigit(s[end]) || s[end] is '-' or '\u2010' or '\u2011' or '/' or '\'' or '’' or '&'));

    private static bool IsDrug(ReadText text, int start, int end)
    {
        var before = Words.Before(text, start);
        var after = Words.After(text, end);
        if (after is ["Contin", ..] || (after is [var noun, ..] && MorphineWords.Diseased.Contains(noun)))
        {
            return false;
        }

        var isHeld = before is [var first, ..] && (Having.Contains(first) || (first is "with" or "With" && before.Count > 1 && People.Contains(before[1]))
            || (first is "of" && !(before.Count > 1 && (DoseUnit.IsName(before[1]) || MorphineWords.Portions.Contains(before[1])))));
        return FollowsDose(before) || IsInDrugColumn(text)
            || (!isHeld && (PrecedesDose(text.Text, end) || PrecedesRoute(after)))
            || (!isHeld && MorphineWords.AreAboutDrug(text, before, after));
    }

    /// <summary>"MS 10 mg", "MS IV 2 mg", "MS infusion at 2 mg/h".</summary>
    private static bool PrecedesDose(string s, int end)
    {
        var at = end;
        for (var words = 0; words < 6; words++)
        {
            at = DoseUnit.SkipBlanks(s, at);
            if (Number.Read(s, at) is { } number)
            {
                return Quantities.UnitOf(number, out _) is { Kind: UnitKind.Dose };
            }

            var wordEnd = at;
            while (wordEnd < s.Length && (char.IsLetter(s[wordEnd]) || (s[wordEnd] is '-' or '.' && wordEnd + 1 < s.Length && char.IsLetter(s[wordEnd + 1]))))
            {
                wordEnd++;
            }

            wordEnd = wordEnd == at && at < s.Length ? at + 1 : wordEnd;
            if (!Routes.Contains(s[at..wordEnd]))
            {
                return false;
            }

            at = wordEnd < s.Length && s[wordEnd] == '.' ? wordEnd + 1 : wordEnd;
        }

        return false;
    }

    /// <summary>"10 mg MS", "10 mg of MS", "4 mg IV MS".</summary>
    private static bool FollowsDose(List<string> before)
    {
        var at = before.FindIndex(word => !(Routes.Contains(word) && word is not ("at" or "(" or ")" or ":" or "-" or "–" or "—")));
        return at >= 0 && at + 1 < before.Count && DoseUnit.IsName(before[at]) && Words.IsNumber(before[at + 1]);
    }

    /// <summary>"MS prn", "MS IV every 4 hours", "MS q4h".</summary>
    private static bool PrecedesRoute(List<string> after) =>
        after is [var next, ..] && (Forms.Contains(next)
            || (next is ['q', >= '0' and <= '9', .., 'h'])
            || (next is "IV" or "IM" or "SC" or "SQ" or "PO" && (after.Count == 1 || !char.IsLetter(after[1][0])
                || after[1] is "for" or "every" or "prn" or "PRN" or "push" or "bolus" or "slowly" or "as" or "over" or "and" or "or" or "to" or "if" or "was" or "is" or "once")));

    /// <summary>A cell that says no more than MS, below a head such as "Drug".</summary>
    private static bool IsInDrugColumn(ReadText text) =>
        text.Text.Trim() == "MS" && Array.Exists(["drug", "medic", "analges", "opioid"], word => text.ColumnHead.Contains(word, StringComparison.OrdinalIgnoreCase));
}
