using Attest.Citations;

namespace Attest.Tests.Citations;

public class IdentifiersTests
{
    [Theory]
    [InlineData(IdentifierKind.Doi, "10.1016/j.autrev.2011.06.007")]
    [InlineData(IdentifierKind.Doi, "10.1200/JCO.21.0.1440")]
    [InlineData(IdentifierKind.Doi, "10.123456789/x")]
    [InlineData(IdentifierKind.Pmid, "34724392")]
    [InlineData(IdentifierKind.Pmid, "1")]
    [InlineData(IdentifierKind.Pmcid, "PMC1464107")]
    [InlineData(IdentifierKind.Nct, "NCT01234567")]
    [InlineData(IdentifierKind.Isbn, "978-3-16-148410-0")]
    [InlineData(IdentifierKind.Isbn, "9783161484100")]
    [InlineData(IdentifierKind.Isbn, "978 3 16 148410 0")]
    [InlineData(IdentifierKind.Isbn, "0-306-40615-2")]
    [InlineData(IdentifierKind.Isbn, "0-8044-2957-X")]
    [InlineData(IdentifierKind.Isbn, "080442957x")]
    [InlineData(IdentifierKind.Isbn, "978-3-16-148410-0, 0-306-40615-2")]
    [InlineData(IdentifierKind.Isbn, "9783161484100 0306406152")]
    [InlineData(IdentifierKind.Issn, "0378-5955")]
    [InlineData(IdentifierKind.Issn, "2434-561X")]
    [InlineData(IdentifierKind.Issn, "0378-5955, 2434-561x")]
    [InlineData(IdentifierKind.Orcid, "0000-0002-1825-0097")]
    [InlineData(IdentifierKind.Orcid, "0000-0002-1694-233X")]
    public void A_well_formed_identifier_passes(IdentifierKind kind, string value) =>
        Assert.Equal(new IdentifierCheck(true), Identifiers.Check(kind, value));

