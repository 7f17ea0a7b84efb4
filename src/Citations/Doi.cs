namespace Attest.Citations;

/// <summary>
/// Digital object identifiers: <c>^10\.\d{4,9}/\S+$</c>, compared without case. The form is Crossref's for modern DOIs.
/// </summary>
public static class Doi
{
    private static readonly string[] Prefixes =
        ["<", "https://", "http://", "www.", "dx.doi.org/", "doi.org/", "digital object identifier", "info:", "urn:", "doi", ":", "=", "/"];

    // Publishers add these to the DOI in addresses of pages.
    private static readonly string[] PageSuffixes = [".pdf", "/pdf", "/epdf", "/full", "/fulltext", "/abstract", "/"];

    /// <summary>The bare DOI in a text such as <c>https://doi.org/10.1234/abc</c> or <c>doi:10.1234/abc.</c>, or null.</summary>
    public static string? Find(string value)
    {
        var bare = IdentifierText.WithoutPrefixes(value, Prefixes);
        var isAddress = bare.Length < value.Trim().Length
            && (value.Contains("://", StringComparison.Ordinal) || value.Contains("doi.org/", StringComparison.OrdinalIgnoreCase));
        if (isAddress)
        {
            bare = InAddress(bare);
        }
        else if (!HasForm(bare) && bare.Contains("%2F", StringComparison.OrdinalIgnoreCase))
        {
            bare = Uri.UnescapeDataString(bare);
        }

        bare = bare.TrimEnd('.', ',', ';', ' ');
        if (value.AsSpan().TrimStart().StartsWith('<'))
        {
            bare = bare.TrimEnd('>');
        }

        return HasForm(bare) ? bare : null;
    }

    // The DOI, percent-encoded, in the rest of an address. Libraries' proxies and publishers have folders before it.
    private static string InAddress(string rest)
    {
        var end = rest.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(end < 0 ? rest : rest[..end]);
        if (path.StartsWith("10.", StringComparison.Ordinal))
        {
            return path.TrimEnd('/');
        }

        var start = path.IndexOf("/10.", StringComparison.Ordinal);
        if (start < 0)
        {
            return path;
        }

        var doi = path[(start + 1)..];
        var suffix = Array.Find(PageSuffixes, suffix => doi.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));
        return suffix is null ? doi : doi[..^suffix.Length];
    }

    internal static IdentifierCheck Check(string value) =>
        !HasForm(value) ? IdentifierCheck.Invalid("DOI must look like 10.1234/abc", Find(value))
        // Copied from a printed reference, where the stop ends the sentence.
        : value[^1] is '.' or ',' or ';' ? IdentifierCheck.Invalid("DOI must not end with punctuation", Find(value))
        : IdentifierCheck.Valid;

    private static bool HasForm(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash is >= 7 and <= 12
            && value.StartsWith("10.", StringComparison.Ordinal)
            && IdentifierText.AreDigits(value.AsSpan(3, slash - 3))
            && slash + 1 < value.Length
            && IsOneWord(value);
    }

    private static bool IsOneWord(string value)
    {
        foreach (var c in value)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                return false;
            }
        }

        return true;
    }
}
