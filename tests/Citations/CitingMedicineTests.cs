using Attest.Citations.Vancouver;

namespace Attest.Tests.Citations;

/// <summary>
/// The cases that Citing Medicine, 2nd ed., tells apart, element by element; with those of <see cref="JournalArticleTests"/> and
/// <see cref="MonographTests"/> the table by which references are held to it.
/// </summary>
public class CitingMedicineTests
{
    private const string Names = """
        type: article-journal
        author: Example, Jean-Paul; Sample, J-P; Specimen, J.-P.; Smith-Jones, Mary Ann
        title: Hyphens go from given names and stay in family names
        issued: 2020
        => Example JP, Sample JP, Specimen JP, Smith-Jones MA. Hyphens go from given names and stay in family names. 2020.

        type: article-journal
        author: Smith, John A., III; Sample, Ann, Jr.; Example, B, Sr; Model, C, 2nd; Pattern, D, IV
        title: Suffixes
        issued: 2020
        => Smith JA 3rd, Sample A Jr, Example B Sr, Model C 2nd, Pattern D 4th. Suffixes. 2020.

        type: article-journal
        author: van der/Meer, Jan Willem; de/Sample, Charles; d'/Arcy, Ann; al-/Example, Omar; von/Specimen, K.
        title: Particles
        issued: 2020
        => van der Meer JW, de Sample C, d'Arcy A, al-Example O, von Specimen K. Particles. 2020.

        type: article-journal
        author: {Example Study Group}
        title: One group
        issued: 2020
        => Example Study Group. One group. 2020.

        type: article-journal
        author: Example, A; Sample, B; {Example Study Group}
        title: People and a group
        issued: 2020
        => Example A, Sample B; Example Study Group. People and a group. 2020.

        type: article-journal
        author: {Example Study Group}; Sample, B; Example, A
        title: A group before people
        issued: 2020
        => Example Study Group; Sample B, Example A. A group before people. 2020.

        type: article-journal
        author: Example, A; B, B; C, C; D, D; E, E; {Example Study Group}; G, G
        title: A group among the first six of seven
        issued: 2020
        => Example A, B B, C C, D D, E E; Example Study Group, et al. A group among the first six of seven. 2020.

        type: article-journal
        author: 例, 見本; Пример, Анна; Ôrsted, Æbbe
        title: Names in other alphabets
        issued: 2020
        => 例 見本, Пример А, Ôrsted Æ. Names in other alphabets. 2020.

        type: book
        editor: A, A; B, B; C, C; D, D; E, E; F, F; G, G
        title: Seven editors
        publisher: Exempla
        issued: 2020
        => A A, B B, C C, D D, E E, F F, et al., editors. Seven editors. Exempla; 2020.

        type: book
        author: Example, A
        editor: Sample, B; {et al.}
        title: Some editors
        publisher: Exempla
        issued: 2020
        => Example A. Some editors. Sample B, et al., editors. Exempla; 2020.

        type: book
        author: Example, A
        translator: Sample, B; Specimen, C
        title: Translated
        publisher: Exempla
        issued: 2020
        => Example A. Translated. Sample B, Specimen C, translators. Exempla; 2020.

        type: book
        compiler: Example, A; Sample, B
        title: Compiled
        publisher: Exempla
        issued: 2020
        => Example A, Sample B, compilers. Compiled. Exempla; 2020.
        """;

