using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// The mark of a footnote is one by itself, as in GFM. Markdig takes what stands in brackets before it for the words of a link, and neither
/// the words of <c>[words][^1]</c> nor the first mark of <c>[^1][^2]</c> are in the page.
/// </summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    private const int LongestLabel = 1_000;

    public FootnoteMarkParser() => OpeningCharacters = ['[', ']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice) => slice.CurrentChar == ']'
        ? MatchWordsBefore(processor, ref slice)
        : MatchMark(processor, ref slice);

    private static bool MatchMark(InlineProcessor processor, ref StringSlice slice)
    {
        var close = CloseOf(slice, slice.Start);
        if (close < 0 || (close < slice.End && slice.Text[close + 1] == '(') || NoteOf(processor, slice, close) is not { } note)
        {
            return false;
        }

        var mark = note.CreateLinkInline!(processor, note, null);
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        mark.Span = new SourceSpan(start, processor.GetSourcePosition(close));
        (mark.Line, mark.Column) = (line, column);
        processor.Inline = mark;
        slice.Start = close + 1;
        return true;
    }

    /// <summary>Their brackets are text.</summary>
    private static bool MatchWordsBefore(InlineProcessor processor, ref StringSlice slice)
    {
        var at = new StringSlice(slice.Text, slice.Start + 1, slice.End);
        if (at.CurrentChar != '[' || CloseOf(at, at.Start) is not (> 0 and var close) || NoteOf(processor, at, close) is null
            || processor.Inline?.FindParentOfType<LinkDelimiterInline>().FirstOrDefault() is not { } opening)
        {
            return false;
        }

        opening.ReplaceBy(new LiteralInline
        {
            Content = new StringSlice(opening.IsImage ? "![" : "["),
            Span = opening.Span,
            Line = opening.Line,
            Column = opening.Column,
        });
        var place = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Span = new SourceSpan(place, place),
            Line = line,
            Column = column,
        };
        slice.Start++;
        return true;
    }

    /// <summary>Of <c>[^label]</c>; -1 for anything else.</summary>
    private static int CloseOf(StringSlice slice, int open)
    {
        var text = slice.Text.AsSpan(open, Math.Min(LongestLabel, slice.End + 1 - open));
        return text is ['[', '^', ..] && text[2..].IndexOfAny(['[', ']', '\\', '\n']) is > 0 and var length && text[length + 2] == ']'
            ? open + length + 2 : -1;
    }

    private static FootnoteLinkReferenceDefinition? NoteOf(InlineProcessor processor, StringSlice slice, int close) =>
        processor.Document.TryGetLinkReferenceDefinition(slice.Text[(slice.Start + 1)..close], out var definition)
            ? definition as FootnoteLinkReferenceDefinition : null;
}
