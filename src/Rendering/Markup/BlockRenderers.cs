using Attest.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Attest.Rendering.Markup;

/// <summary>An image with its caption.</summary>
internal sealed class FigureRenderer(BodyContext context) : HtmlObjectRenderer<Figure>
{
    protected override void Write(HtmlRenderer renderer, Figure figure)
    {
        renderer.EnsureLine();
        renderer.Write("<figure class=\"figure\">");
        var url = figure.Image.Url ?? "";
        LinkRenderer.WriteImage(renderer, figure.Image, context.Href(url, isImage: true) ?? "", context.SizeOf(url));
        renderer.Write("<figcaption>");
        if (figure.CaptionIsDescription)
        {
            renderer.WriteChildren(figure.Image);
        }
        else
        {
            renderer.WriteLeafInline(figure);
        }

        renderer.WriteLine("</figcaption></figure>");
    }
}

/// <summary>A table in a region that scrolls sideways by itself, reachable by keyboard. Alignment is a class, not a style.</summary>
internal sealed class TableRenderer(Func<int> number) : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var caption = table.OfType<TableCaption>().FirstOrDefault();
        var label = $"Table {number()}" + (caption is null ? "" : $": {PlainText.Of(caption.Inline)}");
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"").WriteEscape(label).WriteLine("\">");
        renderer.Write("<table>");
        if (caption is not null)
        {
            renderer.Write("<caption>");
            renderer.WriteLeafInline(caption);
            renderer.Write("</caption>");
        }

        var rows = table.OfType<TableRow>().ToList();
        WriteRows(renderer, "thead", table, [.. rows.Where(row => row.IsHeader)]);
        WriteRows(renderer, "tbody", table, [.. rows.Where(row => !row.IsHeader)]);
        renderer.WriteLine("</table></div>");
    }

    private static void WriteRows(HtmlRenderer renderer, string group, Table table, List<TableRow> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var columns = table.OfType<TableRow>().Max(row => row.Count);
        renderer.WriteLine($"<{group}>");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            for (var i = 0; i < columns; i++)
            {
                WriteCell(renderer, i < row.Count ? (TableCell)row[i] : null, row.IsHeader, Alignment(table, i));
            }

            renderer.WriteLine("</tr>");
        }

        renderer.WriteLine($"</{group}>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell? cell, bool isHeader, string? alignment)
    {
        var isEmpty = cell is null || cell.Count == 0 || cell is [ParagraphBlock { Inline: { } inline }] && PlainText.Of(inline).Length == 0 && inline.FirstChild is null;
        // A header without words heads nothing; screen readers would announce it all the same.
        var tag = isHeader && !isEmpty ? "th" : "td";
        renderer.Write($"<{tag}{(tag == "th" ? " scope=\"col\"" : "")}{(alignment is null ? "" : $" class=\"{alignment}\"")}>");
        if (cell is not null)
        {
            var implicitParagraph = renderer.ImplicitParagraph;
            renderer.ImplicitParagraph = cell.Count == 1;
            renderer.WriteChildren(cell);
            renderer.ImplicitParagraph = implicitParagraph;
        }

        renderer.Write($"</{tag}>");
    }

    private static string? Alignment(Table table, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-end",
            _ => null,
        };
}

/// <summary>The footnotes at the end, each with a way back to every place that leads to it.</summary>
internal sealed class FootnoteGroupRenderer(BodyContext context) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<section class=\"footnotes\" aria-label=\"Footnotes\"><ol class=\"footnotes__list\" type=\"a\">");
        foreach (var footnote in group.OfType<Footnote>())
        {
            var letter = Anchors.Letter(footnote.Order);
            renderer.Write($"<li id=\"{Anchors.Footnote(letter)}\">");
            renderer.WriteChildren(footnote);
            renderer.Write("<span class=\"footnotes__back\">");
            for (var place = 1; place <= context.LinksTo(footnote.Order); place++)
            {
                renderer.Write($"<a href=\"#{Anchors.FootnoteLink(letter, place)}\" aria-label=\"Back to footnote {letter}{(place == 1 ? "" : $", place {place}")}\">\u21a9</a> ");
            }

            renderer.WriteLine("</span></li>");
        }

        renderer.WriteLine("</ol></section>");
    }
}

/// <summary>A line between two thoughts, without the slash that HTML has no use for.</summary>
internal sealed class ThematicLineRenderer : HtmlObjectRenderer<ThematicBreakBlock>
{
    protected override void Write(HtmlRenderer renderer, ThematicBreakBlock line)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<hr>");
    }
}

/// <summary>Code that scrolls sideways must be reachable by keyboard.</summary>
internal sealed class ScrollableCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        renderer.EnsureLine();
        renderer.Write("<pre class=\"code\" tabindex=\"0\"><code>");
        renderer.WriteLeafRawLines(code, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}

/// <summary>Code in the generator's own documents, which name the file that it stands for: <c>yaml site.yml</c>.</summary>
internal sealed class NamedCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    private readonly ScrollableCodeRenderer _code = new();

    protected override void Write(HtmlRenderer renderer, CodeBlock code)
    {
        if ((code as FencedCodeBlock)?.Arguments is { } arguments && arguments.Contains('.', StringComparison.Ordinal))
        {
            // Behind the name may stand what the tests need to know.
            var name = string.Join(' ', arguments.Split(' ').TakeWhile(word => word != "escaped" && !word.Contains('=', StringComparison.Ordinal)));
            renderer.EnsureLine();
            renderer.Write("<p class=\"code-name\"><code>").WriteEscape(name).WriteLine("</code></p>");
        }

        _code.Write(renderer, code);
    }
}
