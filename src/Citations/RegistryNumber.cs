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

    public static IdentifierCheck CheckPmid(string value) => Check(value, IsPmid, "PMID must be a number of 1 to 8 digits", static value =>
    {
        var bare = Tail(IdentifierText.WithoutPrefixes(value, PmidPrefixes)).Replace(" ", "", StringComparison.Ordinal);
        return bare.Length > LongestPmid ? bare.TrimStart('0') : bare;
    });

    public static IdentifierCheck CheckPmcid(string value) => Check(value, IsPmcid, "PMCID must look like PMC1234567", static value =>
    {
        var digits = IdentifierText.WithoutPrefixes(IdentifierText.WithoutPrefixes(value, PmcidPrefixes), "pmc");
        // PMC1234567.2 is a version of the article.
        return "PMC" + Tail(digits).Split('.')[0];
    });

    public static IdentifierCheck CheckNct(string value) => Check(value, IsNct, "NCT number must look like NCT01234567", static value =>
        "NCT" + Tail(IdentifierText.WithoutPrefixes(IdentifierText.WithoutPrefixes(value, NctPrefixes), "nct", "-", ":")));

    private static IdentifierCheck Check(string value, Func<string, bool> hasForm, string fault, Func<string, string> correct) =>
        hasForm(value) ? IdentifierCheck.Valid
        : IdentifierCheck.Invalid(fault, correct(value) is var corrected && hasForm(corrected) ? corrected : null);

    private static bool IsPmid(string value) =>
        value.Length is >= 1 and <= LongestPmid && IdentifierText.AreDigits(value) && value.Trim('0').Length > 0;

    private static bool IsPmcid(string value) =>
        value.StartsWith("PMC", StringComparison.Ordinal) && IdentifierText.AreDigits(value.AsSpan(3));

    private static bool IsNct(string value) =>
        value.Length == 11 && value.StartsWith("NCT", StringComparison.Ordinal) && IdentifierText.AreDigits(value.AsSpan(3));

    private static string Tail(string value)
    {
        var end = value.IndexOfAny(['?', '#']);
        return (end < 0 ? value : value[..end]).Trim().TrimEnd('/', '.', ',', ';');
    }
}
