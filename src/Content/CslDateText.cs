using System.Globalization;

namespace Attest.Content;

/// <summary>Dates of CSL-YAML on one line: EDTF, level 1, as far as CSL uses it.</summary>
internal static class CslDateText
{
    /// <summary>
    /// <c>2011</c>, <c>2011-05-06</c>, <c>2011-21</c> (spring), <c>2011~</c>, <c>2011/2013</c>; null for words, and for
    /// seasons that are not 1 to 4.
    /// </summary>
    public static string? Write(CslDate date)
    {
        if (date.Year is null || date.Literal is not null)
        {
            return null;
        }

        var text = Parts(date.Year, date.Month, date.Day);
        if (date.Season is { } season)
        {
            if (season is not ("1" or "2" or "3" or "4") || date.Month is not null)
            {
                return null;
            }

            text += "-2" + season;
        }

        text += date.Circa ? "~" : "";
        return date.EndYear is null ? text : $"{text}/{Parts(date.EndYear, date.EndMonth, date.EndDay)}";
    }

    private static string Parts(int? year, int? month, int? day) =>
        Number(year, "0000") + (month is null ? "" : "-" + Number(month, "00") + (day is null ? "" : "-" + Number(day, "00")));

    private static string Number(int? number, string format) => number!.Value.ToString(format, CultureInfo.InvariantCulture);
}
