using System.Globalization;
using Attest.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Attest.Alternates;

/// <summary>Writes a table with its bars, below its number and caption.</summary>
internal sealed class TableMarkdown(MarkdownWriter writer, InlineMarkdown inlines)
{
    public void Write(Table table, int number)
    {
        writer.StartBlock();
        writer.Label(string.Create(CultureInfo.InvariantCulture, $"Table {number}"));
        if (table.OfType<TableCaption>().FirstOrDefault() is { } caption)
        {
            writer.Raw(" ");
            inlines.Write(caption.Inline, isOneLine: true);
        }

        var rows = table.OfType<TableRow>().ToList();
        var columns = rows.Count == 0 ? 0 : rows.Max(row => row.Count);
        if (columns == 0)
        {
            return;
        }

        writer.StartBlock();
        var head = rows[0].IsHeader ? rows[0] : null;
        WriteRow(head, columns);
        writer.EndLine();
        writer.Raw("|" + string.Concat(Enumerable.Range(0, columns).Select(i => IsToTheEnd(table, i) ? " ---: |" : " --- |")));
        foreach (var row in rows.Where(row => row != head))
        {
            writer.EndLine();
            WriteRow(row, columns);
        }
    }

    private void WriteRow(TableRow? row, int columns)
    {
        writer.Raw("|");
        writer.IsInCell = true;
        for (var i = 0; i < columns; i++)
        {
            writer.Raw(" ");
            foreach (var block in row is not null && i < row.Count ? ((TableCell)row[i]).OfType<LeafBlock>() : [])
            {
                inlines.Write(block.Inline, isOneLine: true);
            }

            writer.Raw(" |");
        }

        writer.IsInCell = false;
    }

    private static bool IsToTheEnd(Table table, int column) =>
        column < table.ColumnDefinitions.Count && table.ColumnDefinitions[column].Alignment == TableColumnAlign.Right;
}
