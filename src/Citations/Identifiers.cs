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

public static class Identifiers
{
    /// <summary>Never throws.</summary>
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
    /// The form for comparison: corrected where needed, DOI in lower case, PMID without leading zeros, ISBN as 13 digits,
    /// ISSN and ORCID without hyphens. An invalid identifier is trimmed and put in lower case.
    /// </summary>
    public static string Normalise(IdentifierKind kind, string value) => Normal(kind, value) ?? value.Trim().ToLowerInvariant();

    /// <summary>As <see cref="Normalise"/>; null for a text that is not such an identifier.</summary>
    internal static string? Normal(IdentifierKind kind, string? value) =>
        value is null || Bare(kind, value) is not { } bare ? null : kind switch
        {
            IdentifierKind.Doi => bare.ToLowerInvariant(),
            IdentifierKind.Pmid => bare.TrimStart('0'),
            IdentifierKind.Isbn => Isbn.AsThirteen(bare),
            IdentifierKind.Issn or IdentifierKind.Orcid => CheckDigit.Compact(bare),
            _ => bare,
        };

    /// <summary>The identifier in its correct form; null for another text.</summary>
    internal static string? Bare(IdentifierKind kind, string value) =>
        Check(kind, value) is { IsValid: false } check ? check.Corrected : value;
}
