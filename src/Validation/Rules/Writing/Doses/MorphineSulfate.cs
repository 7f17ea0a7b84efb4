using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Finds MS where it can only be a drug: beside a dose, a route or a form, or behind a verb of giving; not multiple sclerosis, mass
/// spectrometry, mitral stenosis, degrees and milliseconds.
/// </summary>
internal static class MorphineSulfate
{
    private static readonly HashSet<string> Routes = WordTable.Words("ms-routes");
    private static readonly HashSet<string> BehindOnly = WordTable.Exact("ms-between");
    private static readonly HashSet<string> Forms = WordTable.Words("ms-forms");
    private static readonly HashSet<string> Having = WordTable.Words("ms-having");
    private static readonly HashSet<string> People = WordTable.Words("ms-people");
    private static readonly HashSet<string> Portions = WordTable.Words("ms-portions");
    private static readonly HashSet<string> Diseased = WordTable.Words("ms-disease");
    private static readonly HashSet<string> Giving = WordTable.Words("ms-giving");
    private static readonly HashSet<string> GoingOn = WordTable.Words("ms-goes-on");
    private static readonly Phrases Prescribed = WordTable.Phrases("ms-prescribed");
    private static readonly string[] Pain = WordTable.Parts("ms-pain");
    private static readonly string[] Others = WordTable.Parts("ms-others");
    private static readonly string[] Columns = WordTable.Parts("ms-columns");

    public static IEnumerable<Offence> In(ReadText text, DoseLanguage language)
    {
        // In other languages MS is a disease alone.
        var s = language.IsEnglish ? text.Text : "";
        for (var i = s.IndexOf("MS", StringComparison.Ordinal); i >= 0; i = s.IndexOf("MS", i + 2, StringComparison.Ordinal))
        {
            if (IsWord(s, i, i + 2) && new Context(text, i, i + 2) is var place && IsDrug(text, i + 2, place, language)
                && !place.IsMentionedOnly)
            {
                yield return new(i, i + 2, "\"MS\" is read as morphine sulfate or as magnesium sulfate",
                    "write \"morphine sulfate\" or \"magnesium sulfate\", whichever is meant");
            }
        }
    }

    private static bool IsWord(string s, int start, int end) =>
        !(IsPartOfWord(Scan.At(s, start - 1)) || Scan.At(s, start - 1) is '–' or '.')
        && !(IsPartOfWord(Scan.At(s, end)) || Scan.At(s, end) is '\'' or '’');

    private static bool IsPartOfWord(char c) => char.IsLetterOrDigit(c) || Scan.IsHyphen(c) || c is '/' or '&';

    private static bool IsDrug(ReadText text, int end, Context place, DoseLanguage language)
    {
        var (before, after) = (place.WordsBefore, place.WordsAfter);
        if (after is ["Contin", ..] || (after is [var noun, ..] && Diseased.Contains(noun)))
        {
            return false;
        }

        var isHeld = before is [var first, ..]
            && (Having.Contains(first) || (first is "with" or "With" && before.Count > 1 && People.Contains(before[1]))
            || (first is "of" && !(before.Count > 1 && (DoseUnit.IsName(before[1]) || Portions.Contains(before[1])))));
        return FollowsDose(before) || IsInDrugColumn(text)
            || (!isHeld && (PrecedesDose(text.Text, end, language) || PrecedesRoute(after) || IsAboutDrug(text.Text, before, after)));
    }

    /// <summary>"MS 10 mg", "MS IV 2 mg", "MS infusion at 2 mg/h".</summary>
    private static bool PrecedesDose(string s, int end, DoseLanguage language)
    {
        var at = end;
        for (var words = 0; words < 6; words++)
        {
            at = Scan.SkipBlanks(s, at);
            if (Number.Read(s, at, language) is { } number)
            {
                return Quantities.UnitOf(number, out _) is { Kind: UnitKind.Dose };
            }

            var wordEnd = at;
            while (wordEnd < s.Length
                && (char.IsLetter(s[wordEnd]) || (s[wordEnd] is '-' or '.' && char.IsLetter(Scan.At(s, wordEnd + 1)))))
            {
                wordEnd++;
            }

            wordEnd = wordEnd == at && at < s.Length ? at + 1 : wordEnd;
            if (!Routes.Contains(s[at..wordEnd]))
            {
                return false;
            }

            at = Scan.At(s, wordEnd) == '.' ? wordEnd + 1 : wordEnd;
        }

        return false;
    }

    /// <summary>"10 mg MS", "10 mg of MS", "4 mg IV MS".</summary>
    private static bool FollowsDose(List<string> before)
    {
        var at = before.FindIndex(word => !Routes.Contains(word) || BehindOnly.Contains(word));
        return at >= 0 && at + 1 < before.Count && DoseUnit.IsName(before[at]) && Context.IsNumber(before[at + 1]);
    }

    /// <summary>"MS prn", "MS IV every 4 hours", "MS q4h".</summary>
    private static bool PrecedesRoute(List<string> after) =>
        after is [var next, ..] && (Forms.Contains(next)
            || (next is ['q', >= '0' and <= '9', .., 'h'])
            || (next is "IV" or "IM" or "SC" or "SQ" or "PO"
                && (after.Count == 1 || !char.IsLetter(after[1][0]) || Prescribed.Begin(after[1..]))));

    /// <summary>"Give MS for pain", "IV MS", "an overdose of MS".</summary>
    private static bool IsAboutDrug(string s, List<string> before, List<string> after)
    {
        var isGiven = before is [var verb, ..]
            && ((Giving.Contains(verb) && verb != "Given") || before is ["of", var portion, ..] && Portions.Contains(portion));
        var goesOn = after.Count == 0 || !char.IsLetter(after[0][0]) || GoingOn.Contains(after[0]);
        var isForPain = after is ["for", ..]
            && after.Skip(1).Take(3).Any(word => Array.Exists(Pain, part => word.StartsWith(part, StringComparison.OrdinalIgnoreCase)));
        return ((isGiven && goesOn) || isForPain) && !Array.Exists(Others, word => s.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A cell with MS alone, below a head such as "Drug".</summary>
    private static bool IsInDrugColumn(ReadText text) =>
        text.Text.Trim() == "MS" && Array.Exists(Columns, word => text.ColumnHead.Contains(word, StringComparison.OrdinalIgnoreCase));
}
