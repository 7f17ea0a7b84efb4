using Attest.Diagnostics;
using Attest.Review.Changes;

namespace Attest.Review.Outside;

/// <summary>A change of the content since a pull request began, where it stands.</summary>
/// <param name="Subject">What has changed, such as <c>members.lee.role</c>.</param>
/// <param name="Before">The words before; null if it is new.</param>
/// <param name="After">The words now; null if it is gone.</param>
public sealed record ContentChange(Location At, string Subject, string? Before, string? After)
{
    /// <summary>In words; a notice is shown whole, since a cut could hide the dangerous part.</summary>
    private const int MostWords = 80;

    private const int MostChanges = 3;
    private const int Apart = 2;

    /// <summary>The pages on which readers see it without an approval of it.</summary>
    public int Pages { get; init; }

    /// <summary>Below the input folder, for a picture or another file that is published as it is; null for all else.</summary>
    public string? PublishedFile { get; init; }

    /// <summary>The approval of each page that shows it is of the words now, or has lapsed with it.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Such as <c>notice is new, "…"</c> or <c>members.lee.role was "…" and is now "…"</c>.</summary>
    public string InWords() => (Before, After) switch
    {
        (null, null) => Subject,
        (null, { } now) => $"{Subject} is new, {Quoted(now)}",
        ({ } old, null) => $"{Subject} is gone, {Quoted(old)}",
        ({ } old, { } now) => $"{Subject}{Difference(old, now)}",
    };

    private static string Quoted(string text)
    {
        var words = new WordList(text);
        return $"\"{words.QuoteFrom(0, MostWords)}\"";
    }

    private static string Difference(string old, string now)
    {
        var (before, after) = (new WordList(old), new WordList(now));
        if (before.Words.Count <= MostWords / 2 && after.Words.Count <= MostWords / 2)
        {
            return $" was {Quoted(old)} and is now {Quoted(now)}{LookAlikes.Describe(old, now)}";
        }

        var changes = WordDiff.Compare(before.Words, after.Words, Apart);
        var more = changes.Count - MostChanges;
        return changes.Count == 0 ? ": line breaks or blanks have changed"
            : ": " + string.Join("; ", changes.Take(MostChanges).Select(change =>
                $"\"{before.Quote(change.OldStart, change.OldEnd)}\" is now \"{after.Quote(change.NewStart, change.NewEnd)}\""))
                + (more > 0 ? $"; and {more} more" : "");
    }
}
