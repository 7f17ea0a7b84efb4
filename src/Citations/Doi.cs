namespace Attest.Citations;

/// <summary>
/// Digital object identifiers: <c>^10\.\d{4,9}/\S+$</c>, compared without case. The form is Crossref's for
/// modern DOIs; one that passes need not exist.
/// </summary>
public static class Doi
{
    private static readonly string[] Prefixes =
        ["https://", "http://", "www.", "dx.doi.org/", "doi.org/", "digital object identifier", "doi", ":", "="];

    /// <summary>The bare DOI in a text such as <c>https://doi.org/10.1234/abc</c> or <c>doi:10.1234/abc.</c>, or null.</summary>
    public static string? Mend(string value)
    {
        var bare = Identifiers.WithoutPrefixes(value, Prefixes);
        // In an address the DOI is percent-encoded; standing alone it is not.
        if (bare.Contains('%', StringComparison.Ordinal) && value.Contains("doi.org/", StringComparison.OrdinalIgnoreCase))
        {
            bare = Uri.UnescapeDataString(bare);
        }

        bare = bare.TrimEnd('.', ',', ';', ' ');
        return HasForm(bare) ? bare : null;
    }

    internal static IdentifierCheck Check(string value)
    {
        if (!HasForm(value))
        {
            return IdentifierCheck.Invalid("DOI must look like 10.1234/abc", Mend(value));
        }

        // Copied from a printed reference, where the stop is the sentence's.
        return value[^1] is '.' or ',' or ';'
            ? IdentifierCheck.Invalid("DOI must not end with punctuation", Mend(value))
            : IdentifierCheck.Valid;
    }

    private static bool HasForm(string value)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        return slash is >= 7 and <= 12
            && value.StartsWith("10.", StringComparison.Ordinal)
            && Identifiers.AreDigits(value.AsSpan(3, slash - 3))
            && slash + 1 < value.Length
            && !value.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c));
    }
}
