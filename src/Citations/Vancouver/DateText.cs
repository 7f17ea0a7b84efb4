using System.Globalization;
using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Dates as NLM writes them: <c>2011 Nov 5</c>, <c>2011 Spring</c>, <c>2011-2013</c>, <c>2011 Jul-Aug</c>, <c>2011 Apr 3-5</c>,
/// <c>[2011?]</c> for an estimate. An invalid month or day is left out; words in place of a date are kept.
/// </summary>
internal static class DateText
{
    private static readonly string[] Months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] Seasons = ["Spring", "Summer", "Autumn", "Winter"];

    public static string? Year(CslDate? date)
    {
        if (date.KnownYear() is not { } year)
        {
            return RichText.Plain(date?.Literal ?? "").OrNull();
        }

        var text = IsRange(date, year) ? $"{Number(year)}-{Number(date!.EndYear!.Value)}" : Number(year);
        return date?.Circa == true ? $"[{text}?]" : text;
    }

    /// <summary>Year, month or season, and day, as far as known.</summary>
    public static string? Full(CslDate? date)
    {
        var text = Year(date);
        if (date.KnownYear() is not { } year || date is null or { Circa: true })
        {
            return text;
        }

        if (IsRange(date, year))
        {
            return MonthAndDay(year, date.Month, date.Day) is { } from
                && MonthAndDay(date.EndYear!.Value, date.EndMonth, date.EndDay) is { } to
                    ? $"{Number(year)} {from}-{Number(date.EndYear.Value)} {to}"
                    : text;
        }

        return MonthAndDay(year, date.Month, date.Day) is { } start ? $"{text} {start}{Rest(date, year)}"
            : Season(date) is { } season ? $"{text} {season}"
            : text;
    }

    // The end of a range within a year: "-Aug", "-Aug 2", "-5".
    private static string Rest(CslDate date, int year)
    {
        if (date.EndYear != year || MonthAndDay(year, date.EndMonth, date.EndDay) is not { } end || date.EndMonth < date.Month)
        {
            return "";
        }

        return date.EndMonth > date.Month ? "-" + end
            : date.Day is not null && date.EndDay > date.Day ? "-" + end[(end.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            : "";
    }

    private static string? MonthAndDay(int year, int? month, int? day) =>
        month is not (>= 1 and <= 12) ? null
        : day >= 1 && day <= DateTime.DaysInMonth(year, month.Value) ? $"{Months[month.Value - 1]} {Number(day.Value)}"
        : Months[month.Value - 1];

    private static bool IsRange(CslDate? date, int year) => date?.EndYear is <= 9999 && date.EndYear > year;

    // CSL counts seasons 1 to 4; EDTF writes them as months 21 to 24.
    private static string? Season(CslDate date)
    {
        var text = RichText.Plain(date.Season ?? "");
        var number = text is ['1' or '2' or '3' or '4'] ? text[0] - '0' : date.Month - 20;
        return number is >= 1 and <= 4 ? Seasons[number.Value - 1]
            : text.Length > 0 && char.IsLetter(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..]
            : null;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
