using Attest.Content;

namespace Attest.Citations;

/// <summary>
/// A name split as BibTeX does it: <c>First von Last</c>, or <c>Last, First</c>. Titles and degrees are left out, as in a
/// Vancouver reference. A group, a single word and a name in another script stay whole: never guess a family name.
/// </summary>
public static class AuthorName
{
    private static readonly string[] Titles = ["dr", "prof", "professor", "mr", "mrs", "ms", "sir", "dame"];

    private static readonly string[] Degrees =
    [
        "md", "phd", "do", "dphil", "mbbs", "mbchb", "mbbch", "frcp", "mrcp", "frcs", "facp", "fracp", "msc", "bsc", "mph", "mba",
        "ms", "ma", "rn", "np", "pharmd", "dds",
    ];

    private static readonly string[] Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    private static readonly string[] GroupWords =
    [
        "academy", "agency", "alliance", "association", "board", "centre", "center", "collaboration", "college", "committee",
        "consortium", "council", "department", "editors", "foundation", "group", "hospital", "initiative", "institute",
        "ministry", "network", "organisation", "organization", "panel", "society", "team", "university",
    ];

    public static CslName Parse(string name)
    {
        var parts = name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => !part.Split(' ').All(word => Is(Degrees, word)))
            .ToList();
        var suffix = parts.Count > 1 && Is(Suffixes, parts[^1]) ? parts[^1] : null;
        parts = suffix is null ? parts : parts[..^1];
        return parts switch
        {
            [var whole] when IsPersonal(whole) => FromOrder(Words(whole), suffix),
            [var family, var given] when IsPersonal(name) => new CslName(family, given, suffix),
            _ => new CslName(null, null, Literal: name.Trim()),
        };
    }

    private static CslName FromOrder(List<string> words, string? suffix)
    {
        if (suffix is null && words.Count > 2 && Is(Suffixes, words[^1]))
        {
            (suffix, words) = (words[^1], words[..^1]);
        }

        // Words in lower case, such as "von", belong to the family name.
        var particle = words.FindIndex(1, Math.Max(words.Count - 2, 0), word => char.IsLower(word[0]));
        var family = particle > 0 ? particle : words.Count - 1;
        return new CslName(string.Join(' ', words[family..]), string.Join(' ', words[..family]), suffix);
    }

    private static bool IsPersonal(string name) =>
        Words(name) is { Count: > 1 } words && words.All(word => word.All(IsLatin)) && !words.Any(word => Is(GroupWords, word));

    private static List<string> Words(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        return words.SkipWhile(word => Is(Titles, word)).ToList() is { Count: > 1 } bare ? bare : words;
    }

    private static bool Is(string[] list, string word) =>
        list.Contains(word.Replace(".", "", StringComparison.Ordinal).TrimEnd(',', ';'), StringComparer.OrdinalIgnoreCase);

    private static bool IsLatin(char c) => c is < '\u0250' or (>= '\u1E00' and <= '\u1EFF') or '\u2019' or '\u2010' or '\u2011';
}
