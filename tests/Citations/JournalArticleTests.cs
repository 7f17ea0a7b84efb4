using Attest.Citations.Vancouver;

namespace Attest.Tests.Citations;

public class JournalArticleTests
{
    private const string Blocks = """
        type: article-journal
        author: Marie, I; Mouthon, L
        title: Therapy of polymyositis and dermatomyositis
        container-title: Autoimmunity Reviews
        container-title-short: Autoimmun Rev
        issued: 2011
        volume: 11
        issue: 1
        page: 6-13
        DOI: 10.1016/j.autrev.2011.06.007
        => Marie I, Mouthon L. Therapy of polymyositis and dermatomyositis. Autoimmun Rev. 2011;11(1):6-13. doi:
           10.1016/j.autrev.2011.06.007.

        type: article-journal
        author: Gordon, Patrick A; Winer, J. B.; Hoogendijk, JE; Choy, E.H.S.
        title: Immunosuppressant and immunomodulatory treatment for dermatomyositis and polymyositis
        container-title: Cochrane Database Syst Rev
        issued: 2012
        DOI: 10.1002/14651858.CD003643.pub4
        => Gordon PA, Winer JB, Hoogendijk JE, Choy EHS. Immunosuppressant and immunomodulatory treatment for dermatomyositis and
           polymyositis. Cochrane Database Syst Rev. 2012. doi: 10.1002/14651858.CD003643.pub4.

        type: article-journal
        title: The evidence for immunotherapy in dermatomyositis and polymyositis: a systematic review
        container-title: Clin Rheumatol
        issued: 2015
        volume: 34
        issue: 12
        page: 2089-2095
        DOI: 10.1007/s10067-015-3059-y
        => The evidence for immunotherapy in dermatomyositis and polymyositis: a systematic review. Clin Rheumatol. 2015;34(12):2089-95.
           doi: 10.1007/s10067-015-3059-y.

        type: article-journal
        author: Kostine, M; Finckh, A; Bingham, Clifton O., III; {et al.}
        title: EULAR points to consider
        container-title: Ann Rheum Dis
        issued: 2021
        volume: 80
        issue: 1
        page: 36–48
        => Kostine M, Finckh A, Bingham CO 3rd, et al. EULAR points to consider. Ann Rheum Dis. 2021;80(1):36-48.

        type: article-journal
        title: ASCO guideline update on immune-related adverse events
        container-title: J Clin Oncol
        issued: 2021
        volume: 39
        issue: 36
        page: 4073-4126
        PMID: 34724392
        => ASCO guideline update on immune-related adverse events. J Clin Oncol. 2021;39(36):4073-126. PubMed PMID: 34724392.

        type: article-journal
        author: Example, A; Sample, B; Specimen, C; Instance, D; Model, E; Pattern, F; Surplus, G
        title: A trial of drug A
        container-title: J Example
        issued: 2020-11-05
        volume: 3
        issue: 2
        page: 100-110
        => Example A, Sample B, Specimen C, Instance D, Model E, Pattern F, et al. A trial of drug A. J Example. 2020 Nov 5;3(2):100-10.

        type: article-journal
        author: Example, A; Sample, B; Specimen, C; Instance, D; Model, E; Pattern, F
        title: A trial of drug A
        container-title: J Example
        issued: 2020-11
        page: e001234
        volume: 3
        => Example A, Sample B, Specimen C, Instance D, Model E, Pattern F. A trial of drug A. J Example. 2020 Nov;3:e001234.

        type: article-journal
        author: Example, A; {Sample Study Group}
        title: Does drug A help?
        container-title: J Example
        issued: 2019
        volume: 7
        => Example A; Sample Study Group. Does drug A help? J Example. 2019;7.

        type: article-journal
        author: {Sample Study Group}; {Example Consortium}
        title: Drug A fails!
        container-title: J Example.
        issued: 2019
        issue: 401
        page: 230-238
        => Sample Study Group; Example Consortium. Drug A fails! J Example. 2019;(401):230-8.

        type: article-journal
        title: Title with its own stop.
        container-title: J Example
        issued: 2002-06
        page: 1-6
        => Title with its own stop. J Example. 2002 Jun:1-6.

        type: article-journal
        title: Supplement to a volume
        container-title: J Example
        issued: 2002
        volume: 42
        supplement-number: 2
        page: S93-S99
        => Supplement to a volume. J Example. 2002;42 Suppl 2:S93-9.

        type: article-journal
        title: Supplement entered as an issue
        container-title: J Example
        issued: 2002
        volume: 42
        issue: Supplement 2
        page: S93-9
        => Supplement entered as an issue. J Example. 2002;42 Suppl 2:S93-9.

        type: article-journal
        title: Supplement to an issue
        container-title: J Example
        issued: 2002
        volume: 58
        issue: 12
        supplement-number: 7
        page: S6-S12
        => Supplement to an issue. J Example. 2002;58(12 Suppl 7):S6-12.

        type: article-journal
        title: Part of a volume
        container-title: J Example
        issued: 2002
        volume: 83
        part-number: 2
        page: 491-495
        => Part of a volume. J Example. 2002;83(Pt 2):491-5.

        type: article-journal
        title: Part of an issue
        container-title: J Example
        issued: 2002
        volume: 13
        issue: 9
        part-number: 1
        page: 923-928
        => Part of an issue. J Example. 2002;13(9 Pt 1):923-8.

        type: article-journal
        title: Two issues in one
        container-title: J Example
        issued: 2002
        volume: 935
        issue: 1–2
        page: 40-46
        => Two issues in one. J Example. 2002;935(1-2):40-6.

        type: article-journal
        title: On several pages
        container-title: J Example
        issued: 2002
        volume: 5
        page: 12-15, 18, 101-109.
        => On several pages. J Example. 2002;5:12-5, 18, 101-9.

        type: article-journal
        title: Roman pages
        container-title: J Example
        issued: 2002
        volume: 16
        issue: 2
        page: iii-v
        => Roman pages. J Example. 2002;16(2):iii-v.

        type: article-journal
        title: By article number
        container-title: J Example
        issued: 2002
        volume: 16
        number: 1234
        => By article number. J Example. 2002;16:1234.

        type: article-journal
        title: Without a journal
        issued: 2002
        volume: 16
        => Without a journal. 2002;16.

        type: article-journal
        title: Without a date
        container-title: J Example
        volume: 16
        issue: 2
        page: 3-9
        => Without a date. J Example. 16(2):3-9.

        type: article-journal
        title: Only pages
        page: 3-9
        => Only pages. p. 3-9.

        type: article-journal
        author: Example, A
        title: A letter
        genre: letter
        container-title: J Example
        issued: 2002
        volume: 20
        issue: 1
        page: 242
        => Example A. A letter [letter]. J Example. 2002;20(1):242.

        type: article-journal
        author: Example, A
        title: Not yet printed
        container-title: J Example
        issued: in press
        DOI: 10.1234/example
        => Example A. Not yet printed. J Example. Forthcoming. doi: 10.1234/example.

        type: article-journal
        author: Example, A
        title: Not yet printed
        container-title: J Example
        issued: 2026
        status: in press
        => Example A. Not yet printed. J Example. Forthcoming 2026.

        type: article-journal
        author: Example, A
        title: Ahead of print
        container-title: J Example
        issued: 2011-11-05
        status: ahead of print
        DOI: 10.1234/example
        => Example A. Ahead of print. J Example. 2011 Nov 5. [Epub ahead of print]. doi: 10.1234/example.

        type: article-journal
        author: Example, A
        title: Read on the Internet
        container-title: J Example
        issued: 2002-06
        accessed: 2002-08-12
        volume: 102
        issue: 6
        page: 6-13
        URL: https://journal.example/a
        => Example A. Read on the Internet. J Example [Internet]. 2002 Jun [cited 2002 Aug 12];102(6):6-13. Available from:
           https://journal.example/a

        type: article-journal
        author: Example, A
        title: With all identifiers
        container-title: J Example
        issued: 2002
        DOI: https://doi.org/10.1234/Example
        PMID: 123
        PMCID: PMC456
        NCT: NCT01234567
        URL: https://journal.example/a
        => Example A. With all identifiers. J Example. 2002. doi: 10.1234/Example. PubMed PMID: 123; PubMed Central PMCID: PMC456.
           ClinicalTrials.gov: NCT01234567.

        type: article-newspaper
        author: Example, Tina
        title: News of drug A
        container-title: The Example Post
        issued: 2002-08-12
        section: A
        page: 2
        => Example T. News of drug A. The Example Post. 2002 Aug 12;Sect. A:2.

        type: article-magazine
        title: A seasonal piece
        container-title: Example Weekly
        issued: 2002
        page: 7
        => A seasonal piece. Example Weekly. 2002:7.

        type: article-journal
        title: <i>Helicobacter exemplaris</i> at 10<sup>6</sup> and CO<sub>2</sub>, p < 0.05
        container-title: J Example
        issued: 2002
        => Helicobacter exemplaris at 10⁶ and CO₂, p < 0.05. J Example. 2002.

        type: article-journal
        author: Jr/
        title: Impossible dates
        container-title: J Example
        issued: 2002-13-45
        => Jr. Impossible dates. J Example. 2002.

        type: article-journal
        title: Over two years
        container-title: J Example
        issued: 2002/2003
        volume: 4
        => Over two years. J Example. 2002-2003;4.

        type: article-journal
        title: No such day
        container-title: J Example
        issued: 2002-02-30
        volume: 4
        => No such day. J Example. 2002 Feb;4.
        """;

    public static IEnumerable<TheoryDataRow<string, string>> Cases => VancouverCases.Read(Blocks);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Prints_articles_as_NLM_does(string fields, string expected) =>
        Assert.Equal(expected, VancouverStyle.Format(ReferenceFixture.Of(fields)).Text());
}
