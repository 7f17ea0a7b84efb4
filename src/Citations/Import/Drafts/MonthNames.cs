using System.Globalization;

namespace Attest.Citations.Import.Drafts;

/// <summary>Months and seasons in words, as bibliographies write them.</summary>
internal static class MonthNames
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>1 to 12 for <c>5</c>, <c>05</c>, <c>May</c>, <c>Sept.</c>; null for all else.</summary>
    public static int? Month(string word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number is >= 1 and <= 12 ? number : null;
        }

        return word.Length >= 3 && word.TrimEnd('.').All(char.IsAsciiLetter) && Array.IndexOf(Months, word[..3].ToLowerInvariant()) is >= 0 and var index
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
