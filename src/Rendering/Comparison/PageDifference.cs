using Attest.Review.Changes;

namespace Attest.Rendering.Comparison;

/// <summary>Words of a page before and after; lines of one change are divided by line ends.</summary>
/// <param name="Before">Null if they are new.</param>
/// <param name="After">Null if they are gone.</param>
/// <param name="IsMarkup">True where a reader finds the same words with another address or another meaning for programs.</param>
public sealed record SeenChange(string? Before, string? After, bool IsMarkup);

/// <summary>What a reader finds otherwise on two versions of a page.</summary>
public static class PageDifference
{
    /// <summary>In characters; of longer lines the changed words are shown.</summary>
    private const int LongestLine = 400;

    private const int MostOfMarkup = 5;

    private const int Apart = 4;

    /// <param name="before">The finished page; empty if there was none.</param>
    /// <param name="after">The finished page; empty if there is none.</param>
    public static IReadOnlyList<SeenChange> Of(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after)
    {
        List<SeenChange> seen =
        [
            .. Compare(PageLines.WordsOf(before), PageLines.WordsOf(after), isMarkup: false),
            .. OfTargets(PageLines.LinksOf(before), PageLines.LinksOf(after)),
        ];
        return seen.Count > 0 ? seen
            : [.. Compare(PageLines.MarkupOf(before), PageLines.MarkupOf(after), isMarkup: true).Take(MostOfMarkup)];
    }

    /// <summary>The words of a page that is new or gone, without those that each page has.</summary>
    /// <param name="frame">A page that has only those.</param>
    public static SeenChange OfWhole(ReadOnlySpan<byte> page, ReadOnlySpan<byte> frame, bool isNew)
    {
        var known = PageLines.WordsOf(frame).ToHashSet(StringComparer.Ordinal);
        var words = string.Join('\n', PageLines.WordsOf(page).Where(line => !known.Contains(line)));
        return isNew ? new SeenChange(null, words, IsMarkup: false) : new SeenChange(words, null, IsMarkup: false);
    }

    /// <summary>The same words that lead elsewhere now.</summary>
    private static IEnumerable<SeenChange> OfTargets(List<(string Words, string Target)> before, List<(string Words, string Target)> after)
    {
        var targets = after.ToLookup(link => link.Words, link => link.Target, StringComparer.Ordinal);
        return before.GroupBy(link => link.Words, link => link.Target, StringComparer.Ordinal)
            .Where(link => targets.Contains(link.Key))
            .Select(link => (link.Key, Old: link.Except(targets[link.Key]).ToList(), New: targets[link.Key].Except(link).ToList()))
            .Where(link => link.Old.Count > 0 && link.New.Count > 0)
            .Select(link => new SeenChange(
                $"{link.Key} -> {string.Join(", ", link.Old)}", $"{link.Key} -> {string.Join(", ", link.New)}", IsMarkup: false));
    }

    private static List<SeenChange> Compare(List<string> before, List<string> after, bool isMarkup) =>
    [
        .. WordDiff.Compare(before, after, apart: 1).SelectMany(change => Pairs(
            before[change.OldStart..change.OldEnd], after[change.NewStart..change.NewEnd]))
            .Select(pair => Shortened(pair.Before, pair.After, isMarkup)),
    ];

    private static IEnumerable<(string? Before, string? After)> Pairs(List<string> before, List<string> after) =>
        before.Count == after.Count ? before.Zip<string, string, (string?, string?)>(after, (old, now) => (old, now))
            : [(Joined(before), Joined(after))];

    private static string? Joined(List<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    private static SeenChange Shortened(string? before, string? after, bool isMarkup)
    {
        if (before is null || after is null || Math.Max(before.Length, after.Length) <= LongestLine)
        {
            return new SeenChange(before, after, isMarkup);
        }

        var (old, now) = (new WordList(before), new WordList(after));
        var changes = WordDiff.Compare(old.Words, now.Words, Apart);
        return new SeenChange(
            string.Join(" … ", changes.Select(change => old.Phrase(change.OldStart, change.OldEnd) ?? "…")),
            string.Join(" … ", changes.Select(change => now.Phrase(change.NewStart, change.NewEnd) ?? "…")), isMarkup);
    }
}
