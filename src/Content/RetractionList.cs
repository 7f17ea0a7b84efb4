using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Attest.Diagnostics;

namespace Attest.Content;

/// <summary>The words of the Retraction Watch list.</summary>
public enum RetractionNature
{
    Retraction,
    ExpressionOfConcern,
    Correction,
    Reinstatement,
}

/// <summary>
/// One row of the list. Identifiers, those of the notice and not of the paper, and reason are as in the file, trimmed: also
/// <c>0</c> and <c>unavailable</c>.
/// </summary>
public sealed record RetractionNotice(
    string RecordId, DateOnly Date, RetractionNature Nature, string Doi, string Pmid, string Reason);

/// <summary>
/// The known retractions, <c>input/references/retractions.csv</c>. Of its tens of thousands of rows hardly one concerns a
/// work that is cited here: they are kept as bytes, and only those that do become a <see cref="RetractionNotice"/>.
/// </summary>
public sealed class RetractionList
{
    private const int Columns = 6;

    private readonly byte[] _bytes;
    private readonly int[] _ends;
    private readonly (int Day, RetractionNature Nature)[] _rows;

    internal RetractionList(SourceText source, DateOnly? listedOn, IReadOnlyList<ContentFault> faults, RetractionListBuilder rows)
    {
        Source = source;
        ListedOn = listedOn;
        Faults = faults;
        (_bytes, _ends, _rows) = rows.ToArrays();
    }

    /// <summary>The file with the text of its first line and of lines with faults only.</summary>
    public SourceText Source { get; }

    /// <summary>The day that the file states: the compact form does, Crossref's does not.</summary>
    public DateOnly? ListedOn { get; }

    /// <summary>With a fault the list is incomplete: what is not in it may be retracted.</summary>
    public IReadOnlyList<ContentFault> Faults { get; }

    public int Count => _rows.Length;

    public static RetractionList Unread(ContentFault fault) => new(fault.At.Source, null, [fault], new RetractionListBuilder());

    public DateOnly DateOf(int row) => DateOnly.FromDayNumber(_rows[row].Day);

    public RetractionNature NatureOf(int row) => _rows[row].Nature;

    /// <summary>Of the paper, not of the notice, in UTF-8, as in the file, trimmed.</summary>
    public ReadOnlySpan<byte> PaperDoi(int row) => Field(row, 3);

    public ReadOnlySpan<byte> PaperPmid(int row) => Field(row, 4);

    public RetractionNotice Notice(int row) => new(Text(row, 0), DateOf(row), NatureOf(row), Text(row, 1), Text(row, 2), Text(row, 5));

    private ReadOnlySpan<byte> Field(int row, int column)
    {
        var index = (row * Columns) + column;
        var start = index == 0 ? 0 : _ends[index - 1];
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    private string Text(int row, int column) => Encoding.UTF8.GetString(Field(row, column));
}

/// <summary>Collects rows: record id, DOI and PubMed number of the notice, DOI and PubMed number of the paper, reason.</summary>
internal sealed class RetractionListBuilder
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);
    private readonly List<int> _ends = [];
    private readonly List<(int Day, RetractionNature Nature)> _rows = [];

    public int Count => _rows.Count;

    /// <summary>
    /// The published list has bytes of Latin-1 among its UTF-8; a field that is not valid UTF-8 is read as Latin-1, in which
    /// every byte is a character, so that no row is lost.
    /// </summary>
    public void Add(ReadOnlySpan<byte> field)
    {
        if (Utf8.IsValid(field))
        {
            _bytes.Write(field);
        }
        else
        {
            Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(field).Trim(), _bytes);
        }

        _ends.Add(_bytes.WrittenCount);
    }

    public void EndRow(DateOnly date, RetractionNature nature) => _rows.Add((date.DayNumber, nature));

    public (byte[] Bytes, int[] Ends, (int Day, RetractionNature Nature)[] Rows) ToArrays() =>
        (_bytes.WrittenSpan.ToArray(), [.. _ends], [.. _rows]);
}
