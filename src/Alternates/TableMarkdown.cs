using Attest.Markdown;
using Attest.Rendering.Views;

namespace Attest.Alternates;

internal sealed class TableMarkdown(MarkdownWriter writer, InlineMarkdown inlines)
{
    public MarkdownWriter Write(Block table, int number)
    {
        writer.StartBlock().Label($"Table {Wording.Plain(number)}");
        if (table.TableCaption is { } caption)
        {
            writer.Raw(" ").Then(inlines.Write(caption.Inlines, isOneLine: true));
        }

        var rows = table.Rows.ToList();
        var columns = rows.Max(row => row.Blocks.Count());
        writer.StartBlock();
        WriteRow(rows[0].IsMarked ? rows[0] : null, columns);
        writer.EndLine().Raw("|" + string.Concat(Enumerable.Range(0, columns)
            .Select(i => table.Alignments.ElementAtOrDefault(i) == Alignment.End ? " ---: |" : " --- |")));
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
            foreach (var block in i < cells.Count ? cells[i].Leaves() : [])
            {
                inlines.Write(block.Inlines, isOneLine: true);
            }

            writer.Raw(" |");
        }

        writer.IsInCell = false;
    }
}
