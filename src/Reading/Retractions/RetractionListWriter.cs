using System.Globalization;
using System.Text;
using Attest.Content;

namespace Attest.Reading.Retractions;

/// <summary>
/// The compact form: CSV (RFC 4180) in UTF-8 with LF, the columns of <see cref="RetractionColumns.Names"/>, dates of ISO 8601, and a last,
/// empty column whose name holds the day of the list. In the order of record ids, so that two downloads differ only in what is new.
/// </summary>
public static class RetractionListWriter
{
    private static readonly string[] Natures = ["Retraction", "Expression of concern", "Correction", "Reinstatement"];

    public static string Word(RetractionNature nature) => Natures[(int)nature];

    public static byte[] Write(RetractionList list, DateOnly listedOn)
    {
        var text = new StringBuilder(list.Count * 160);
        text.AppendJoin(',', RetractionColumns.Names)
            .Append(CultureInfo.InvariantCulture, $",{RetractionColumns.DatePrefix}{listedOn:yyyy-MM-dd}\n");
        var rows = Enumerable.Range(0, list.Count).Select(row => (Notice: list.Notice(row), Line: Line(list, row)))
            .OrderBy(row => Number(row.Notice.RecordId))
            .ThenBy(row => row.Line, StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes(text.AppendJoin("", rows.Select(row => row.Line)).ToString());
    }

    /// <summary>Other record ids than numbers sort last.</summary>
    private static ulong Number(string recordId) =>
        ulong.TryParse(recordId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : ulong.MaxValue;

    private static string Line(RetractionList list, int row)
    {
        var notice = list.Notice(row);
        var date = notice.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string[] fields =
        [
            notice.RecordId, date, notice.Doi, notice.Pmid, Encoding.UTF8.GetString(list.PaperDoi(row)),
            Encoding.UTF8.GetString(list.PaperPmid(row)), Word(notice.Nature), notice.Reason,
        ];
        return string.Join(',', fields.Select(Quoted)) + ",\n";
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
