using Attest.Diagnostics;

namespace Attest.Validation.Texts;

/// <summary>
/// A paragraph, heading, cell or field as a reader sees it, with the place of each character: without marks, with entities decoded,
/// blanks for line ends, and <see cref="Gap"/> for what is not text.
/// </summary>
public sealed class ReadText
{
    /// <summary>For code, addresses, citations and all else that ends a word.</summary>
    public const char Gap = '\ufffc';

    private readonly SourceText _source;
    private readonly TextRun[] _runs;

    internal ReadText(SourceText source, string text, TextRun[] runs) => (_source, Text, _runs) = (source, text, runs);

    public string Text { get; }

    /// <summary>Empty outside of tables.</summary>
    public string ColumnHead { get; private init; } = "";

    /// <summary>The first cell of the row; empty in it and outside of tables.</summary>
    public string RowHead { get; private init; } = "";

    internal ReadText InCell(string columnHead, string rowHead) => new(_source, Text, _runs) { ColumnHead = columnHead, RowHead = rowHead };

    /// <summary>The place of characters, with marks between them.</summary>
    public Location At(int start, int end) => _source.Between(RunOf(start).StartOf(start), RunOf(end - 1).EndOf(end - 1));

    private TextRun RunOf(int index)
    {
        var (low, high) = (0, _runs.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _runs[middle].Index <= index ? (middle, high) : (low, middle - 1);
        }

        return _runs[low];
    }
}

/// <summary>Where characters of the text come from.</summary>
/// <param name="Index">Of the first character in the text.</param>
/// <param name="Offset">Of the first character in the file.</param>
/// <param name="Length">In the file.</param>
/// <param name="IsWhole">Each of the characters comes from all of it, as for an entity.</param>
internal readonly record struct TextRun(int Index, int Offset, int Length, bool IsWhole)
{
    public int StartOf(int index) => IsWhole ? Offset : Offset + index - Index;

    public int EndOf(int index) => IsWhole ? Offset + Length : StartOf(index) + 1;
}
