namespace Attest.Text;

public static class Slugs
{
    private const int MaximumLength = 100;

    /// <summary>At most 100 lower-case ASCII letters and digits, with single hyphens between them.</summary>
    public static bool IsValid(string slug) =>
        slug.Length is > 0 and <= MaximumLength
        && slug.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);

    /// <summary>GitHub's heading id of some words, with single hyphens. Empty if nothing is left.</summary>
    public static string Of(string words)
    {
        var parts = HeadingIds.Slug(words.Replace('/', ' ').Replace('_', ' ')).Split('-', StringSplitOptions.RemoveEmptyEntries);
        return words.Any(char.IsLetterOrDigit) ? string.Join('-', parts) : "";
    }

    /// <summary>ASCII, cut between two words if necessary. Empty if nothing is left.</summary>
    public static string OfTitle(string title)
    {
        var slug = string.Join('-', LatinLetters.ToAscii(title).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (slug.Length <= MaximumLength)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', MaximumLength);
        return slug[..(end > 0 ? end : MaximumLength)];
    }
}
