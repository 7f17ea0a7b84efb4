using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Attest.Markdown.Dialect;

/// <summary>A line of a table; it may have more or fewer cells than the head, and no bar if it is text right behind the table.</summary>
internal sealed class PipeRow : TableRow
{
    public bool HasBar { get; init; }
}

/// <summary>Lines of bars that are no table, kept with their paragraph.</summary>
/// <param name="Line">The first, by which the table is named.</param>
/// <param name="Below">Columns of the line of hyphens below it; null if there is none.</param>
/// <param name="IsHeadless">The first line is that of the hyphens.</param>
internal sealed record LostTable(StringSlice Line, int Columns, int? Below, bool IsHeadless, bool IsAbove = false);

/// <summary>
/// Tables as in GFM, made of the lines of a closed paragraph: each line is a row by itself, and each cell a text by itself, so that nothing
/// crosses its end. Markdig makes tables of inlines, and a backslash, a star or code takes a dose into the next row.
/// </summary>
internal static class PipeTables
{
    /// <summary>Puts a table in the place of the paragraph, or behind it if there is text above the head.</summary>
    public static void Make(ParagraphBlock paragraph)
    {
        var lines = paragraph.Lines;
        for (var i = 1; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice;
            if (Alignments(line) is { } alignments && Cells(lines.Lines[i - 1].Slice).Count == alignments.Count
                && Bars(line) + Bars(lines.Lines[i - 1].Slice) > 0)
            {
                Put(TableOf(lines, i, alignments), paragraph, i - 1);
                return;
            }
        }

        if (FindLost(lines) is { } lost)
        {
            paragraph.SetData(typeof(LostTable), lost);
        }
    }

    private static void Put(Table table, ParagraphBlock paragraph, int linesAbove)
    {
        var parent = paragraph.Parent!;
        // Nearly always the last, and a search would be quadratic.
        var index = ReferenceEquals(parent.LastChild, paragraph) ? parent.Count - 1 : parent.IndexOf(paragraph);
        if (linesAbove == 0)
        {
            parent[index] = table;
            return;
        }

        if (paragraph.Lines.Lines[linesAbove - 1].Slice is var above && IsRow(above))
        {
            paragraph.SetData(typeof(LostTable), new LostTable(above, table.ColumnDefinitions.Count, null, false, IsAbove: true));
        }

        parent.Insert(index + 1, table);
        for (var i = paragraph.Lines.Count - 1; i >= linesAbove; i--)
        {
            paragraph.Lines.RemoveAt(i);
        }

        ref var last = ref paragraph.Lines.Lines[linesAbove - 1].Slice;
        last.TrimEnd();
        paragraph.Span.End = last.End;
    }

    private static Table TableOf(StringLineGroup lines, int delimiters, List<TableColumnAlign?> alignments)
    {
        var first = lines.Lines[delimiters - 1];
        var table = new Table
        {
            Line = first.Line,
            Column = first.Column,
            Span = new SourceSpan(first.Slice.Start, lines.Lines[lines.Count - 1].Slice.End),
        };
        table.ColumnDefinitions.AddRange(alignments.Select(alignment => new TableColumnDefinition { Alignment = alignment }));
        table.Add(RowOf(first, isHeader: true));
        for (var i = delimiters + 1; i < lines.Count; i++)
        {
            table.Add(RowOf(lines.Lines[i], isHeader: false));
        }

        return table;
    }

    private static PipeRow RowOf(StringLine line, bool isHeader)
    {
        line.Slice.Trim();
        var row = new PipeRow
        {
            IsHeader = isHeader,
            HasBar = Bars(line.Slice) > 0,
            Line = line.Line,
            Column = line.Column,
            Span = new SourceSpan(line.Slice.Start, line.Slice.End),
        };
        foreach (var cell in Cells(line.Slice))
        {
            var (slice, span) = (cell, new SourceSpan(cell.Start, cell.End));
            var column = line.Column + slice.Start - line.Slice.Start;
            var text = new ParagraphBlock { Line = line.Line, Column = column, Span = span };
            text.AppendLine(ref slice, column, line.Line, line.Position, trackTrivia: false);
            row.Add(new TableCell { text }.At(line.Line, column, span));
        }

        return row;
    }

