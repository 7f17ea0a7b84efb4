using System.Globalization;
using Attest.Content;
using Attest.Reading;

namespace Attest.Citations.Import.Drafts;

/// <summary>Dates in the spellings of reference managers. What is no date becomes the words that stand for one.</summary>
internal static class ImportedDate
{
    private static readonly string[] Circa = ["c.", "ca.", "circa ", "ca ", "[ca.", "[c."];

    /// <summary>A whole date: EDTF, <c>2020/05/06/</c>, <c>2020 May 6</c>, <c>6 May 2020</c>, <c>2020 Spring</c>.</summary>
    public static CslDate? Read(string text)
    {
        var clean = ImportedText.Clean(text).Trim('{', '}', '[', ']', '.', ' ');
        if (clean.Length == 0)
        {
            return null;
        }

        // With a time behind the day.
        var edtf = clean.Length > 10 && clean[10] is 'T' or ' ' ? clean[..10] : clean;
        return CslDateParser.TryRead(edtf) ?? FromSlashes(clean) ?? FromWords(clean) ?? new CslDate(null, Literal: clean);
    }

    /// <summary>Year, month and day from three fields; the month may hold the day, or two months.</summary>
    public static CslDate? FromParts(string year, string month, string day)
    {
        if (Read(year) is not { } date)
        {
            return null;
        }

        if (date is not { Year: not null, Month: null, Season: null, EndYear: null } || month.Length == 0)
        {
            return date;
        }

        if (Parts(month, ' ', '~', '.', ',') is [var season] && MonthNames.Season(season) is { } number)
        {
            return date with { Season = number };
        }

        var words = Parts(month, ' ', '~', '.', ',', '-', '–', '/');
        var first = words.Select(MonthNames.Month).FirstOrDefault(static m => m is not null);
        var given = MonthNames.Month(words.FirstOrDefault("")) is not null ? words : [.. words.Reverse()];
        if (words.Select(MonthNames.Month).ToArray() is [int from, int to] && !words.Any(IsNumber) && from < to)
        {
            return date with { Month = from, EndYear = date.Year, EndMonth = to };
        }

        var inMonth = given.Length == 2 && IsNumber(given[1]) && !IsNumber(given[0]) ? given[1] : "";
        return WithDay(date with { Month = first }, day.Length > 0 ? day : inMonth);
    }

    private static CslDate? FromSlashes(string text)
    {
        var parts = Parts(text, '/', '-');
        if (parts.Length == 0 || parts.Length > 4 || !text.Contains('/', StringComparison.Ordinal) || Year(parts[0]) is not { } year)
        {
            return null;
        }

        var date = new CslDate(year);
        // The fourth part of RIS's date is free text, and names a season if anything.
        return parts.Length > 1 && MonthNames.Season(parts[^1]) is { } season ? date with { Season = season }
            : parts.Length > 1 && MonthNames.Month(parts[1]) is { } month ? WithDay(date with { Month = month }, parts.ElementAtOrDefault(2) ?? "")
            : parts.Length == 1 ? date
            : null;
    }

    private static CslDate? FromWords(string text)
    {
        var circa = Circa.FirstOrDefault(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase));
        var words = Parts(circa is null ? text : text[circa.Length..], ' ', ',', '.', '-', '–');
        var years = words.Where(static word => word.Length == 4 && Year(word) is not null).ToList();
        if (years.Count == 0 || words.Length > 6)
        {
            return null;
        }

        var date = new CslDate(Year(years[0]), Circa: circa is not null, EndYear: years.Count > 1 && years[1] != years[0] ? Year(years[1]) : null);
        var rest = words.Where(word => !years.Contains(word)).ToList();
        if (rest.Count == 0 || date.EndYear is not null)
        {
            return date;
        }

        var months = rest.Select(static word => IsNumber(word) ? null : MonthNames.Month(word)).OfType<int>().ToList();
        if (months is [var from, var to] && rest.Count == 2 && from < to)
        {
            return date with { Month = from, EndYear = date.Year, EndMonth = to };
        }

        int? month = months.Count > 0 ? months[0] : null;
        return rest.Select(MonthNames.Season).FirstOrDefault(static s => s is not null) is { } season ? date with { Season = season }
            : month is null ? null
            : WithDay(date with { Month = month }, rest.Count == 2 ? rest.Find(IsNumber) ?? "" : "");
    }

    private static CslDate WithDay(CslDate date, string day) =>
        date is { Year: { } year, Month: { } month } && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= DateTime.DaysInMonth(year, month)
            ? date with { Day = number }
            : date;

    private static int? Year(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? year : null;

    private static bool IsNumber(string text) => text.All(char.IsAsciiDigit);

    private static string[] Parts(string text, params ReadOnlySpan<char> separators) =>
        text.Split(separators.ToArray(), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
