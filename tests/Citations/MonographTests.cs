using Attest.Citations.Vancouver;

namespace Attest.Tests.Citations;

public class MonographTests
{
    private const string Blocks = """
        type: book
        author: Example, PR; Sample, Ken S; Specimen, George
        title: Medical examples
        edition: 4
        publisher-place: St. Louis
        publisher: Exempla
        issued: 2002
        => Example PR, Sample KS, Specimen G. Medical examples. 4th ed. St. Louis: Exempla; 2002.

        type: book
        editor: Example, Larry C., 3rd; Sample, F. G.
        title: Operative examples
        edition: 2nd
        publisher-place: New York
        publisher: Exempla Inc.
        issued: 2002-05-04
        => Example LC 3rd, Sample FG, editors. Operative examples. 2nd ed. New York: Exempla Inc.; 2002.

        type: book
        author: Example, G
        editor: Sample, RR
        translator: Specimen, T
        title: Adolescent examples
        edition: Third edition
        publisher: Exempla
        issued: 2001
        => Example G. Adolescent examples. 3rd ed. Sample RR, editor. Specimen T, translator. Exempla; 2001.

        type: book
        author: Example, A
        title: Many volumes
        volume: 2
        edition: rev.
        publisher: Exempla
        publisher-place: London :
        issued: 2011
        number-of-pages: 194
        collection-title: Example series
        collection-number: 5
        => Example A. Many volumes. Vol. 2. Rev. ed. London: Exempla; 2011. 194 p. (Example series; no. 5).

        type: book
        title: Nobody's book
        publisher: Exempla.
        => Nobody's book. Exempla.

        type: book
        author: Example, A
        title: A book in press
        publisher: Exempla
        publisher-place: London
        issued: in press
        => Example A. A book in press. London: Exempla. Forthcoming.

        type: book
        editor: Example, A
        title: Estimated
        publisher: Exempla
        issued: ~1983
        => Example A, editor. Estimated. Exempla; [1983?].

        type: book
        title: A book to read on the Internet
        editor: Example, A; Sample, B
        publisher-place: Washington
        publisher: Exempla Press
        issued: 2001
        accessed: 2002-07-09
        URL: https://books.example/
        => Example A, Sample B, editors. A book to read on the Internet [Internet]. Washington: Exempla Press; 2001 [cited 2002 Jul 9].
           Available from: https://books.example/.

        type: book
        title: Twenty-first
        edition: 21
        => Twenty-first. 21st ed.

        type: book
        title: Twelfth
        edition: 112
        issued: circa 1900
        => Twelfth. 112th ed. circa 1900.

        type: chapter
        author: Example, PS; Sample, A
        title: Chromosomes in examples
        editor: Specimen, B; Instance, KW
        container-title: The example basis
        publisher-place: New York
        publisher: Exempla
        issued: 2002
        page: 93-113
        => Example PS, Sample A. Chromosomes in examples. In: Specimen B, Instance KW, editors. The example basis. New York: Exempla; 2002.
           p. 93-113.

        type: chapter
        author: Example, PS
        title: What is an example?
        container-title: The example basis
        container-author: Sample, A
        edition: 2
        volume: 1
        publisher: Exempla
        issued: 2002
        chapter-number: 7
        => Example PS. What is an example? In: Sample A. The example basis. Vol. 1. 2nd ed. Exempla; 2002. Chapter 7.

        type: chapter
        title: Nobody's chapter
        container-title: The example basis
        issued: 2002
        page: pp. 120-128
        => Nobody's chapter. In: The example basis. 2002. p. 120-8.

        type: paper-conference
        author: Example, S
        title: An analysis of samples
        editor: Sample, JA
        container-title: ExConf 2002
        event-title: 5th Example Conference
        event-date: 2002-04-03
        event-place: Kinsdale
        publisher-place: Berlin
        publisher: Exempla
        issued: 2002
        page: 182-191
        => Example S. An analysis of samples. In: Sample JA, editor. ExConf 2002. 5th Example Conference; 2002 Apr 3; Kinsdale. Berlin:
           Exempla; 2002. p. 182-91.

        type: paper-conference
        author: Example, S
        title: Read aloud
        event-title: 5th Example Conference
        event-date: 2002-04-03
        issued: 2002
        => Example S. Read aloud. Paper presented at: 5th Example Conference; 2002 Apr 3.

        type: paper-conference
        author: Example, S
        title: In a proceedings series
        container-title: Proc Example
        volume: 12
        page: 3-13
        issued: 2002
        => Example S. In a proceedings series. Proc Example. 2002;12:3-13.

        type: entry-encyclopedia
        title: Example
        container-title: Encyclopedia of examples
        publisher: Exempla
        issued: 2005
        => Example. In: Encyclopedia of examples. Exempla; 2005.

        type: report
        author: Example, GG
        title: Health of examples
        genre: Final report
        publisher-place: Arlington (VA)
        publisher: Example Office (US)
        issued: 2002-02
        number: EX-12
        => Example GG. Health of examples. Final report. Arlington (VA): Example Office (US); 2002 Feb. Report No.: EX-12.

        type: report
        author: {Example Society}
        title: Guideline on example syndrome
        publisher: Example Society
        issued: 2024
        accessed: 2026-11-01
        URL: https://society.example/guideline
        => Example Society. Guideline on example syndrome [Internet]. Example Society; 2024 [cited 2026 Nov 1]. Available from:
           https://society.example/guideline

        type: webpage
        author: {Example Society}
        title: About example syndrome
        container-title: Example Society
        publisher-place: London
        original-date: 2025
        issued: 2026-02-03
        accessed: 2026-11-01
        URL: https://society.example/about/
        => Example Society. About example syndrome [Internet]. London: Example Society; 2025 [updated 2026 Feb 3; cited 2026 Nov 1].
           Available from: https://society.example/about/.

        type: webpage
        title: About example syndrome
        container-title: Example pages
        publisher: Example Society
        issued: 2025-03-04
        URL: https://society.example/about
        DOI: 10.1234/page
        => About example syndrome [Internet]. Example pages. Example Society; 2025 Mar 4. doi: 10.1234/page. Available from:
           https://society.example/about

        type: webpage
        title: Undated
        publisher: Example Society
        accessed: 2026-11
        => Undated [Internet]. Example Society; [cited 2026 Nov].

        type: post-weblog
        author: Example, A
        title: Thoughts on samples.
        container-title: Example blog
        issued: 2025
        accessed: 2026-11-01
        URL: https://blog.example/1
        => Example A. Thoughts on samples [Internet]. Example blog; 2025 [cited 2026 Nov 1]. Available from: https://blog.example/1

        type: thesis
        author: Example, MM
        title: Sleep of examples
        genre: PhD thesis
        publisher-place: Mount Example (MI)
        publisher: University of Examples
        issued: 2002-06
        => Example MM. Sleep of examples [dissertation]. Mount Example (MI): University of Examples; 2002.

        type: thesis
        author: Example, MM
        title: Sleep of examples
        genre: Master's thesis
        publisher: University of Examples
        issued: 2002
        accessed: 2003-01-02
        URL: https://thesis.example/1
        => Example MM. Sleep of examples [master's thesis on the Internet]. University of Examples; 2002 [cited 2003 Jan 2]. Available from:
           https://thesis.example/1

        type: thesis
        title: Nobody's thesis
        => Nobody's thesis [thesis].

        type: dataset
        author: Example, A
        title: Data of the trial of drug A
        version: 1.2
        publisher: Example Repository
        issued: 2021-03-04
        DOI: 10.1234/data
        => Example A. Data of the trial of drug A [dataset]. Version 1.2. Example Repository; 2021 Mar 4. doi: 10.1234/data.

        type: article
        author: Example, A
        title: Early results of drug A
        genre: preprint
        container-title: exRxiv
        issued: 2020-03-24
        DOI: 10.1234/2020.03.20
        => Example A. Early results of drug A. exRxiv [Preprint]. 2020 Mar 24. doi: 10.1234/2020.03.20.

        type: article
        author: Example, A
        title: Early results of drug B
        publisher: exRxiv
        number: 069187
        issued: 2020-03-24
        accessed: 2021-01-02
        URL: https://exrxiv.example/069187
        => Example A. Early results of drug B. exRxiv 069187 [Preprint]. 2020 Mar 24 [cited 2021 Jan 2]. Available from:
           https://exrxiv.example/069187

        type: article
        author: {Example Society}
        title: Guideline on sample syndrome
        container-title: J Example
        volume: 5
        issue: 2
        page: 1-20
        issued: 2023
        => Example Society. Guideline on sample syndrome. J Example. 2023;5(2):1-20.

        type: article
        author: {Example Society}
        title: A working paper
        genre: working paper
        publisher: Example Society
        issued: 2023-02
        => Example Society. A working paper [working paper]. Example Society; 2023 Feb.

        type: patent
        author: Example, A
        title: Device for samples
        number: EX 123
        publisher-place: Exampleland
        issued: 2002-08-01
        => Example A. Device for samples. Exampleland; 2002 Aug 1. No.: EX 123.

        type: motion_picture
        director: Example, A
        title: The sample
        medium: video
        publisher: Exempla
        issued: 2010
        => Example A, director. The sample [video]. Exempla; 2010.

        type: software
        author: Example, A
        title: Samplr
        version: v2
        publisher: Exempla
        issued: 2010
        => Example A. Samplr [software]. v2. Exempla; 2010.

        type: document
        title: A circular
        URL: javascript:alert(1)
        => A circular [Internet]. Available from: javascript:alert(1)

        title: Of no type
        author: Example, A
        container-title: J Example
        volume: 3
        issued: 2010
        => Example A. Of no type. J Example. 2010;3.

        type: article-journal
        => 
        """;

    public static IEnumerable<TheoryDataRow<string, string>> Cases => VancouverCases.Read(Blocks);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Prints_books_and_other_sources_as_NLM_does(string fields, string expected) =>
        Assert.Equal(expected, VancouverStyle.Format(ReferenceFixture.Of(fields)).Text());
}
