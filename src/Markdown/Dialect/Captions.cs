using System.Text.RegularExpressions;
using Attest.Diagnostics;
using Attest.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Markdown.Dialect;

/// <summary>An image that stands alone in its paragraph, with its caption.</summary>
internal sealed class Figure : LeafBlock
{
    public Figure() : base(null)
    {
    }

    public required LinkInline Image { get; init; }

    /// <summary>True if the image's description is the caption too, as Pandoc has it where there is no title.</summary>
    public required bool CaptionIsDescription { get; init; }
}

/// <summary>The caption of a table, as the table's first child so that it is read before the cells.</summary>
internal sealed class TableCaption : LeafBlock
{
    public TableCaption() : base(null)
    {
    }
}

/// <summary>
/// Finds captions: a paragraph that begins with <c>Table:</c> or <c>:</c> next to a table (Pandoc), and an image alone in
/// its paragraph, whose title is the caption and whose description is the alternative text.
/// </summary>
internal static partial class Captions
{
    public static void Attach(MarkdownDocument document, SourceText source, int offset, MarkdownPipeline pipeline)
    {
        foreach (var table in document.Descendants<Table>().ToList())
        {
            AttachTo(table);
        }

        foreach (var paragraph in document.Descendants<ParagraphBlock>().ToList())
        {
            if (AloneIn(paragraph) is { } image)
            {
                Replace(paragraph, MakeFigure(image, paragraph, source, offset, pipeline));
            }
        }
    }

    private static void AttachTo(Table table)
    {
        var siblings = table.Parent!;
        var index = siblings.IndexOf(table);
        var paragraph = CaptionAt(siblings, index + 1) ?? CaptionAt(siblings, index - 1);
        if (paragraph is null)
        {
            return;
        }

        siblings.Remove(paragraph);
        var inlines = paragraph.Inline;
        // Inlines have one home at a time.
        paragraph.Inline = null;
        table.Insert(0, new TableCaption { Inline = inlines, Span = paragraph.Span, Line = paragraph.Line });
    }

    private static ParagraphBlock? CaptionAt(ContainerBlock siblings, int index)
    {
        if (index < 0 || index >= siblings.Count || siblings[index] is not ParagraphBlock { Inline.FirstChild: LiteralInline first } paragraph)
        {
            return null;
        }

        var text = first.Content.AsSpan();
        var mark = text.StartsWith("Table:", StringComparison.Ordinal) ? 6 : text.StartsWith(": ", StringComparison.Ordinal) ? 1 : 0;
        if (mark == 0)
        {
            return null;
        }

        while (mark < text.Length && text[mark] == ' ')
        {
            mark++;
        }

        first.Content.Start += mark;
        first.Span.Start += mark;
        return paragraph;
    }

    private static LinkInline? AloneIn(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image ? image : null;

    private static Figure MakeFigure(LinkInline image, ParagraphBlock paragraph, SourceText source, int offset, MarkdownPipeline pipeline)
    {
        var title = image.TitleSpan;
        var hasTitle = !string.IsNullOrWhiteSpace(image.Title) && image.Reference is null && title.Length > 2;
        return new Figure
        {
            Image = image,
            CaptionIsDescription = !hasTitle,
            // The image stays in its paragraph's inlines for the readers that walk the tree; the title is parsed for its own.
            Inline = hasTitle ? ParseInlines(source.Text, offset + title.Start + 1, offset + title.End, title.Start + 1, pipeline) : null,
            Span = paragraph.Span,
            Line = paragraph.Line,
        };
    }

    /// <summary>
    /// Parses text that Markdig took for a mere attribute, and moves it to where it stands in the file. A full stop before
    /// it keeps it from being read as a heading or a list, and line ends become blanks of the same length.
    /// </summary>
    private static ContainerInline? ParseInlines(string text, int start, int end, int shift, MarkdownPipeline pipeline)
    {
        var title = HiddenCharacters.Masked(LineEnd().Replace(text[start..end], match => new string(' ', match.Length)));
        if (Markdig.Markdown.Parse("." + title, pipeline) is not [ParagraphBlock { Inline: { } inlines } paragraph, ..])
        {
            return null;
        }

        foreach (var inline in inlines.Descendants())
        {
            if (inline is CitationInline citation)
            {
                citation.Shift(shift - 1);
            }
            else if (inline.Span.Length > 0)
            {
                inline.Span = new SourceSpan(inline.Span.Start + shift - 1, inline.Span.End + shift - 1);
            }

            if (inline is LinkInline link && link.UrlSpan.Length > 0)
            {
                link.UrlSpan = new SourceSpan(link.UrlSpan.Start + shift - 1, link.UrlSpan.End + shift - 1);
            }
        }

        TakeFullStop(inlines);
        paragraph.Inline = null;
        return inlines;
    }

    private static void TakeFullStop(ContainerInline inlines)
    {
        var first = (LiteralInline)inlines.FirstChild!;
        first.Content.Start++;
        first.Span.Start++;
        if (first.Content.IsEmpty)
        {
            first.Remove();
        }
    }

    private static void Replace(ParagraphBlock paragraph, Figure figure)
    {
        var parent = paragraph.Parent!;
        var index = parent.IndexOf(paragraph);
        parent.RemoveAt(index);
        parent.Insert(index, figure);
    }

    /// <summary>With the marks of a quotation on the next line.</summary>
    [GeneratedRegex(@"(?:\r\n?|\n)[ \t>]*", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();
}