    [Theory]
    [InlineData(IdentifierKind.Doi, "https://doi.org/10.1234/abc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "http://dx.doi.org/10.1234/abc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "doi.org/10.1234/abc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "DOI: 10.1234/abc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "doi:10.1234/abc.", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "10.1234/abc.", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, " 10.1234/abc ", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "https://doi.org/10.1234/a%3Cb%3E", "10.1234/a<b>")]
    [InlineData(IdentifierKind.Doi, "HTTPS://DX.DOI.ORG/10.1234/Abc", "10.1234/Abc")]
    [InlineData(IdentifierKind.Doi, "https://dx.doi.org/10.1234%2Fabc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "10.1234%2fabc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "https://doi.org/10.1234/abc?source=mail#top", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "https://doi.org/10.1234/abc/", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "<https://doi.org/10.1234/abc>", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "info:doi/10.1234/abc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "urn:doi:10.1234/abc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "https://doi-org.proxy.example.edu/10.1234/abc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "https://publisher.example/doi/full/10.1234/abc", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "https://publisher.example/content/10.1234/abc.pdf", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, "https://publisher.example/page/10", null)]
    [InlineData(IdentifierKind.Doi, "10.12/abc", null)]
    [InlineData(IdentifierKind.Doi, "10.1234567890/abc", null)]
    [InlineData(IdentifierKind.Doi, "10.1234/", null)]
    [InlineData(IdentifierKind.Doi, "10.1234/a b", null)]
    [InlineData(IdentifierKind.Doi, "10.१२३४/abc", null)]
    [InlineData(IdentifierKind.Doi, "", null)]
    [InlineData(IdentifierKind.Pmid, "PMID: 123", "123")]
    [InlineData(IdentifierKind.Pmid, "https://pubmed.ncbi.nlm.nih.gov/123/", "123")]
    [InlineData(IdentifierKind.Pmid, "https://www.ncbi.nlm.nih.gov/pubmed/123?dopt=Abstract", "123")]
    [InlineData(IdentifierKind.Pmid, "123.", "123")]
    [InlineData(IdentifierKind.Pmid, "34 724 392", "34724392")]
    [InlineData(IdentifierKind.Pmid, "0034724392", "34724392")]
    [InlineData(IdentifierKind.Pmid, "0", null)]
    [InlineData(IdentifierKind.Pmid, "00000000", null)]
    [InlineData(IdentifierKind.Pmid, "123456789", null)]
    [InlineData(IdentifierKind.Pmid, "PMC123", null)]
    [InlineData(IdentifierKind.Pmid, "", null)]
    [InlineData(IdentifierKind.Pmcid, "pmc123", "PMC123")]
    [InlineData(IdentifierKind.Pmcid, "123", "PMC123")]
    [InlineData(IdentifierKind.Pmcid, "PMCID: PMC123", "PMC123")]
    [InlineData(IdentifierKind.Pmcid, "PMC123.2", "PMC123")]
    [InlineData(IdentifierKind.Pmcid, "https://pmc.ncbi.nlm.nih.gov/articles/PMC123/", "PMC123")]
    [InlineData(IdentifierKind.Pmcid, "PMC", null)]
    [InlineData(IdentifierKind.Nct, "nct01234567", "NCT01234567")]
    [InlineData(IdentifierKind.Nct, "01234567", "NCT01234567")]
    [InlineData(IdentifierKind.Nct, "ClinicalTrials.gov: NCT 01234567", "NCT01234567")]
    [InlineData(IdentifierKind.Nct, "https://clinicaltrials.gov/study/NCT01234567", "NCT01234567")]
    [InlineData(IdentifierKind.Nct, "https://clinicaltrials.gov/ct2/show/NCT01234567?x=1", "NCT01234567")]
    [InlineData(IdentifierKind.Nct, "NCT1234567", null)]
    [InlineData(IdentifierKind.Isbn, "ISBN 978-3-16-148410-0", "978-3-16-148410-0")]
    [InlineData(IdentifierKind.Isbn, "ISBN-13: 978-3-16-148410-0", "978-3-16-148410-0")]
    [InlineData(IdentifierKind.Isbn, "123-3-16-148410-0", null)]
    [InlineData(IdentifierKind.Isbn, "12345", null)]
    [InlineData(IdentifierKind.Isbn, " - ", null)]
    [InlineData(IdentifierKind.Issn, "ISSN 0378-5955", "0378-5955")]
    [InlineData(IdentifierKind.Issn, "0378-595", null)]
    [InlineData(IdentifierKind.Orcid, "https://orcid.org/0000-0002-1825-0097", "0000-0002-1825-0097")]
    [InlineData(IdentifierKind.Orcid, "0000000218250097", "0000-0002-1825-0097")]
    [InlineData(IdentifierKind.Orcid, "0000-0002-1694-233x", "0000-0002-1694-233X")]
    [InlineData(IdentifierKind.Orcid, "0000-0002-1825", null)]
    public void A_malformed_identifier_is_corrected_where_the_intent_is_plain(IdentifierKind kind, string value, string? corrected)
    {
        var check = Identifiers.Check(kind, value);

        Assert.False(check.IsValid);
        Assert.NotNull(check.Fault);
        Assert.Equal(corrected, check.Corrected);
    }

    [Theory]
    [InlineData(IdentifierKind.Isbn, "978-3-16-148410-7", "check digit of ISBN 978-3-16-148410-7 should be 0")]
    [InlineData(IdentifierKind.Isbn, "0-8044-2957-1", "check digit of ISBN 0-8044-2957-1 should be X")]
    [InlineData(IdentifierKind.Issn, "0378-5950", "check digit of ISSN 0378-5950 should be 5")]
    [InlineData(IdentifierKind.Orcid, "0000-0002-1825-0098", "check digit of ORCID 0000-0002-1825-0098 should be 7")]
    [InlineData(IdentifierKind.Doi, "10.1/x", "DOI must look like 10.1234/abc")]
    public void A_fault_says_what_is_wrong(IdentifierKind kind, string value, string fault) =>
        Assert.Equal(fault, Identifiers.Check(kind, value).Fault);

    [Theory]
    [InlineData(IdentifierKind.Doi, "https://doi.org/10.1234/ABC", "10.1234/abc")]
    [InlineData(IdentifierKind.Doi, " Nonsense ", "nonsense")]
    [InlineData(IdentifierKind.Pmid, "PMID: 00123", "123")]
    [InlineData(IdentifierKind.Pmid, "00 123", "123")]
    [InlineData(IdentifierKind.Pmcid, "pmc123", "PMC123")]
    [InlineData(IdentifierKind.Isbn, "0-306-40615-2", "9780306406157")]
    [InlineData(IdentifierKind.Isbn, "978-0-306-40615-7", "9780306406157")]
    [InlineData(IdentifierKind.Issn, "2434-561x", "2434561X")]
    [InlineData(IdentifierKind.Orcid, "https://orcid.org/0000-0002-1825-0097", "0000000218250097")]
    public void Normal_forms_can_be_compared(IdentifierKind kind, string value, string normal) =>
        Assert.Equal(normal, Identifiers.Normalise(kind, value));
}
