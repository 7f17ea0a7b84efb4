using System.Text;
using Attest.Content;
using Attest.Text;

namespace Attest.Reading.Retractions;

/// <summary>
/// Reads Crossref's Retraction Watch form, or the compact form of <see cref="RetractionListWriter"/>. A damaged list gets faults and never
/// passes for one in which nothing is retracted. Bytes that are not UTF-8 are accepted, since the published list has some.
/// </summary>
public sealed class RetractionListParser
{
    // With this many faults it is another kind of file.
    private const int MostFaults = 20;

    private const string FormHelp =
        "download the list again from Crossref (Retraction Watch), and install it with \"refs retractions FILE\"";

    private readonly CsvReader _reader;
    private readonly FaultyLines _lines;
    private readonly RetractionListBuilder _rows = new();

    private RetractionListParser(string path, Stream stream)
    {
        _reader = new CsvReader(stream);
        _lines = new FaultyLines(path);
    }

    /// <param name="path">Its name in diagnostics.</param>
    /// <param name="stream">The bytes of the file.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static RetractionList Parse(string path, Stream stream) => new RetractionListParser(path, stream).Parse();

    private RetractionList Parse()
    {
        DateOnly? listedOn = null;
        if (_reader.Read() && ReadColumns(out listedOn) is { } columns)
        {
            while (_lines.Count < MostFaults && _reader.Read())
            {
                ReadRow(columns);
            }
        }

        if (_reader.Fault is { } fault)
        {
            Report((fault.Offset, 0), fault.Message, fault.Help);
        }
        else if (_rows.Count == 0 && _lines.Count == 0)
        {
            _lines.Add([], (0, 0), "the list of retractions has no rows", FormHelp);
        }

        var (source, faults) = _lines.ToSource();
        return new RetractionList(source, listedOn, faults, _rows);
    }

    private RetractionColumns? ReadColumns(out DateOnly? listedOn)
    {
        listedOn = null;
        _lines.Keep(_reader.Line, _reader.Row);
        if (_reader.Row is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            Report((0, 0), "the file is stored as UTF-16", "save it as UTF-8; editors call this the file's encoding");
            return null;
        }

        var columns = new RetractionColumns(_reader);
        if (columns.Missing() is { Count: > 0 } missing)
        {
            Report((0, 0), $"missing column {string.Join(", ", missing)}",
                $"this must be the list of Retraction Watch with commas between its fields; {FormHelp}");
            return null;
        }

        if (columns.Repeated is { } repeated)
        {
            ReportField(repeated.Field, $"duplicate column {repeated.Name}", "keep one of the two columns");
            return null;
        }

        if (columns.DateText is { } text)
        {
            listedOn = RetractionDate.Parse(Encoding.UTF8.GetBytes(text));
            if (listedOn is null)
            {
                ReportField(columns.DateField, $"\"{text}\" is not a date", "write year-month-day, as in ListDate=2026-05-06");
            }
        }

        return columns;
    }

    private void ReadRow(RetractionColumns columns)
    {
        // Spreadsheets leave lines of commas after the last row.
        if (_reader.Row.IndexOfAnyExcept(", \t\r\n"u8) < 0)
        {
            return;
        }

        if (_reader.FieldCount != columns.Count)
        {
            Report((0, 0), $"this row has {_reader.FieldCount} fields, but the first line has {columns.Count}",
                "a field that contains a comma needs quotation marks; if the file was cut off, download it again");
            return;
        }

        var date = RetractionDate.Parse(Field(columns.Date));
        if (date is null)
        {
            ReportField(columns.Date, $"\"{Shown(columns.Date)}\" is not the date of a notice",
                "write month/day/year, as in 5/24/2026, or 2026-05-24");
        }

        var nature = NatureOf(Field(columns.Nature));
        if (nature is null)
        {
            ReportField(columns.Nature, $"unknown kind of notice \"{Shown(columns.Nature)}\"",
                "one of: Retraction, Expression of concern, Correction, Reinstatement");
        }

        if (date is { } day && nature is { } kind)
        {
            foreach (var column in columns.Texts)
            {
                _rows.Add(Field(column));
            }

            _rows.EndRow(day, kind);
        }
    }

    /// <summary>Without spaces around it; empty for a missing column.</summary>
    private ReadOnlySpan<byte> Field(int field)
    {
        var value = field < 0 ? [] : _reader.Value(field);
        return value[Ascii.Trim(value)];
    }

    private static RetractionNature? NatureOf(ReadOnlySpan<byte> text) =>
        Ascii.EqualsIgnoreCase(text, "Retraction"u8) ? RetractionNature.Retraction
        : Ascii.EqualsIgnoreCase(text, "Expression of concern"u8) ? RetractionNature.ExpressionOfConcern
        : Ascii.EqualsIgnoreCase(text, "Correction"u8) ? RetractionNature.Correction
        : Ascii.EqualsIgnoreCase(text, "Reinstatement"u8) ? RetractionNature.Reinstatement
        : null;

    private string Shown(int field)
    {
        const int Longest = 40;
        var text = string.Concat(
            HiddenCharacters.Masked(Encoding.UTF8.GetString(Field(field)), ' ').Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length > Longest ? text[..Longest] + "…" : text;
    }

    private void ReportField(int field, string message, string help) =>
        Report((_reader.OffsetOf(field), _reader.Raw(field).Length), message, help);

    private void Report((int Offset, int Length) place, string message, string help)
    {
        _lines.Keep(_reader.Line, _reader.Row);
        _lines.Add(_reader.Row, place, message, help);
    }
}
