using Attest.Diagnostics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>What was meant as a table or as a part of one.</summary>
internal sealed partial class BodyBuilder
{
    private const int MostColumnsShown = 12;

    /// <summary>In a cell: no line can end there, so it takes the line break of HTML.</summary>
    private bool _isInCell;

    private void CheckRows(Table table)
    {
        var columns = ((TableRow)table[0]).Count;
        var isBehind = false;
        foreach (var row in table.OfType<PipeRow>())
        {
            // All lines of such a text are one offence.
            if (row.HasBar ? row.Count != columns : !isBehind)
            {
                var (message, help) = row.HasBar ? (Uneven(row.Count, columns), WayOut(row, columns)) : TextBehind(row);
                faults.Add(FaultKind.UnevenTable, At(row), message, help);
            }

            isBehind = !row.HasBar;
        }
    }

    private void CheckLost(ParagraphBlock paragraph)
    {
        if (paragraph.GetData(typeof(LostTable)) is not LostTable lost)
        {
            return;
        }

        var delimiters = "|" + string.Concat(Enumerable.Repeat("---|", Math.Min(lost.Columns, MostColumnsShown)));
        var (message, help) = lost switch
        {
            { IsHeadless: true } =>
                ("this table has no head", "write the head right above this line, without a blank line between them"),
            { IsAbove: true } => ("this row stands above the head of the table, and does not belong to it",
                $"a table has one head, the row right above {delimiters}: make one row of the two, or write {delimiters} below this one"),
            { Below: { } below } => ($"the line below the head has {Columns(below)}, the head {lost.Columns}",
                $"write {delimiters} below the head, with one part for each of its cells"),
            _ => ($"the line \"{delimiters}\" is missing below the head of this table",
                $"write {delimiters} below the head; if this continues the table above, remove the blank line between them"),
        };
        faults.Add(FaultKind.UnevenTable, At(new SourceSpan(lost.Line.Start, lost.Line.End)), message, help);
    }

    private static string Uneven(int cells, int columns) => $"the row has {cells} {(cells == 1 ? "cell" : "cells")}, the head {columns}";

    private static string Columns(int count) => $"{count} {(count == 1 ? "column" : "columns")}";

    private string WayOut(PipeRow row, int columns) => row.Count < columns
        ? "write a cell for each column; one without a text is a blank between two bars"
        : source.Text[At(row).End - 1] == '\\'
        ? "remove the backslash at its end: a row ends with its line; write a line break in a cell as <br>"
        : "remove the surplus cell; a bar in a cell is written \\|, in code too";

    private (string Message, string Help) TextBehind(PipeRow row)
    {
        var text = source.Text.AsSpan(_offset + row.Span.Start);
        return text.StartsWith("Table:", StringComparison.Ordinal) || text.StartsWith(": ", StringComparison.Ordinal)
            ? ("the caption is read as a row of the table", "leave a blank line before the caption")
            : ("text right behind a table is read as a row of it", "leave a blank line behind the table");
    }
}
