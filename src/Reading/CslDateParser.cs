using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading;

/// <summary>
/// Dates of CSL-YAML and CSL-JSON: <c>2011</c>, <c>2011-05-06</c> (EDTF, with <c>/</c> for a range),
/// <c>{date-parts: [[2011, 5, 6]]}</c>, <c>{year: 2011, month: 5}</c>, a list of one of these, <c>raw</c>, <c>literal</c>.
/// </summary>
internal static class CslDateParser
{
    public static Located<CslDate> Parse(string variable, YamlNode node, FaultList faults)
    {
        var date = node switch
        {
            YamlScalar scalar => FromText(scalar.Value),
            YamlSequence { Items: [YamlMapping first, ..] } => FromMapping(first),
            YamlSequence { Items: [YamlScalar first, ..] } => FromText(first.Value),
            YamlMapping mapping => FromMapping(mapping),
            _ => null,
        };
        date = WithSeason(date);
        if (date is null || !IsPossible(date))
        {
            faults.Add(FaultKind.InvalidValue, node.At, $"\"{variable}\" is not a date",
                "write 2011, 2011-05 or 2011-05-06; write words such as \"in press\" as {literal: in press}");
            // Kept as words: one fault is enough.
            date = new CslDate(null, Literal: node.At.Source.Text.Substring(node.At.Start, node.At.Length));
        }

        return new Located<CslDate>(date, node.At);
    }

    /// <summary>EDTF, level 1, as far as CSL uses it; null for other text.</summary>
    public static CslDate? TryRead(string text) => WithSeason(FromText(text)) is { } date && IsPossible(date) ? date : null;

    private static CslDate? FromMapping(YamlMapping mapping)
    {
        var fields = mapping.Entries.ToDictionary(e => e.Key.Value, e => e.Value, StringComparer.Ordinal);
        if (TextOf("literal") is { Length: > 0 } literal)
        {
            return new CslDate(null, Literal: literal);
        }

        if ((TextOf("edtf") ?? TextOf("raw")) is { Length: > 0 } raw)
        {
            return FromText(raw) ?? new CslDate(null, Literal: raw);
        }

        var parts = fields.GetValueOrDefault("date-parts") is YamlSequence { Items: [YamlSequence first, ..] } all
            ? (Start: Numbers(first.Items), End: all.Items is [_, YamlSequence second, ..] ? Numbers(second.Items) : [])
            : (Start: Numbers(["year", "month", "day"]), End: []);
        var isCirca = TextOf("circa") is { } circa and not ("false" or "0" or "");
        return parts.Start is [{ } year, ..]
            ? new CslDate(year, parts.Start.ElementAtOrDefault(1), parts.Start.ElementAtOrDefault(2),
                EndYear: parts.End.ElementAtOrDefault(0), Season: TextOf("season"), Circa: isCirca,
                EndMonth: parts.End.ElementAtOrDefault(1), EndDay: parts.End.ElementAtOrDefault(2))
            : null;

        string? TextOf(string key) => (fields.GetValueOrDefault(key) as YamlScalar)?.Value.Trim();

        int?[] Numbers(IReadOnlyList<object> nodesOrKeys) =>
            [.. nodesOrKeys.Select(n => Number(n is string key ? TextOf(key) : (n as YamlScalar)?.Value)).TakeWhile(n => n is not null)];
    }

    private static CslDate? FromText(string text)
    {
        var ends = text.Trim().Split('/');
        if (ends.Length > 2)
        {
            return null;
        }

        // EDTF's marks for approximate and uncertain.
        var start = ends[0].TrimEnd('~', '?', '%');
        var parts = start.Split('-');
        if (parts.Length > 3 || parts.Any(p => Number(p) is null) || parts[0].Length != 4)
        {
            return null;
        }

        var end = ends.Length == 2 ? ends[1].TrimEnd('~', '?', '%').Split('-') : [];
        return new CslDate(Number(parts[0]), Number(parts.ElementAtOrDefault(1)), Number(parts.ElementAtOrDefault(2)),
            EndYear: Number(end.ElementAtOrDefault(0)), Circa: start.Length < ends[0].Length,
            EndMonth: Number(end.ElementAtOrDefault(1)), EndDay: Number(end.ElementAtOrDefault(2)));
    }

    private static bool IsPossible(CslDate date) =>
        date.Literal is not null
        || (date.Year is > 0 and < 10000 && date.Month is null or (>= 1 and <= 12)
            && (date.Day is null || (date.Day >= 1 && date.Day <= DateTime.DaysInMonth(date.Year ?? 1, date.Month ?? 1))));

    /// <summary>EDTF numbers seasons after the months, <c>2011-21</c> is spring 2011; CSL has a field for them.</summary>
    private static CslDate? WithSeason(CslDate? date) => date is { Month: >= 21 and <= 24, Day: null }
        ? date with { Month = null, Season = ((int)date.Month - 20).ToString(CultureInfo.InvariantCulture) }
        : date;

    private static int? Number(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
