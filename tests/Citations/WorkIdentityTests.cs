using Attest.Citations;

namespace Attest.Tests.Citations;

public class WorkIdentityTests
{
    [Theory]
    [InlineData("DOI: 10.1234/ABC\nPMID: 12\ntitle: Sample", "doi:10.1234/abc")]
    [InlineData("DOI: https://doi.org/10.1234/ABC", "doi:10.1234/abc")]
    [InlineData("DOI: none\nPMID: PMID 0012\ntitle: Sample", "pmid:12")]
    [InlineData("title: A Trial of Drug-A: β 2.0!\nissued: 2011-02-03", "title:atrialofdrugaβ20|2011")]
    [InlineData("title: <i>CO<sub>2</sub></i>\nissued: 2011", "title:co2|2011")]
    [InlineData("title: CO₂\nissued: 2011", "title:co2|2011")]
    [InlineData("title: Sample\nissued: in press", "title:sample|")]
    [InlineData("id: key1\ntitle: …", "key:key1")]
    public void A_work_is_known_by_DOI_then_PMID_then_title_and_year(string fields, string identity) =>
        Assert.Equal(identity, WorkIdentity.Of(ReferenceFixture.Of(fields)));

    [Theory]
    [InlineData("doi:10.1016/j.autrev.2011.06.007", "doi-10-1016-j-autrev-2011-06-007")]
    [InlineData("pmid:34724392", "pmid-34724392")]
    [InlineData("title:sample|", "title-sample")]
    public void A_slug_is_the_identity_in_ASCII(string identity, string slug) => Assert.Equal(slug, WorkIdentity.Slug(identity));

    [Theory]
    [InlineData("title:多発性筋炎|2011")]
    [InlineData("多発性筋炎")]
    [InlineData("")]
    [InlineData("doi:10.1234/averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongdoi")]
    public void A_slug_that_loses_letters_carries_a_hash(string identity)
    {
        var slug = WorkIdentity.Slug(identity);

        Assert.Matches("^([a-z0-9-]+-)?[0-9a-f]{8}$", slug);
        Assert.InRange(slug.Length, 8, 80);
        Assert.NotEqual(slug, WorkIdentity.Slug(identity + "x"));
    }

    [Theory]
    [InlineData("title: Sample", "title: sample.", "")]
    [InlineData("title: Sample A", "title: Sample B", "title")]
    [InlineData("issued: 2011-05", "issued: 2011", "")]
    [InlineData("issued: 2011", "issued: 2012", "issued")]
    [InlineData("volume: 11", "issue: 1", "")]
    [InlineData("volume: 11", "volume: 12", "volume")]
    [InlineData("issue: 1-2", "issue: 1–2", "")]
    [InlineData("page: 6-13", "page: 6–13.", "")]
    [InlineData("page: 2089-95", "page: 2089-2095", "")]
    [InlineData("page: 6", "page: 6-13", "")]
    [InlineData("page: 6-13", "page: 6-14", "page")]
    [InlineData("page: 6", "page: 60-61", "page")]
    [InlineData("DOI: 10.1234/A", "DOI: https://doi.org/10.1234/a", "")]
    [InlineData("DOI: 10.1234/a", "DOI: 10.1234/b", "DOI")]
    [InlineData("PMID: 12", "PMID: PMID:12", "")]
    [InlineData("PMID: 12", "PMID: 13", "PMID")]
    [InlineData("NCT: NCT01234567", "NCT: NCT01234568", "NCT")]
    [InlineData("container-title: Autoimmunity Reviews", "container-title: Autoimmun Rev.", "")]
    [InlineData("container-title: The New England Journal of Medicine", "container-title: N Engl J Med", "")]
    [InlineData("container-title: Proceedings of the National Academy of Sciences", "container-title: Proc Natl Acad Sci", "")]
    [InlineData("container-title: BMJ\ncontainer-title-short: Br Med J", "container-title: British Medical Journal", "")]
    [InlineData("container-title: Example", "container-title: Example Research", "container-title")]
    [InlineData("container-title: Ann Example", "container-title: Arch Example", "container-title")]
    [InlineData("author: Example, A", "author: Example, Ann; Sample, B", "")]
    [InlineData("author: Example, A", "author: Sample, B", "author")]
    [InlineData("author: Müller, A", "author: Mueller, A", "")]
    [InlineData("title: A\nissued: 2011\nvolume: 1", "title: B\nissued: 2012\nvolume: 2", "title issued volume")]
    public void Only_contradictions_are_disagreements(string a, string b, string variables)
    {
        var (x, y) = (ReferenceFixture.Of(a), ReferenceFixture.Of(b));

        Assert.Equal(variables, string.Join(' ', Agreement.Disagreements(x, y)));
        Assert.Equal(variables, string.Join(' ', Agreement.Disagreements(y, x)));
    }
}