    private const string Periodicals = """
        type: article-journal
        title: An abbreviation with stops
        container-title: Journal of Examples and Samples
        container-title-short: J. Ex. Sampl.
        issued: 2020
        volume: 3
        => An abbreviation with stops. J Ex Sampl. 2020;3.

        type: article-journal
        title: Why not!
        container-title: J Example
        issued: 2020
        page: 1-2
        => Why not! J Example. 2020:1-2.

        type: article-journal
        title: Is drug A better?
        genre: Editorial
        container-title: J Example
        issued: 2020
        => Is drug A better? [editorial]. J Example. 2020.

        type: article-journal
        title: A month and its neighbour
        container-title: J Example
        issued: 2020-07/2020-08
        volume: 3
        issue: 4
        page: 120-129
        => A month and its neighbour. J Example. 2020 Jul-Aug;3(4):120-9.

        type: article-journal
        title: Over the turn of the year
        container-title: J Example
        issued: 2020-12/2021-01
        volume: 3
        => Over the turn of the year. J Example. 2020 Dec-2021 Jan;3.

        type: article-journal
        title: In spring
        container-title: J Example
        issued: 2020-21
        volume: 3
        => In spring. J Example. 2020 Spring;3.

        type: article-journal
        title: About then
        container-title: J Example
        issued: ~2020
        => About then. J Example. [2020?].

        type: article-journal
        title: A supplement without a number
        container-title: J Example
        issued: 2020
        volume: 42
        issue: Suppl
        page: S12-S18
        => A supplement without a number. J Example. 2020;42 Suppl:S12-8.

        type: article-journal
        title: A supplement with its part
        container-title: J Example
        issued: 2020
        volume: 42
        supplement-number: 2
        part-number: 1
        => A supplement with its part. J Example. 2020;42 Suppl 2(Pt 1).

        type: article-journal
        title: A letter behind the pages
        container-title: J Example
        issued: 2020
        volume: 42
        page: 123S-127S
        => A letter behind the pages. J Example. 2020;42:123S-127S.

        type: article-journal
        title: A letter before the pages
        container-title: J Example
        issued: 2020
        volume: 42
        page: e12-e19
        => A letter before the pages. J Example. 2020;42:e12-9.

        type: article-journal
        title: An electronic locator
        container-title: J Example
        issued: 2020
        volume: 9
        issue: 2
        page: e2002435
        DOI: 10.5555/example.1
        => An electronic locator. J Example. 2020;9(2):e2002435. doi: 10.5555/example.1.

        type: article-journal
        title: Read online before it was printed
        container-title: J Example
        issued: 2002-11-15
        available-date: 2002-07-05
        volume: 100
        issue: 10
        page: 3828-3831
        => Read online before it was printed. J Example. 2002 Nov 15;100(10):3828-31. Epub 2002 Jul 5.

        type: article-journal
        title: Online and printed on one day
        container-title: J Example
        issued: 2002-11-15
        available-date: 2002-11-15
        volume: 100
        => Online and printed on one day. J Example. 2002 Nov 15;100.

        type: article-journal
        title: Ahead of print
        container-title: J Example
        issued: 2020-07-05
        status: Epub ahead of print
        PMID: 123
        => Ahead of print. J Example. 2020 Jul 5. [Epub ahead of print]. PubMed PMID: 123.

        type: article-journal
        author: Example, O
        title: Angst vor Beispielen
        container-title: Beispiele
        language: de-AT
        issued: 2020
        volume: 122
        issue: 8
        page: 785-787
        DOI: 10.5555/example.2
        => Example O. Angst vor Beispielen. Beispiele. 2020;122(8):785-7. German. doi: 10.5555/example.2.

        type: article-journal
        author: Example, O
        title: [Fear of examples].
        original-title: Angst vor Beispielen?
        container-title: Beispiele
        language: ger
        issued: 2020
        volume: 122
        => Example O. Angst vor Beispielen? [Fear of examples]. Beispiele. 2020;122. German.

        type: article-journal
        author: Example, O
        title: [Fear of examples]
        container-title: Eksempler
        language: nb-NO
        issued: 2020
        => Example O. [Fear of examples]. Eksempler. 2020. Norwegian.

        type: article-journal
        title: In English
        original-title: Earlier title
        container-title: J Example
        language: en-US
        issued: 2020
        => In English. J Example. 2020.

        type: article-journal
        title: In a language that nobody can tell
        container-title: J Example
        language: xx
        issued: 2020
        => In a language that nobody can tell. J Example. 2020.

        type: article-magazine
        title: Monthly
        container-title: Example Monthly
        issued: 2020-03
        page: 20-22, 24
        => Monthly. Example Monthly. 2020 Mar:20-2, 24.

        type: article-newspaper
        title: Daily
        container-title: Example Daily
        issued: 2020-03-01
        section: Health
        => Daily. Example Daily. 2020 Mar 1;Sect. Health.

        type: article-journal
        title: Effect of <i>E. exemplaris</i> on Ca<sup>2+</sup> and H<sub>2</sub>O at <b>once</b>
        container-title: J Example
        issued: 2020
        => Effect of E. exemplaris on Ca²⁺ and H₂O at once. J Example. 2020.

        type: article
        author: Example, A
        title: Of a second version
        publisher: medRxiv
        issued: 2020-03-24
        version: 2
        DOI: 10.5555/example.3
        => Example A. Of a second version. medRxiv [Preprint]. 2020 Mar 24. Version 2. doi: 10.5555/example.3.
        """;

