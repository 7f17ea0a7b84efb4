using Attest.Diagnostics;

namespace Attest.Content;

/// <summary>What a notice says about a paper, in the words of the Retraction Watch list.</summary>
public enum RetractionNature
{
    Retraction,
    ExpressionOfConcern,
    Correction,
    Reinstatement,
}

/// <summary>
/// One row of the list. Identifiers and reason are as they stand there without blanks around them, so that <c>0</c> and
/// <c>unavailable</c> are among them.
/// </summary>
/// <param name="Date">The day of the notice.</param>
/// <param name="Doi">Of the notice, not of the paper.</param>
/// <param name="Pmid">Of the notice, not of the paper.</param>
public sealed record RetractionNotice(
    string RecordId, DateOnly Date, RetractionNature Nature, string Doi, string Pmid, string Reason);

/// <summary>
/// The known retractions, <c>input/references/retractions.csv</c>. Of its rows, tens of thousands, hardly one concerns a
/// work that is cited here: they are kept as bytes, and a <see cref="RetractionNotice"/> is made of those that do.
/// </summary>
public sealed class RetractionList
{
    /// <summary>The columns that are kept, in the order in which <see cref="RetractionListBuilder"/> takes them.</summary>
    internal const int Columns = 6;

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

    /// <summary>The file without what nobody asks about: only its first line and those with faults have their text.</summary>
    public SourceText Source { get; }

    /// <summary>The day of the list where the file says it: the compact form does, Crossref's does not.</summary>
    public DateOnly? ListedOn { get; }

    /// <summary>With a fault the list proves nothing: what is not in it may be retracted all the same.</summary>
    public IReadOnlyList<ContentFault> Faults { get; }

    /// <summary>How many rows were read.</summary>
    public int Count => _rows.Length;

    /// <summary>A list of which nothing was read.</summary>
    public static RetractionList Unread(ContentFault fault) => new(fault.At.Source, null, [fault], new RetractionListBuilder());

    public DateOnly DateOf(int row) => DateOnly.FromDayNumber(_rows[row].Day);

    public RetractionNature NatureOf(int row) => _rows[row].Nature;

    /// <summary>The DOI of the paper that the row is about, in UTF-8, as it stands there without blanks around it.</summary>
    public ReadOnlySpan<byte> PaperDoi(int row) => Field(row, 3);

    /// <summary>The PubMed number of the paper that the row is about, in UTF-8.</summary>
    public ReadOnlySpan<byte> PaperPmid(int row) => Field(row, 4);

    public RetractionNotice Notice(int row) => new(Text(row, 0), DateOf(row), NatureOf(row), Text(row, 1), Text(row, 2), Text(row, 5));

    internal ReadOnlySpan<byte> Field(int row, int column)
    {
        var index = (row * Columns) + column;
        var start = index == 0 ? 0 : _ends[index - 1];
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    private string Text(int row, int column) => System.Text.Encoding.UTF8.GetString(Field(row, column));
}