    private static TableCell At(this TableCell cell, int line, int column, SourceSpan span)
    {
        (cell.Line, cell.Column, cell.Span) = (line, column, span);
        return cell;
    }

    /// <summary>Null for a line that does not part a head from its rows.</summary>
    private static List<TableColumnAlign?>? Alignments(StringSlice line)
    {
        if (line.AsSpan().ContainsAnyExcept("-|: \t"))
        {
            return null;
        }

        var alignments = new List<TableColumnAlign?>();
        foreach (var column in Cells(line))
        {
            var cell = column.AsSpan();
            var hyphens = cell.Trim(':');
            if (hyphens.IsEmpty || hyphens.ContainsAnyExcept('-') || hyphens.Length + 2 < cell.Length)
            {
                return null;
            }

            alignments.Add(cell[^1] != ':' ? null : cell[0] == ':' ? TableColumnAlign.Center : TableColumnAlign.Right);
        }

        return alignments;
    }

    /// <summary>Without blanks around them. A bar behind a backslash is text, in code too.</summary>
    private static List<StringSlice> Cells(StringSlice line)
    {
        line.Trim();
        var cells = new List<StringSlice>();
        var start = line.CurrentChar == '|' ? line.Start + 1 : line.Start;
        for (var i = start; i <= line.End + 1; i++)
        {
            var isEnd = i > line.End;
            if (isEnd ? start < i || cells.Count == 0 : IsBar(line, i))
            {
                var cell = new StringSlice(line.Text, start, i - 1);
                cell.Trim();
                cells.Add(cell);
                start = i + 1;
            }
        }

        return cells;
    }

    private static int Bars(StringSlice line)
    {
        var bars = 0;
        for (var i = line.Start; i <= line.End; i++)
        {
            bars += IsBar(line, i) ? 1 : 0;
        }

        return bars;
    }

    private static bool IsBar(StringSlice line, int at) => line.Text[at] == '|' && (at == line.Start || line.Text[at - 1] != '\\');

    /// <summary>
    /// A line of hyphens without a head of as many columns, a row with blanks beside its bars, two rows, or three lines of as many cells.
    /// Not <c>P(a | b)</c> or <c>|x| and |y|</c>.
    /// </summary>
    private static LostTable? FindLost(StringLineGroup lines)
    {
        if (IsGrid(lines))
        {
            return null;
        }

        var alike = 0;
        var before = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice;
            var next = i + 1 < lines.Count ? lines.Lines[i + 1].Slice : StringSlice.Empty;
            var below = next.IndexOf('|') < 0 ? null : Alignments(next);
            var bars = line.IndexOf('|') < 0 ? 0 : Bars(line);
            var isSpaced = bars > 0 && line.AsSpan().Contains(" | ", StringComparison.Ordinal);
            alike = isSpaced && (i == 0 || (alike > 0 && bars == before)) ? alike + 1 : 0;
            before = bars;
            var isHeadless = i == 0 && bars > 1 && Alignments(line) is not null;
            if (below is not null || isHeadless || (IsRow(line) && ((isSpaced && bars > 2) || IsRow(next))))
            {
                return new LostTable(line, Cells(line).Count, below?.Count, isHeadless);
            }
        }

        var first = lines.Lines[0].Slice;
        return alike > 2 && alike == lines.Count ? new LostTable(first, Cells(first).Count, null, false) : null;
    }

    /// <summary>A line <c>+---+</c> is syntax of another tool, and reported as such.</summary>
    private static bool IsGrid(StringLineGroup lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan().Trim(" \t");
            if (line is ['+', .. var behind] && behind.IndexOfAnyExcept("-=:") is >= 3 and var end && behind[end] == '+')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRow(StringSlice line) => line.AsSpan().TrimEnd() is ['|', _, .., '|'];
}