    private const string Others = """
        type: book
        title: Revised
        edition: revised
        publisher: Exempla
        issued: 2020
        => Revised. Rev. ed. Exempla; 2020.

        type: book
        title: Revised once more
        edition: second revised edition
        publisher: Exempla
        issued: 2020
        => Revised once more. 2nd rev. ed. Exempla; 2020.

        type: book
        title: In Roman numbers
        edition: III
        publisher: Exempla
        issued: 2020
        => In Roman numbers. 3rd ed. Exempla; 2020.

        type: book
        title: For all the world
        edition: international
        publisher: Exempla
        issued: 2020
        => For all the world. International ed. Exempla; 2020.

        type: book
        title: Every year
        edition: 2020
        publisher: Exempla
        issued: 2020
        => Every year. 2020 ed. Exempla; 2020.

        type: book
        title: Ein Beispiel
        edition: 5. Aufl.
        language: de
        publisher: Exempla
        issued: 2020
        number-of-pages: 211
        => Ein Beispiel. 5. Aufl. Exempla; 2020. 211 p. German.

        type: book
        title: On a disk
        medium: CD-ROM
        publisher-place: London
        publisher: Exempla
        issued: 2002
        => On a disk [CD-ROM]. London: Exempla; 2002.

        type: book
        editor: {Example Institute}
        title: A book that grows
        publisher-place: Bethesda (MD)
        publisher: Exempla
        original-date: 2007
        issued: 2015-10-02
        accessed: 2026-01-08
        URL: https://books.example/growing
        => Example Institute, editor. A book that grows [Internet]. Bethesda (MD): Exempla; 2007 [updated 2015 Oct 2; cited 2026 Jan 8].
           Available from: https://books.example/growing

        type: book
        title: An old book in a new printing
        publisher: Exempla
        original-date: 1907
        issued: 2015
        => An old book in a new printing. Exempla; 2015.

        type: webpage
        title: A page on the day that it came out
        publisher: Example Society
        original-date: 2025-03-04
        issued: 2025-03-04
        accessed: 2026-01-08
        URL: https://society.example/page
        => A page on the day that it came out [Internet]. Example Society; 2025 Mar 4 [cited 2026 Jan 8]. Available from:
           https://society.example/page

        type: chapter
        author: Example, A
        title: Many editors
        editor: A, A; B, B; C, C; D, D; E, E; F, F; G, G
        container-title: The example basis
        edition: 2nd
        publisher: Exempla
        issued: 2020
        page: 101-109
        => Example A. Many editors. In: A A, B B, C C, D D, E E, F F, et al., editors. The example basis. 2nd ed. Exempla; 2020. p. 101-9.

        type: chapter
        author: Example, A
        title: A chapter online
        container-title: The example basis
        publisher: Exempla
        issued: 2020
        accessed: 2026-01-08
        URL: https://books.example/chapter/
        => Example A. A chapter online. In: The example basis [Internet]. Exempla; 2020 [cited 2026 Jan 8]. Available from:
           https://books.example/chapter/.

        type: paper-conference
        author: Example, S
        title: Over three days
        editor: Sample, J
        container-title: Proceedings of examples
        event-title: 5th Example Conference
        event-date: 2002-04-03/2002-04-05
        event-place: Kinsdale
        publisher: Exempla
        issued: 2002
        => Example S. Over three days. In: Sample J, editor. Proceedings of examples. 5th Example Conference; 2002 Apr 3-5; Kinsdale.
           Exempla; 2002.

        type: speech
        author: Example, S
        title: A talk
        event-title: 5th Example Conference
        event-date: 2002-04-30/2002-05-02
        event-place: Kinsdale
        => Example S. A talk. Paper presented at: 5th Example Conference; 2002 Apr 30-May 2; Kinsdale.

        type: speech
        author: Example, S
        title: On a wall
        genre: Poster
        event-title: 5th Example Conference
        event-date: 2002-04
        => Example S. On a wall. Poster session presented at: 5th Example Conference; 2002 Apr.

        type: report
        author: Example, A; {Example Office}
        title: A report with all that reports have
        publisher-place: London
        publisher: Example Office
        issued: 2020-05
        number-of-pages: 45
        collection-title: Technical examples
        collection-number: 12
        number: EX-45
        => Example A; Example Office. A report with all that reports have. London: Example Office; 2020 May. 45 p. (Technical examples; no.
           12). Report No.: EX-45.

        type: thesis
        author: Example, M
        title: A dissertation online
        genre: PhD thesis
        publisher: University of Examples
        issued: 2020
        accessed: 2026-01-08
        URL: https://thesis.example/1
        => Example M. A dissertation online [dissertation on the Internet]. University of Examples; 2020 [cited 2026 Jan 8]. Available from:
           https://thesis.example/1

        type: dataset
        title: A database that grows
        genre: database
        publisher: Example Institute
        original-date: 2001
        issued: 2025-12
        accessed: 2026-01-08
        URL: https://data.example/
        => A database that grows [database on the Internet]. Example Institute; 2001 [updated 2025 Dec; cited 2026 Jan 8]. Available from:
           https://data.example/.

        type: legislation
        title: Example Act
        issued: 2020
        => Example Act. 2020.
        """;

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        VancouverCases.Read(Names).Concat(VancouverCases.Read(Periodicals)).Concat(VancouverCases.Read(Others));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Prints_what_the_manual_asks_for(string fields, string expected) =>
        Assert.Equal(expected, VancouverStyle.Format(ReferenceFixture.Of(fields)).Text());
}
