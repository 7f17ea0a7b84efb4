using Attest.Content;
using Attest.Content.Markdown;
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
        LinkRenderer.WriteImage(renderer, figure.Image, context.Href(figure.Image.Url ?? "", isImage: true) ?? "");
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

/// <summary>The containers: texts for an audience, call-outs, recommendations, statements without a source.</summary>
internal sealed class ContainerRenderer(BodyContext context) : HtmlObjectRenderer<FencedDiv>
{
    protected override void Write(HtmlRenderer renderer, FencedDiv div)
    {
        renderer.EnsureLine();
        switch (div.Name)
        {
            case ContainerNames.Warning or ContainerNames.Urgent or ContainerNames.Note:
                renderer.WriteLine($"<div class=\"callout callout--{div.Name}\"><p class=\"callout__label\">{context.Own(CalloutLabel(div.Name))}</p>");
                renderer.WriteChildren(div);
                renderer.EnsureLine();
                break;
            case ContainerNames.Recommendation:
                WriteRecommendation(renderer, div);
                break;
            case ContainerNames.Uncited:
                renderer.WriteLine("<div class=\"uncited\">");
                renderer.WriteChildren(div);
                renderer.EnsureLine();
                renderer.Write("<p class=\"uncited__reason\">").Write(context.Own("No source cited")).WriteEscape(div.Parameter("reason") is { } reason ? $": {reason}" : "").WriteLine("</p>");
                break;
            default:
                var audience = context.Audiences.FirstOrDefault(a => a.Id == div.Name);
                renderer.WriteLine($"<div class=\"audience audience--{audience?.Id}\" data-audience=\"{audience?.Id}\"><p class=\"audience__label\">{context.Own($"For: {audience?.Label}")}</p>");
                renderer.WriteChildren(div);
                renderer.EnsureLine();
                break;
        }

        renderer.WriteLine("</div>");
    }

    private void WriteRecommendation(HtmlRenderer renderer, FencedDiv div)
    {
        var recommendation = new RecommendationText(div);
        renderer.Write($"<div class=\"recommendation recommendation--{recommendation.Modifier}\"><p class=\"recommendation__label\">").Write(context.Own(recommendation.Label)).WriteLine("</p>");
        renderer.WriteLine("<div class=\"recommendation__body\">");
        renderer.WriteChildren(div);
        renderer.EnsureLine();
        renderer.WriteLine("</div>");
        if (recommendation.Grade.Length > 0 || div.SourceIndex is not null)
        {
            WriteGrade(renderer, div, recommendation);
        }
    }

    private void WriteGrade(HtmlRenderer renderer, FencedDiv div, RecommendationText recommendation)
    {
        renderer.Write("<p class=\"recommendation__grade\">").Write(context.Own(recommendation.Grade));
        if (recommendation.Symbol is { } symbol)
        {
            renderer.Write($" <span aria-hidden=\"true\" dir=\"ltr\">{symbol}</span>");
        }

        if (div.SourceIndex is { } source)
        {
            renderer.Write(recommendation.Grade.Length > 0 ? " " : "").Write("<span class=\"citation\">[");
            CitationRenderer.WriteNumber(renderer, context, source);
            renderer.Write("]</span>");
        }

        renderer.WriteLine("</p>");
    }

    private static string CalloutLabel(string name) => name switch
    {
        ContainerNames.Warning => "Warning",
        ContainerNames.Urgent => "Urgent",
        _ => "Note",
    };
}
