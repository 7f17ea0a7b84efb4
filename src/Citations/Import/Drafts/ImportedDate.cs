using System.Globalization;
using Attest.Content;
using Attest.Reading;

namespace Attest.Citations.Import.Drafts;

/// <summary>Dates in the spellings of reference managers; other texts become literals.</summary>
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

        // Without a time after the day.
        var edtf = clean.Length > 10 && clean[10] is 'T' or ' ' ? clean[..10] : clean;
        return CslDateParser.TryRead(edtf) ?? FromSlashes(clean) ?? FromWords(clean) ?? new CslDate(null, Literal: clean);
    }

    /// <summary>Year, month and day from three fields; the month may hold the day, or two months.</summary>
    public static CslDate? FromParts(string year, string month, string day)
    {
        var date = Read(year);
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
        // The fourth part of RIS's date is free text, sometimes a season.
        return parts.Length == 1 ? date
            : MonthNames.Season(parts[^1]) is { } season ? date with { Season = season }
            : MonthNames.Month(parts[1]) is { } month ? WithDay(date with { Month = month }, parts.ElementAtOrDefault(2) ?? "")
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

        var endYear = years.Count > 1 && years[1] != years[0] ? Year(years[1]) : null;
        var date = new CslDate(Year(years[0]), Circa: circa is not null, EndYear: endYear);
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

        return rest.Select(MonthNames.Season).FirstOrDefault(static s => s is not null) is { } season ? date with { Season = season }
            : months.Count == 0 ? null
            : WithDay(date with { Month = months[0] }, rest.Count == 2 ? rest.Find(IsNumber) ?? "" : "");
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

internal static class MonthNames
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>1 to 12 for <c>5</c>, <c>05</c>, <c>May</c>, <c>Sept.</c>; else null.</summary>
    public static int? Month(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        return word.Length >= 3 && word.TrimEnd('.').All(char.IsAsciiLetter)
            && Array.IndexOf(Months, word[..3].ToLowerInvariant()) is >= 0 and var index
                ? index + 1
                : null;
    }

    /// <summary>CSL's number of a season, 1 to 4.</summary>
    public static string? Season(string word)
    {
        var season = word.TrimEnd('.').ToLowerInvariant();
        var index = Array.IndexOf(Seasons, season == "fall" ? "autumn" : season);
        return index < 0 ? null : (index + 1).ToString(CultureInfo.InvariantCulture);
    }
}
