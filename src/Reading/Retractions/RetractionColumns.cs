using System.Text;

namespace Attest.Reading.Retractions;

/// <summary>
/// Names are matched without case and spaces, in any order; other columns are ignored. Without the paper's identifiers, the date and the
/// nature of a notice the list is not one of retractions.
/// </summary>
internal sealed class RetractionColumns
{
    /// <summary>The last column is empty and has the day of the list in its name, which every reader of CSV accepts.</summary>
    public const string DatePrefix = "ListDate=";

    /// <summary>Crossref's names, in the order of the compact form.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "Record ID", "RetractionDate", "RetractionDOI", "RetractionPubMedID", "OriginalPaperDOI", "OriginalPaperPubMedID",
        "RetractionNature", "Reason",
    ];

    private static readonly string[] Needed = ["OriginalPaperDOI", "OriginalPaperPubMedID", "RetractionDate", "RetractionNature"];

    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="reader">At the first line.</param>
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

        Date = Of("RetractionDate");
        Nature = Of("RetractionNature");
        Texts =
        [
            Of("RecordID"), Of("RetractionDOI"), Of("RetractionPubMedID"), Of("OriginalPaperDOI"), Of("OriginalPaperPubMedID"),
            Of("Reason"),
        ];
    }

    /// <summary>How many fields every row must have.</summary>
    public int Count { get; }

    public int Date { get; }

    public int Nature { get; }

    /// <summary>The others, in the order of <see cref="Content.RetractionListBuilder"/>; -1 for a missing one.</summary>
    public int[] Texts { get; }

    /// <summary>The column with the day of the list in its name.</summary>
    public int DateField { get; } = -1;

    public string? DateText { get; }

    /// <summary>Which one counts is unknown.</summary>
    public (int Field, string Name)? Repeated { get; }

    public IReadOnlyList<string> Missing() => [.. Needed.Where(name => Of(name) < 0)];

    private static bool IsKept(string name) =>
        Names.Any(kept => kept.Replace(" ", "", StringComparison.Ordinal).Equals(name, StringComparison.OrdinalIgnoreCase));

    private int Of(string name) => _byName.GetValueOrDefault(name, -1);
}
