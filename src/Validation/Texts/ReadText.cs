using Attest.Diagnostics;

namespace Attest.Validation.Texts;

/// <summary>
/// A stretch of text as a reader meets it: a paragraph, a heading, a cell, a field. Marks are gone, entities are
/// characters, line ends are blanks, and <see cref="Gap"/> stands for what is no text. It knows where each character stands.
/// </summary>
public sealed class ReadText
{
    /// <summary>Stands for code, addresses, citations and all that ends a word without being one.</summary>
    public const char Gap = '\ufffc';

    private readonly SourceText _source;
    private readonly IReadOnlyList<TextRun> _runs;

    internal ReadText(SourceText source, string text, IReadOnlyList<TextRun> runs) => (_source, Text, _runs) = (source, text, runs);

    /// <summary>The same text as that of a table's cell.</summary>
    internal ReadText(ReadText cell, string columnHead, string rowHead)
        : this(cell._source, cell.Text, cell._runs) => (ColumnHead, RowHead) = (columnHead, rowHead);

    public string Text { get; }

    /// <summary>The head of the column in which a cell stands; empty elsewhere.</summary>
    public string ColumnHead { get; } = "";

    /// <summary>The first cell of the row in which a later cell stands; empty elsewhere.</summary>
    public string RowHead { get; } = "";

    /// <summary>Where the characters between two indexes stand, marks between them included.</summary>
    public Location At(int start, int end) => _source.Between(RunOf(start).StartOf(start), RunOf(end - 1).EndOf(end - 1));

    private TextRun RunOf(int index)
    {
        var (low, high) = (0, _runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _runs[middle].Index <= index ? (middle, high) : (low, middle - 1);
        }

        return _runs[low];
    }
}

/// <summary>Characters from an index on that stand in the file from an offset on.</summary>
/// <param name="Index">Of the first character in the text.</param>
/// <param name="Offset">Of the first character in the file.</param>
/// <param name="Length">In the file. Where <paramref name="IsWhole"/>, all of it stands for each of the characters, as an entity does.</param>
internal readonly record struct TextRun(int Index, int Offset, int Length, bool IsWhole)
{
    public int StartOf(int index) => IsWhole ? Offset : Offset + index - Index;

    public int EndOf(int index) => IsWhole ? Offset + Length : StartOf(index) + 1;
}
