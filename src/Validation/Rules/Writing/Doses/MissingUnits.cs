using Attest.Content.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Finds doses without a unit, where nothing but a dose can be meant: "a dose of 5 daily", "give 10 of prednisone". A bare
/// "10 to 20 daily" may count tablets, patients or days, and is left alone.
/// </summary>
internal static class MissingUnits
{
    private const string Help = "write the unit behind the number, such as mg, mL or tablets";

    private static readonly HashSet<string> Orders = new(["give", "administer", "prescribe", "inject", "infuse"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Behind "10 of" these begin something that is counted.</summary>
    private static readonly HashSet<string> Counted = new(
        ["the", "these", "those", "this", "that", "them", "your", "our", "their", "his", "her", "its", "my", "each", "every", "any", "all", "us", "you", "which", "whom", "both"],
        StringComparer.OrdinalIgnoreCase);

    public static Offence? Judge(Number number, ReadText text) =>
        IsWhole(text.Text, number) && MayFollow(text.Text, number.Start) && DoseUnit.ReadBehind(text.Text, number.End) is null && IsDose(text, number) && !Mentions.Has(text, number.Start, number.End)
            ? new Offence(number.Start, number.End, $"the dose \"{text.Text[number.Start..number.End]}\" has no unit", Help)
            : null;

    /// <summary>Not "10%", "10-fold" or "10th".</summary>
    private static bool IsWhole(string text, Number number) => number.End < text.Length && char.IsWhiteSpace(text[number.End]);

    /// <summary>A first look at the word before the number, which is seldom one of these.</summary>
    private static bool MayFollow(string text, int start)
    {
        var words = text.AsSpan(0, start).TrimEnd();
        var word = words[(words.LastIndexOfAny(' ', '\u00a0', '(') + 1)..];
        return word is "of" or "to" or "is" or "was" or "at" || word is [.., ':' or '='] || word.Equals("dose", StringComparison.OrdinalIgnoreCase)
            || Orders.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool IsDose(ReadText text, Number number)
    {
        var after = Words.After(text, number.End);
        if (after.Count == 0)
        {
            return false;
        }

        var before = Words.Before(text, number.Start);
        return (before is [var verb, ..] && Orders.Contains(verb) && after is ["of", var what, ..] && char.IsLetter(what[0]) && !Counted.Contains(what))
            || (IsDoseOf(before) && Frequency(after) is > 0 and var length && EndsThere(after, length));
    }

    private static bool IsDoseOf(List<string> before)
    {
        var at = before.FindIndex(word => word is not ("of" or "to" or "is" or "was" or "at" or ":" or "="));
        return at > 0 && before[at].Equals("dose", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How many words say how often; none if they do not.</summary>
    private static int Frequency(List<string> after) => after switch
    {
        ["once" or "twice", "daily" or "weekly" or "nightly" or "monthly", ..] => 2,
        ["once" or "twice", "a" or "per" or "each" or "every", "day" or "week", ..] => 3,
        ["a" or "per" or "each" or "every", "day" or "night" or "morning" or "evening" or "week", ..] => 2,
        ["in", "the", "morning" or "evening", ..] => 3,
        ["at", "night" or "bedtime", ..] => 2,
        ["daily" or "nightly" or "od" or "OD" or "bd" or "BD" or "bid" or "BID" or "tds" or "TDS" or "tid" or "TID" or "qds" or "QDS" or "qid" or "QID", ..] => 1,
        _ => 0,
    };

    /// <summary>"5 daily fractions" has its unit yet to come.</summary>
    private static bool EndsThere(List<string> after, int length) =>
        after.Count == length || !char.IsLetterOrDigit(after[length][0]) || after[length] is "for" or "and" or "then" or "with" or "or" or "to" or "until" or "in" or "is" or "was" or "before" or "after" or "by";
}
