using System.Text.RegularExpressions;
using Attest.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>
/// Pandoc's captions: a paragraph that begins with <c>Table:</c> or <c>:</c> next to a table, and the title of an image alone in its
/// paragraph.
/// </summary>
internal sealed partial class BodyBuilder
{
    /// <summary>A caption after the table is preferred. It is removed, since it is read before the rows.</summary>
    private void FindCaptions(ContainerBlock siblings)
    {
        for (var i = 0; i < siblings.Count; i++)
        {
            if (siblings[i] is Table table && (CaptionAt(siblings, i + 1) ?? CaptionAt(siblings, i - 1)) is { } caption)
            {
                var isBehind = i + 1 < siblings.Count && ReferenceEquals(siblings[i + 1], caption);
                siblings.RemoveAt(isBehind ? i + 1 : --i);
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
        if (mark == 0)
        {
            return null;
        }

        Cut(first, text.Length - text[mark..].TrimStart(' ').Length);
        return paragraph;
    }

    private void ReadFigure(ParagraphBlock paragraph, LinkInline image)
    {
        MarkContent();
        var hasTitle = !string.IsNullOrWhiteSpace(image.Title) && image.Reference is null && image.TitleSpan.Length > 2;
        var index = _tree.Add(BlockKind.Figure, At(paragraph), Block.MarkedIf(!hasTitle));
        if (hasTitle)
        {
            ReadLink(image, InlinePlace.Link);
            ReadTitle(image.TitleSpan);
        }
        else
        {
            CheckTitle(image);
            ReadLink(image, InlinePlace.Text);
        }

        _tree.Close(index);
    }

    /// <summary>
    /// For Markdig the title is an attribute. A full stop prevents headings and lists; blanks replace line ends, so that places are right.
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

    /// <summary>With marks of a quotation.</summary>
    [GeneratedRegex(@"(?:\r\n?|\n)[ \t>]*", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
