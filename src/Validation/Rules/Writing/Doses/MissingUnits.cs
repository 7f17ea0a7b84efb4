using Attest.Validation.Texts;

namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>
/// Finds "a dose of 5 daily", "increase the dose to 40", "give 10 of prednisone". A bare "10 to 20 daily" may count tablets, patients or
/// days.
/// </summary>
internal static class MissingUnits
{
    private const string Help = "write the unit after the number, such as mg, mL or tablets";

    /// <summary>In words, from "dose" to its number.</summary>
    private const int ReachOfDose = 7;

    private static readonly HashSet<string> Numbered = WordTable.Words("numbered");
    private static readonly HashSet<string> Orders = WordTable.Words("orders");
    private static readonly HashSet<string> Counted = WordTable.Words("counted");
    private static readonly HashSet<string> BeforeAmount = WordTable.Exact("before-amount");
    private static readonly HashSet<string> Preceding = new([.. BeforeAmount, .. Orders], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> GoesOn = WordTable.Exact("goes-on");
    private static readonly Phrases HowOften = WordTable.Phrases("how-often");
    private static readonly Phrases ClauseEnds = WordTable.Phrases("clause-ends");

    public static Offence? Judge(Number number, ReadText text) =>
        MayFollow(text.Text, number.Start) && Quantities.UnitOf(number, out _) is null && Quantities.LastOf(number).End is var end
        && IsWhole(text.Text, end) && new Context(text, number.Start, end) is var place && IsDose(place.WordsBefore, place.WordsAfter)
            && !place.IsMentionedOnly
            ? new Offence(number.Start, number.End, $"the dose \"{text.Text[number.Start..number.End]}\" has no unit", Help)
            : null;

    /// <summary>Not "10%", "10-fold" or "10th".</summary>
    private static bool IsWhole(string text, int end) => end == text.Length || char.IsWhiteSpace(text[end]) || text[end] is ',' or '.';

    /// <summary>A quick look at the word before the number.</summary>
    private static bool MayFollow(string text, int start)
    {
        var words = text.AsSpan(0, start).TrimEnd();
        var word = words[(words.LastIndexOfAny(' ', '\u00a0', '(') + 1)..];
        return word is [.., ':' or '='] || Preceding.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static bool IsDose(List<string> before, List<string> after)
    {
        var length = HowOften.LengthIn(after);
        return (before is [var verb, ..] && Orders.Contains(verb) && after is ["of", var what, ..] && char.IsLetter(what[0])
            && !Counted.Contains(what))
            || (length > 0 ? (IsDoseOf(before) || IsDoseThatIs(before)) && EndsThere(after, length)
            : IsDoseOf(before) && EndsClause(before, after));
    }

    /// <summary>"A dose of", "the dose to".</summary>
    private static bool IsDoseOf(List<string> before)
    {
        var at = before.FindIndex(word => !BeforeAmount.Contains(word));
        return at > 0 && before[at].Equals("dose", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"The dose of drug A is", "the highest dose you can take is".</summary>
    private static bool IsDoseThatIs(List<string> before) =>
        before is ["is" or "was" or ":", ..]
        && before.Take(ReachOfDose).TakeWhile(word => char.IsLetter(word[0]) && !Numbered.Contains(word))
            .Contains("dose", StringComparer.OrdinalIgnoreCase);

    /// <summary>Nothing that it could count: "to 40 after two weeks", "to 40."</summary>
    private static bool EndsClause(List<string> before, List<string> after) =>
        before[0] is not "at" && (after is [] || ClauseEnds.Begin(after));

    /// <summary>In "5 daily fractions" the unit follows.</summary>
    private static bool EndsThere(List<string> after, int length) =>
        after.Count == length || !char.IsLetterOrDigit(after[length][0]) || GoesOn.Contains(after[length]);
}
