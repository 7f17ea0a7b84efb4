namespace Attest.Citations;

public enum IdentifierKind
{
    Doi,
    Pmid,
    Pmcid,
    Nct,
    Isbn,
    Issn,
    Orcid,
}

/// <summary>What an identifier's form tells. A right form is no proof that the identifier exists.</summary>
/// <param name="IsValid">The form is right.</param>
/// <param name="Problem">One lower-case sentence without a full stop; null when the form is right.</param>
/// <param name="Mended">The form that was probably meant; null when the form is right or nobody can tell.</param>
public sealed record IdentifierCheck(bool IsValid, string? Problem = null, string? Mended = null)
{
    internal static IdentifierCheck Valid { get; } = new(true);

    internal static IdentifierCheck Invalid(string problem, string? mended = null) => new(false, problem, mended);
}

/// <summary>
/// The identifiers of works, trials, books, journals and people: DOI (Crossref's pattern), PMID, PMCID, NCT,
/// ISBN (ISO 2108), ISSN (ISO 3297), ORCID (ISO 7064 mod 11-2).
/// </summary>
public static class Identifiers
{
    /// <summary>Never throws, whatever the text.</summary>
    public static IdentifierCheck Check(IdentifierKind kind, string value) => kind switch
    {
        IdentifierKind.Doi => Doi.Check(value),
        IdentifierKind.Pmid => RegistryNumber.CheckPmid(value),
        IdentifierKind.Pmcid => RegistryNumber.CheckPmcid(value),
        IdentifierKind.Nct => RegistryNumber.CheckNct(value),
        IdentifierKind.Isbn => Isbn.Check(value),
        IdentifierKind.Issn => Issn.Check(value),
        IdentifierKind.Orcid => Orcid.Check(value),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>
    /// The form for comparison: mended where needed, DOI in lower case, PMID without leading zeros, ISBN as 13
    /// digits, ISSN and ORCID without hyphens. A text that is no such identifier is trimmed and put in lower case.
    /// </summary>
    public static string Normalise(IdentifierKind kind, string value)
    {
        if (Bare(kind, value) is not { } bare)
        {
            return value.Trim().ToLowerInvariant();
        }

        return kind switch
        {
            IdentifierKind.Doi => bare.ToLowerInvariant(),
            IdentifierKind.Pmid => bare.TrimStart('0'),
            IdentifierKind.Isbn => Isbn.AsThirteen(bare),
            IdentifierKind.Issn or IdentifierKind.Orcid => CheckDigit.Compact(bare),
            _ => bare,
        };
    }

    /// <summary>The identifier as it should have been written, or null when it is not one.</summary>
    internal static string? Bare(IdentifierKind kind, string value) =>
        Check(kind, value) is { IsValid: false } check ? check.Mended : value;

    /// <summary>The text behind any of the prefixes, which may follow one another: <c>https://</c>, a host, a label.</summary>
    internal static string WithoutPrefixes(string value, params ReadOnlySpan<string> prefixes)
    {
        var rest = value.AsSpan().Trim();
        for (var again = true; again;)
        {
            again = false;
            foreach (var prefix in prefixes)
            {
                if (rest.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                {
                    rest = rest[prefix.Length..].TrimStart();
                    again = true;
                }
            }
        }

        return rest.ToString();
    }

    internal static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
