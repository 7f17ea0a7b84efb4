using Attest.Citations;
using Attest.Diagnostics;
using Attest.Text;

namespace Attest.Review;

/// <summary>A person's name, with or without titles, degrees and accents, the surname first or last.</summary>
internal static class FullName
{
    private static readonly string[] Titles = ["dr", "prof", "professor", "doctor", "mr", "mrs", "ms", "mx", "sir", "dame"];

    private static readonly HashSet<string> Degrees =
        ["md", "do", "phd", "dphil", "msc", "bsc", "ma", "ba", "mph", "mbbs", "mbchb", "rn", "np", "pharmd", "frcp", "mrcp", "facp", "dds"];

    /// <summary>Without points, as in <c>Nuthatch NB</c>.</summary>
    private const int MostInitials = 2;

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

    /// <summary>
    /// True for a name that may be a short or mistyped form of another: the same surname with an initial, or without a given name, or both
    /// names with a slip in them. <c>N. Nuthatch</c>, <c>Nuthatch N</c>, <c>Nuthatch</c> and <c>Nell Nuthach</c> may be Nell Nuthatch.
    /// </summary>
    public static bool MayBe(string name, string full)
    {
        var (words, known) = (Parts(name), Parts(full));
        return words.Count > 0 && known.Count > 1
            && (MayBeInOrder(words, known) || MayBeInOrder([.. words.Skip(1), words[0]], known) || IsSlip(words, known));
    }

    /// <summary>Both with the surname last.</summary>
    private static bool MayBeInOrder(List<string> words, List<string> full) =>
        words[^1] == full[^1] && (words.Count == 1 || MayBeGiven(words[0], full[0]));

    /// <summary>Equal, or one of them initials.</summary>
    private static bool MayBeGiven(string name, string full) =>
        name == full || (name[0] == full[0] && (name.Length <= MostInitials || full.Length == 1));

    /// <summary>One of both names is right, and the other nearly.</summary>
    private static bool IsSlip(List<string> words, List<string> full) => words.Count > 1
        && ((words[0] == full[0] && IsNear(words[^1], full[^1])) || (words[^1] == full[^1] && IsNear(words[0], full[0])));

    private static bool IsNear(string word, string other) => Nearest.To(word, [other]) is not null;

    /// <summary>The words of a name without titles and degrees, folded, the surname last.</summary>
    private static List<string> Parts(string name)
    {
        var pieces = name.Split(',').Select(WithoutTitles).ToList();
        // One word before a comma is a surname, more are a whole name before degrees.
        var ordered = pieces.Count > 1 && Words(pieces[0]).Length == 1 ? $"{pieces[1]} {pieces[0]}" : pieces[0];
        return [.. Words(ordered).Select(Fold).Where(word => word.Length > 0 && !Degrees.Contains(word))];
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
