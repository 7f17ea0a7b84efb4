using System.Globalization;
using Attest.Markdown;

namespace Attest.Alternates;

/// <summary>Writes a table with its bars, below its number and caption.</summary>
internal sealed class TableMarkdown(MarkdownWriter writer, InlineMarkdown inlines)
{
    private int _number;

    public MarkdownWriter Write(Block table)
    {
        writer.StartBlock().Label(string.Create(CultureInfo.InvariantCulture, $"Table {++_number}"));
        if (table.TableCaption is { } caption)
        {
            writer.Raw(" ").Then(inlines.Write(caption.Inlines, isOneLine: true));
        }

        var rows = table.Rows.ToList();
        var columns = rows.Max(row => row.Blocks.Count());
        writer.StartBlock();
        WriteRow(rows[0].IsMarked ? rows[0] : null, columns);
        writer.EndLine().Raw("|" + string.Concat(Enumerable.Range(0, columns).Select(i => IsToTheEnd(table, i) ? " ---: |" : " --- |")));
        foreach (var row in rows.Skip(rows[0].IsMarked ? 1 : 0))
        {
            writer.EndLine();
            WriteRow(row, columns);
        }

        return writer;
    }

    private void WriteRow(Block? row, int columns)
    {
        writer.Raw("|");
        writer.IsInCell = true;
        var cells = row?.Blocks.ToList() ?? [];
        for (var i = 0; i < columns; i++)
        {
            writer.Raw(" ");
            if (i < cells.Count)
            {
                WriteCell(cells[i]);
            }

            writer.Raw(" |");
        }

        writer.IsInCell = false;
    }

    private void WriteCell(Block cell)
    {
        foreach (var block in cell.Leaves())
        {
            inlines.Write(block.Inlines, isOneLine: true);
        }
    }

    private static bool IsToTheEnd(Block table, int column) => column < table.Alignments.Count && table.Alignments[column] == Alignment.End;
}
