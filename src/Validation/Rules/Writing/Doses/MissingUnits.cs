using Attest.Markdown.Reading;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Finds doses without a unit, where nothing but a dose can be meant: "a dose of 5 daily", "increase the dose to 40",
/// "give 10 of prednisone". A bare "10 to 20 daily" may count tablets, patients or days, and is left alone.
/// </summary>
internal static class MissingUnits
{
    private const string Help = "write the unit behind the number, such as mg, mL or tablets";

    /// <summary>How many words before a number its dose may stand.</summary>
    private const int ReachOfDose = 7;

    private static readonly HashSet<string> Numbered = new(["number", "frequency", "rate", "interval", "tablets", "capsules", "doses", "count"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Orders = new(["give", "administer", "prescribe", "inject", "infuse"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Behind "10 of" these begin something that is counted.</summary>
    private static readonly HashSet<string> Counted = new(
        ["the", "these", "those", "this", "that", "them", "your", "our", "their", "his", "her", "its", "my", "each", "every", "any", "all", "us", "you", "which", "whom", "both"],
        StringComparer.OrdinalIgnoreCase);

    public static Offence? Judge(Number number, ReadText text) =>
        MayFollow(text.Text, number.Start) && Quantities.UnitOf(number, out _) is null && Quantities.LastOf(number).End is var end
        && IsWhole(text.Text, end) && IsDose(text, number.Start, end) && !Mentions.Has(text, number.Start, end)
            ? new Offence(number.Start, number.End, $"the dose \"{text.Text[number.Start..number.End]}\" has no unit", Help)
            : null;

    /// <summary>Not "10%", "10-fold" or "10th".</summary>
    private static bool IsWhole(string text, int end) => end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is ',' or '.';

    /// <summary>A first look at the word before the number, which is seldom one of these.</summary>
    private static bool MayFollow(string text, int start)
    {
        var words = text.AsSpan(0, start).TrimEnd();
        var word = words[(words.LastIndexOfAny(' ', '\u00a0', '(') + 1)..];
        return word is "of" or "to" or "is" or "was" or "at" or "by" or "from" || word is [.., ':' or '='] || word.Equals("dose", StringComparison.OrdinalIgnoreCase)
            || Orders.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool IsDose(ReadText text, int start, int end)
    {
        var (before, after) = (Words.Before(text, start), Words.After(text, end));
        if (before is [var verb, ..] && Orders.Contains(verb) && after is ["of", var what, ..] && char.IsLetter(what[0]) && !Counted.Contains(what))
        {
            return true;
        }

        var length = Frequency(after);
        return length > 0 ? (IsDoseOf(before) || IsDoseThatIs(before)) && EndsThere(after, length) : IsDoseOf(before) && EndsClause(before, after);
    }

    /// <summary>"A dose of", "the dose to", "the dose from".</summary>
    private static bool IsDoseOf(List<string> before)
    {
        var at = before.FindIndex(word => word is not ("of" or "to" or "is" or "was" or "at" or "by" or "from" or ":" or "="));
        return at > 0 && before[at].Equals("dose", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"The dose of drug A is", "the highest dose you can take is".</summary>
    private static bool IsDoseThatIs(List<string> before) =>
        before is ["is" or "was" or ":", ..] && before.Take(ReachOfDose).TakeWhile(word => char.IsLetter(word[0]) && !Numbered.Contains(word)).Contains("dose", StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing is said behind the number that it could count: "to 40 after two weeks", "to 40."</summary>
    private static bool EndsClause(List<string> before, List<string> after) =>
        before[0] is not "at" && (after is [] or ["," or ")", ..] or ["after" or "over" or "then" or "if" or "when" or "until" or "before", ..]);

    /// <summary>How many words say how often; none if they do not.</summary>
    private static int Frequency(List<string> after) => after switch
    {
        ["once" or "twice", "daily" or "weekly" or "nightly" or "monthly", ..] => 2,
        ["once" or "twice", "a" or "per" or "each" or "every", "day" or "week", ..] => 3,
        ["a" or "per" or "each" or "every", "day" or "night" or "morning" or "evening" or "week", ..] => 2,
        ["in", "the", "morning" or "evening", ..] => 3,
        ["at", "night" or "bedtime", ..] => 2,
        ["every", [>= '0' and <= '9', ..], "h" or "hours" or "days" or "weeks" or "minutes", ..] or ["every", "other", "day" or "night", ..] => 3,
        ["daily" or "nightly" or "od" or "OD" or "bd" or "BD" or "bid" or "BID" or "tds" or "TDS" or "tid" or "TID" or "qds" or "QDS" or "qid" or "QID", ..] => 1,
        _ => 0,
    };

    /// <summary>"5 daily fractions" has its unit yet to come.</summary>
    private static bool EndsThere(List<string> after, int length) =>
        after.Count == length || !char.IsLetterOrDigit(after[length][0]) || after[length] is "for" or "and" or "then" or "with" or "or" or "to" or "until" or "in" or "is" or "was" or "before" or "after" or "by";
}
