using Attest.Citations;
using Attest.Text;

namespace Attest.Review;

/// <summary>A person's name, with or without titles, degrees and accents, the surname first or last.</summary>
internal static class FullName
{
    private static readonly string[] Titles = ["dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "mx", "sir", "dame"];

    /// <returns>In lower case without accents and blanks.</returns>
    public static IEnumerable<string> WaysToRead(string name)
    {
        yield return Fold(name);
        var parts = name.Split(',').Select(WithoutTitles).ToList();
        if (parts.Count == 1)
        {
            yield return Fold(parts[0]);
            yield break;
        }

        yield return Fold(parts[1] + parts[0]);
        // Two words before the comma are a whole name before degrees; one is a surname.
        if (Words(parts[0]).Length > 1)
        {
            yield return Fold(parts[0]);
        }
    }

    public static string Fold(string name) => string.Concat(Folding.Fold(name).Select(LatinLetters.Unmarked));

    private static string WithoutTitles(string name)
    {
        var words = Words(name);
        var titles = words.TakeWhile(word => Titles.Contains(word.TrimEnd('.'), StringComparer.OrdinalIgnoreCase)).Count();
        // A name of titles alone is a name.
        return titles < words.Length ? string.Join(' ', words[titles..]) : name;
    }

    private static string[] Words(string name) =>
        name.Replace(".", ". ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
