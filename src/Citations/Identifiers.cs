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
    /// The form for comparison: corrected where needed, DOI in lower case, PMID without leading zeros, ISBN as 13
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
        Check(kind, value) is { IsValid: false } check ? check.Corrected : value;
}
