using Attest.Content;
using Attest.Diagnostics;
using Attest.Review.Changes;

namespace Attest.Review.Outside;

/// <summary>The words of a text that differ from those of an earlier version, each change where it stands now.</summary>
internal static class BodyChanges
{
    /// <summary>In one text; who has changed more has written another text.</summary>
    private const int Most = 20;

    private const int Apart = 2;

    public static IEnumerable<ContentChange> Of(MarkdownPage before, MarkdownPage after) =>
        Between(before.Source.Text[before.Body.Offset..], after.Source, after.Body.Offset, "the text");

    /// <param name="old">The whole earlier text.</param>
    /// <param name="source">The file as it is now.</param>
    /// <param name="start">Where the text to be compared begins in it.</param>
    /// <param name="subject">The name of the text.</param>
    public static IEnumerable<ContentChange> Between(string old, SourceText source, int start, string subject)
    {
        var (before, now) = (new WordList(old), new WordList(source.Text[start..]));
        var changes = WordDiff.Compare(before.Words, now.Words, Apart);
        var found = changes.Take(Most).Select(change => new ContentChange(
                source.At(start + now.StartOf(change.NewStart)), subject,
                before.Phrase(change.OldStart, change.OldEnd), now.Phrase(change.NewStart, change.NewEnd)))
            .ToList();
        if (changes.Count > Most)
        {
            found.Add(new ContentChange(
                source.At(start + now.StartOf(changes[Most].NewStart)), $"{changes.Count - Most} more changes of {subject}", null, null));
        }

        return changes.Count > 0 ? found
            : [new ContentChange(source.At(start), $"line breaks, blanks or markup of {subject} have changed", null, null)];
    }
}
