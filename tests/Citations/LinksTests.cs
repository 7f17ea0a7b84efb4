using Attest.Citations;
using Attest.Citations.Vancouver;

namespace Attest.Tests.Citations;

public class LinksTests
{
    [Theory]
    [InlineData("DOI", "10.1234/abc", "10.1234/abc", "https://doi.org/10.1234/abc")]
    [InlineData("DOI", "doi:10.1234/ABC.", "10.1234/ABC", "https://doi.org/10.1234/ABC")]
    [InlineData("DOI", "10.1002/(SICI)1097-0029(1999)45:1<10::AID-X1>3.0.CO;2-Q", "10.1002/(SICI)1097-0029(1999)45:1<10::AID-X1>3.0.CO;2-Q",
        "https://doi.org/10.1002/(SICI)1097-0029(1999)45:1%3C10::AID-X1%3E3.0.CO;2-Q")]
    [InlineData("DOI", "10.1234/a#b%c\"d'e?f&g", "10.1234/a#b%c\"d'e?f&g", "https://doi.org/10.1234/a%23b%25c%22d%27e%3Ff%26g")]
    [InlineData("DOI", "10.1234/é", "10.1234/é", "https://doi.org/10.1234/%C3%A9")]
    [InlineData("DOI", "not a DOI", "not a DOI", null)]
    [InlineData("PMID", "34724392", "34724392", "https://pubmed.ncbi.nlm.nih.gov/34724392/")]
    [InlineData("PMID", "PMID: 34724392", "34724392", "https://pubmed.ncbi.nlm.nih.gov/34724392/")]
    [InlineData("PMID", "none", "none", null)]
    [InlineData("PMCID", "PMC123", "PMC123", "https://pmc.ncbi.nlm.nih.gov/articles/PMC123/")]
    [InlineData("NCT", "NCT01234567", "NCT01234567", "https://clinicaltrials.gov/study/NCT01234567")]
    [InlineData("URL", "https://site.example/a b?q=1&r=%20#x", "https://site.example/a b?q=1&r=%20#x",
        "https://site.example/a%20b?q=1&r=%20#x")]
    [InlineData("URL", "HTTP://site.example/\"><script>", "HTTP://site.example/\"><script>", "HTTP://site.example/%22%3E%3Cscript%3E")]
    [InlineData("URL", "https://site.example/50%", "https://site.example/50%", "https://site.example/50%25")]
    [InlineData("URL", "javascript:alert(1)", "javascript:alert(1)", null)]
    [InlineData("URL", "ftp://site.example/a", "ftp://site.example/a", null)]
    [InlineData("URL", "//site.example/a", "//site.example/a", null)]
    [InlineData("URL", "https://", "https://", null)]
    public void Identifiers_and_addresses_lead_where_they_should(string variable, string value, string text, string? href) =>
        Assert.Contains(new TextRun(text, href), VancouverStyle.Format(ReferenceFixture.Of($"title: Sample\n{variable}: {value}")));

    [Fact]
    public void Punctuation_stays_outside_the_links()
    {
        var runs = VancouverStyle.Format(ReferenceFixture.Of("title: Sample\nDOI: 10.1234/abc\nPMID: 12\nPMCID: PMC3"));

        Assert.Equal(
            ["Sample. doi: ", "10.1234/abc", ". PubMed PMID: ", "12", "; PubMed Central PMCID: ", "PMC3", "."],
            runs.Select(static run => run.Text));
    }
}
