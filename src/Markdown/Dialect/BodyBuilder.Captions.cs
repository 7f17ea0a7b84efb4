using System.Text.RegularExpressions;
using Attest.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Captions: a paragraph that begins with <c>Table:</c> or <c>:</c> next to a table (Pandoc), and an image alone in its paragraph, whose
/// title is the caption and whose description is the alternative text.
/// </summary>
internal sealed partial class BodyBuilder
{
    /// <summary>The one after a table is looked at first. It is taken from its place, since it is read before the rows.</summary>
    private void FindCaptions(ContainerBlock siblings)
    {
        foreach (var table in siblings.OfType<Table>().ToList())
        {
            var index = siblings.IndexOf(table);
            if ((CaptionAt(siblings, index + 1) ?? CaptionAt(siblings, index - 1)) is { } caption)
            {
                siblings.Remove(caption);
                _captions.Add(table, caption);
            }
        }
    }

    private static ParagraphBlock? CaptionAt(ContainerBlock siblings, int index)
    {
        if (index < 0 || index >= siblings.Count
            || siblings[index] is not ParagraphBlock { Inline.FirstChild: LiteralInline first } paragraph)
        {
            return null;
        }

        var text = first.Content.AsSpan();
        var mark = text.StartsWith("Table:", StringComparison.Ordinal) ? 6 : text.StartsWith(": ", StringComparison.Ordinal) ? 1 : 0;
        if (mark > 0)
        {
            mark += text[mark..].IndexOfAnyExcept(' ') is >= 0 and var blanks ? blanks : text.Length - mark;
            Cut(first, mark);
        }

        return mark > 0 ? paragraph : null;
    }

    private void ReadFigure(ParagraphBlock paragraph, LinkInline image)
    {
        MarkContent();
        var hasTitle = !string.IsNullOrWhiteSpace(image.Title) && image.Reference is null && image.TitleSpan.Length > 2;
        var index = _tree.Add(BlockKind.Figure, At(paragraph), Block.MarkedIf(!hasTitle));
        if (!hasTitle)
        {
            CheckTitle(image);
        }

        ReadLink(image, hasTitle ? InlinePlace.Link : InlinePlace.Text);
        if (hasTitle)
        {
            ReadTitle(image.TitleSpan);
        }

        _tree.Close(index);
    }

    /// <summary>
    /// Parses text that Markdig took for a mere attribute, as what stands where it does. A full stop before it keeps it from being read
    /// as a heading or a list, and line ends become blanks of the same length.
    /// </summary>
    private void ReadTitle(SourceSpan span)
    {
        var written = source.Text[(_offset + span.Start + 1)..(_offset + span.End)];
        var title = HiddenCharacters.Masked(LineEnd().Replace(written, match => new string(' ', match.Length)));
        if (MarkdownDialect.Parse("." + title) is [ParagraphBlock { Inline.FirstChild: LiteralInline first } paragraph, ..])
        {
            Cut(first, 1);
            _offset += span.Start;
            Read(paragraph.Inline, InlinePlace.Text);
            _offset -= span.Start;
        }
    }

    private static void Cut(LiteralInline first, int length)
    {
        first.Content.Start += length;
        first.Span.Start += length;
    }

    /// <summary>With the marks of a quotation on the next line.</summary>
    [GeneratedRegex(@"(?:\r\n?|\n)[ \t>]*", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
