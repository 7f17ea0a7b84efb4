namespace Attest.Citations;

/// <summary>Numbers of the NLM's registries: PubMed, PubMed Central and ClinicalTrials.gov. They have no check digit.</summary>
internal static class RegistryNumber
{
    private const int LongestPmid = 8;

    private static readonly string[] PmidPrefixes =
        ["https://", "http://", "www.", "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "pubmed", "pmid", ":"];

    private static readonly string[] PmcidPrefixes =
    [
        "https://", "http://", "www.", "pmc.ncbi.nlm.nih.gov/articles/", "ncbi.nlm.nih.gov/pmc/articles/",
        "europepmc.org/articles/", "pubmed central", "pmcid", ":",
    ];

    private static readonly string[] NctPrefixes =
        ["https://", "http://", "www.", "clinicaltrials.gov", "/ct2/show/", "/study/", "/", "identifier", ":"];

    public static IdentifierCheck CheckPmid(string value)
    {
        if (IsPmid(value))
        {
            return IdentifierCheck.Valid;
        }

        var bare = Tail(IdentifierText.WithoutPrefixes(value, PmidPrefixes)).Replace(" ", "", StringComparison.Ordinal);
        bare = bare.Length > LongestPmid ? bare.TrimStart('0') : bare;
        return IdentifierCheck.Invalid("PMID must be a number of 1 to 8 digits", IsPmid(bare) ? bare : null);
    }

    public static IdentifierCheck CheckPmcid(string value)
    {
        if (value.StartsWith("PMC", StringComparison.Ordinal) && IdentifierText.AreDigits(value.AsSpan(3)))
        {
            return IdentifierCheck.Valid;
        }

        var digits = IdentifierText.WithoutPrefixes(IdentifierText.WithoutPrefixes(value, PmcidPrefixes), "pmc");
        // A version such as PMC1234567.2 is one state of the article.
        digits = Tail(digits).Split('.')[0];
        return IdentifierCheck.Invalid("PMCID must look like PMC1234567", IdentifierText.AreDigits(digits) ? "PMC" + digits : null);
    }

    public static IdentifierCheck CheckNct(string value)
    {
        if (value.Length == 11 && value.StartsWith("NCT", StringComparison.Ordinal) && IdentifierText.AreDigits(value.AsSpan(3)))
        {
            return IdentifierCheck.Valid;
        }

        var digits = Tail(IdentifierText.WithoutPrefixes(IdentifierText.WithoutPrefixes(value, NctPrefixes), "nct", "-", ":"));
        var isCorrectable = digits.Length == 8 && IdentifierText.AreDigits(digits);
        return IdentifierCheck.Invalid("NCT number must look like NCT01234567", isCorrectable ? "NCT" + digits : null);
    }

    private static bool IsPmid(string value) =>
        value.Length is >= 1 and <= LongestPmid && IdentifierText.AreDigits(value) && value.Trim('0').Length > 0;

    private static string Tail(string value)
    {
        var end = value.IndexOfAny(['?', '#']);
        return (end < 0 ? value : value[..end]).Trim().TrimEnd('/', '.', ',', ';');
    }
}
