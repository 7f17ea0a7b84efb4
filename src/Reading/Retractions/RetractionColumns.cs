using System.Text;

namespace Attest.Reading.Retractions;

/// <summary>
/// Where the columns that matter stand. Names are matched without case and without blanks, in any order; other columns are
/// passed over. Without the paper's identifiers, the date or the nature of a notice no list can be told from its rows; the
/// other columns may be missing.
/// </summary>
internal sealed class RetractionColumns
{
    /// <summary>
    /// What the compact form puts before the day of the list in the name of its last column, <c>ListDate=2026-10-30</c>. The
    /// column is empty: a name is the one place in CSV for what is said once, and every reader survives it.
    /// </summary>
    public const string DatePrefix = "ListDate=";

    /// <summary>Crossref's names of the columns that are kept, in the order of the compact form.</summary>
    public static readonly IReadOnlyList<string> Names =
        ["Record ID", "RetractionDate", "RetractionDOI", "RetractionPubMedID", "OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionNature", "Reason"];

    private static readonly string[] Needed = ["OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionDate", "RetractionNature"];

    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="reader">Stands at the first line.</param>
    public RetractionColumns(CsvReader reader)
    {
        Count = reader.FieldCount;
        for (var i = 0; i < Count; i++)
        {
            var name = Encoding.UTF8.GetString(reader.Value(i)).Replace(" ", "", StringComparison.Ordinal).Trim();
            if (name.StartsWith(DatePrefix, StringComparison.OrdinalIgnoreCase))
            {
                DateField = i;
                DateText = name[DatePrefix.Length..];
            }
            else if (!_byName.TryAdd(name, i))
            {
                Repeated ??= name.Length > 0 && IsKept(name) ? (i, name) : null;
            }
        }

        RecordId = Of("RecordID");
        Date = Of("RetractionDate");
        NoticeDoi = Of("RetractionDOI");
        NoticePmid = Of("RetractionPubMedID");
        PaperDoi = Of("OriginalPaperDOI");
        PaperPmid = Of("OriginalPaperPubMedID");
        Nature = Of("RetractionNature");
        Reason = Of("Reason");
    }

    /// <summary>How many fields every row must have.</summary>
    public int Count { get; }

    public int RecordId { get; }

    public int Date { get; }

    public int NoticeDoi { get; }

    public int NoticePmid { get; }

    public int PaperDoi { get; }

    public int PaperPmid { get; }

    public int Nature { get; }

    public int Reason { get; }

    /// <summary>The column whose name holds the day of the list, and what it says.</summary>
    public int DateField { get; } = -1;

    public string? DateText { get; }

    /// <summary>A kept column that stands there twice, so that nobody knows which one counts.</summary>
    public (int Field, string Name)? Repeated { get; }

    public IReadOnlyList<string> Missing() => [.. Needed.Where(name => Of(name) < 0)];

    private static bool IsKept(string name) =>
        Names.Any(kept => kept.Replace(" ", "", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase));

    private int Of(string name) => _byName.GetValueOrDefault(name, -1);
}
