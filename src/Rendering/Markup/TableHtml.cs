using Attest.Markdown;
using Attest.Rendering.Views;

namespace Attest.Rendering.Markup;

/// <summary>A table in a region that scrolls sideways, reachable by keyboard. Alignment is a class, not an inline style.</summary>
/// <param name="writeIn">Writes a cell's content; true leaves out the element of its paragraph.</param>
internal sealed class TableHtml(HtmlWriter html, InlineHtml inlines, Func<Block, bool, HtmlWriter> writeIn)
{
    private int _number;

    public HtmlWriter Write(Block table)
    {
        var label = $"Table {Wording.Plain(++_number)}";
        var caption = table.TableCaption;
        html.EndLine().Write("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
            .Escaped(caption is { } named ? $"{label}: {PlainText.Of(named.Inlines)}" : label).WriteLine("\">").Write("<table>");
        if (caption is { } shown)
        {
            html.Write("<caption>").Then(inlines.Write(shown.Inlines)).Write("</caption>");
        }

        var rows = table.Rows.ToList();
        var columns = rows.Max(row => row.Blocks.Count());
        WriteRows("thead", table, rows.FindAll(row => row.IsMarked), columns);
        WriteRows("tbody", table, rows.FindAll(row => !row.IsMarked), columns);
        return html.WriteLine("</table></div>");
    }

    private void WriteRows(string group, Block table, List<Block> rows, int columns)
    {
        if (rows.Count == 0)
        {
            return;
        }

        html.WriteLine($"<{group}>");
        foreach (var row in rows)
        {
            html.Write("<tr>");
            var cells = row.Blocks.ToList();
            for (var i = 0; i < columns; i++)
            {
                var alignment = i < table.Alignments.Count ? table.Alignments[i] : Alignment.None;
                WriteCell(i < cells.Count ? cells[i] : null, row.IsMarked, alignment);
            }

            html.WriteLine("</tr>");
        }

        html.WriteLine($"</{group}>");
    }

    private void WriteCell(Block? cell, bool isHeader, Alignment alignment)
    {
        // Screen readers would announce an empty header.
        var tag = isHeader && cell?.Blocks.Any(block => !block.Inlines.IsEmpty) == true ? "th" : "td";
        html.Write($"<{tag}{(tag == "th" ? " scope=\"col\"" : "")}{ClassOf(alignment)}>");
        if (cell is { } given)
        {
            writeIn(given, given.Blocks.Count() == 1);
        }

        html.Write($"</{tag}>");
    }

    private static string ClassOf(Alignment alignment) => alignment switch
    {
        Alignment.Center => " class=\"align-center\"",
        Alignment.End => " class=\"align-end\"",
        Alignment.None => "",
    };
}
