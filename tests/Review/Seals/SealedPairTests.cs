namespace Attest.Tests.Review.Seals;

/// <summary>Pairs of an article that differ in one thing: what a reader can tell apart has two sealed texts, all else has one.</summary>
public class SealedPairTests
{
    private const string Site = "site.yml", Glossary = "vocabulary/glossary.yml", Shared = "references/shared.yml";

    private static readonly string Original = SealedPair.Sealed(new Dictionary<string, string?>());

    /// <summary>In the article, before and after.</summary>
    public static TheoryData<string, string> Harmful => new()
    {
        // Numbers, signs, comparisons.
        { "4 units *each", "40 units *each" },
        { "4 units *each", "4 0 units *each" },
        { "4 units *each", "4units *each" },
        { "takes -5", "takes 5" },
        { "takes -5", "takes −5" },
        { "takes -5", "takes –5" },
        { "5-10 mg", "5–10 mg" },
        { "5-10 mg", "5−10 mg" },
        { "5-10 mg", "5 - 10 mg" },
        { "5-10 mg", "510 mg" },
        { "mg/kg", "mg kg" },
        { "mg/kg", "Mg/kg" },
        { "mg/kg", "µg/kg" },
        { ">3 of", "<3 of" },
        { ">3 of", "≥3 of" },
        { ">3 of", "&lt;3 of" },
        { ">3 of", "3 of" },
        { "H~2~O", "H2O" },
        { "H~2~O", "H^2^O" },
        { "H~2~O", "H₂O" },
        { "10^9^", "109" },
        { "10^9^", "10^-9^" },
        { "10^9^", "10**9**" },
        // Characters that look alike, and those that cannot be seen.
        { "drug A [", "drug А [" },
        { "drug A [", "drug Α [" },
        { "drug A [", "drug A\u200d [" },
        { "drug A [", "drug \u200eA [" },
        { "drug A [", "drug A\u00ad [" },
        { "drug A [", "drug A\u200b [" },
        { "drug A [", "drug A\ufeff [" },
        { "drug A [", "drug Å [" },
        { "mg/kg", "㎎/kg" },
        { "takes -5", "takes -５" },
        // Style.
        { "*each morning*", "each morning" },
        { "*each morning*", "**each morning**" },
        { "*each morning*", "*each* morning" },
        { "*each morning*", "`each morning`" },
        { "**first**", "***first***" },
        { "`4  units`", "`4 units`" },
        { "`4  units`", "4  units" },
        { "`4  units`", "`4  Units`" },
        { "`4  units`\\\n", "`4  units`\n" },
        // Blocks.
        { "## Doses {#doses}", "### Doses {#doses}" },
        { "## Doses {#doses}", "## Doses {#amount}" },
        { "## Doses {#doses}", "**Doses**" },
        { "  - nested", "- nested" },
        { "  - second", "- second" },
        { "  - second", "    - second" },
        { "- ER comes", "\n1. ER comes" },
        { "3. three", "1. three" },
        { "3. three\n4. four", "3. four\n4. three" },
        { "3. three\n4. four", "- three\n- four" },
        { "3. three\n4. four", "3. three\n\n   four" },
        { "[x] done", "[ ] done" },
        { "[x] done", "done" },
        { "[x] done", "\\[x] done" },
        { "| A | 4 units |\n| B | 5 units |", "| B | 5 units |\n| A | 4 units |" },
        { "| A | 4 units |\n| B | 5 units |", "| A | 5 units |\n| B | 4 units |" },
        { "| A | 4 units |", "| 4 units | A |" },
        { "| A | 4 units |", "| A 4 units | |" },
        { "| Drug | Dose |\n|---|---:|\n| A | 4 units |", "| A | 4 units |\n|---|---:|\n| Drug | Dose |" },
        { "| A | 4 units |", "| A | 4<br>units |" },
        { "Table: Doses of both.", "Table: Doses of one." },
        { "\nTable: Doses of both.", "\nDoses of both." },
        { "> [!WARNING]\n> Not", "> Not" },
        { "> [!WARNING]", "> [!NOTE]" },
        { "> [!WARNING]\n> Not", "> [!WARNING]\n> > Not" },
        { "::: {.patient #stop}", "::: {.clinician #stop}" },
        { "::: {.patient #stop}", "::: {.note #stop}" },
        { "direction=for", "direction=against" },
        { "strength=strong", "strength=conditional" },
        { "certainty=high", "certainty=very-low" },
        { " certainty=high", "" },
        { "source=trial2020", "source=book2019" },
        { " source=trial2020", "" },
        { ":   First meaning\n\n:   Second meaning", ":   First meaning\n\n    Second meaning" },
        { "Term\n:   First", "Term\nAlso\n:   First" },
        { "Term\n:   First meaning\n\n:   Second meaning", "**Term**\n\nFirst meaning\n\nSecond meaning" },
        { "if x:\n  stop", "if x:\nstop" },
        { "if x:\n  stop", "if x:\n\tstop" },
        { "if x:\n  stop", "if x:\n\n  stop" },
        { "if x:\n  stop", "if x:\n  stop\n" },
        { "~~~\nif x:\n  stop\n~~~", "if x: stop" },
        { "Drug A, 4 units", "Drug A,\n\n4 units" },
        { "Drug A, 4 units", "Drug A,\\\n4 units" },
        { "Drug A, 4 units", "- Drug A, 4 units" },
        { "Note one.", "Note two." },
        { "].[^n]", "].[^m]" },
        { "].[^n]", "]." },
        { "[^n]: Note one.\n[^m]: Note two.", "[^n]: Note two.\n[^m]: Note one." },
        { "Not drug C.[^m]", "Not drug C. Note two." },
        { "Note one.", "Note one.[^m]" },
        // Links, images, citations.
        { "other.md#use", "other.md" },
        { "other.md#use", "other.md#harm" },
        { "other.md#use", "never.md#use" },
        { "other.md#use", "../../pages/about.md#use" },
        { "other.md#use", "main.md#use" },
        { "other.md#use", "/articles/other/citations.json" },
        { "other.md#use", "/articles/" },
        { "[the other](other.md#use)", "the other" },
        { "[the other](other.md#use)", "[the](other.md#use) other" },
        { "[the other](other.md#use)", "[the other](other.md#use \"Not this\")" },
        { "leaflet.txt)", "leaflet.txt#page=2)" },
        { "../../assets/leaflet.txt", "../../assets/steps.svg" },
        { "example.org/a?b=1", "example.org/a?b=2" },
        { "example.org/a?b=1", "example.org/A?b=1" },
        { "https://example.org/a?b=1", "http://example.org/a?b=1" },
        { "https://example.org/a?b=1", "tel:112" },
        { "https://example.org/a?b=1", "https://example.org/a?b=1#c" },
        { "https://example.org/a?b=1", "https://example.org/a?b=é" },
        { "go [up](#stop)", "go [up](#doses)" },
        { "go [up](#stop)", "go [](#stop) up" },
        { "![Two boxes]", "![Three boxes]" },
        { "\"The steps\"", "\"The step\"" },
        { "(../../assets/steps.svg \"The steps\")", "(../../assets/steps.svg)" },
        { "assets/steps.svg", "assets/gone.svg" },
        { "p. 8", "p. 9" },
        { ", p. 8", "" },
        { "see @shared2021", "@shared2021" },
        { "see @shared2021", "not @shared2021" },
        { "[@trial2020, p. 8; see @shared2021]", "[see @shared2021; @trial2020, p. 8]" },
        { "[@trial2020, p. 8; see @shared2021]", "[@trial2020, p. 8][see @shared2021]" },
        { "[@trial2020, p. 8;", "[@book2019, p. 8;" },
        { "[@book2019].", "[@nowhere]." },
        // Works.
        { "evidence: trial", "evidence: review" },
        { "10.5555/trial", "10.5555/trail" },
        { "Drug A < 5 mg", "Drug A > 5 mg" },
        { "Drug A < 5 mg", "Drug A ≥ 5 mg" },
        { "Drug A < 5 mg", "Drug A 5 mg" },
        { "at -3 °C", "at 3 °C" },
        { "at -3 °C", "at -.3 °C" },
        { "at -3 °C", "at .3 °C" },
        { "at -3 °C", "at ±3 °C" },
        { "10-20 mg", "1020 mg" },
        { "10-20 mg", "1 0-20 mg" },
        { "10-20 mg", "10+20 mg" },
        { "± 1.5", "1.5" },
        { "± 1.5", "± 15" },
        { "1,000 α", "1000 α" },
        { "1,000 α", "1,000 β" },
        { "H<sub>2</sub>O", "H2O" },
        { "H<sub>2</sub>O", "H<sup>2</sup>O" },
        { "given: P. Q.", "given: PQ" },
        { "[{ family: Plain, given: P. Q. }, { family: Other, given: O }]",
            "[{ family: Other, given: O }, { family: Plain, given: P. Q. }]" },
        { ", { family: Other, given: O }", "" },
        { "editor: [{ family: Shared", "author: [{ family: Shared" },
        { "Example Reviews", "Example Trials" },
        { "edition: 2", "edition: 3" },
        { "issued: 2020-03", "issued: 2020-04" },
        { "issued: 2020-03", "issued: 2020" },
        { "issued: 2020-03", "issued: 2020-03/2020-04" },
        { "type: book", "type: report" },
        { "Example Press", "Another Press" },
        { "page: 11-19", "page: 1-9" },
        { "page: 11-19", "page: 1119" },
        { "\"A-B in", "\"AB in" },
        // Front matter.
        { "title: How is", "title: How was" },
        { "4 units.\nspecialty", "40 units.\nspecialty" },
        { "icd-10: [X00", "icd-10: [X02" },
        { "icd-10: [X00, X01], mesh: [D000001]", "icd-10: [X00], mesh: [X01, D000001]" },
        { "mesh:", "snomed:" },
        { "tags: [syndrome]", "language: de" },
        { "tags: [syndrome]", "language: en" },
    };

    /// <summary>In other files, before and after.</summary>
    public static TheoryData<string, string, string> HarmfulElsewhere => new()
    {
        { Site, "Patient or carer", "Health professional" },
        { Site, "Health professional }\n  - { id: patient, label: Patient or carer",
            "Patient or carer }\n  - { id: patient, label: Health professional" },
        { Glossary, "4 units are usual", "400 units are usual" },
        { Glossary, "abbreviations: [ER]", "abbreviations: [LR]" },
        { Glossary, "abbreviations: [ER] }\n- { term: late reaction, definition: Rare, abbreviations: [LR]",
            "abbreviations: [LR] }\n- { term: late reaction, definition: Rare, abbreviations: [ER]" },
        { Glossary, "- { term: early reaction", "- { term: note, definition: Words }\n- { term: early reaction" },
        { Glossary, "- { term: early reaction", "- { term: units, definition: 1 g }\n- { term: early reaction" },
        { Glossary, "term: late reaction", "term: late reactions" },
        { Glossary, "definition: Rare", "definition: Rare, since: 2026-06-01" },
        { Shared, "A guideline on drug A", "A guideline on drug B" },
        { Shared, "evidence: guideline", "evidence: trial" },
        { Shared, "'170017'", "'170018'" },
        { "assets/steps.svg", "4 units", "40 units" },
        { "assets/steps.svg", "\n<title>", " <title>" },
        { "assets/leaflet.txt", "4 units", "400 units" },
        { "assets/leaflet.txt", "\n\nStop", "\nStop" },
        { "assets/leaflet.txt", "Stop.\n", "Stop. \n" },
    };

    /// <summary>In the article, before and after.</summary>
    public static TheoryData<string, string> Harmless => new()
    {
        { "*each morning*", "_each morning_" },
        { "*each morning*", "*each* *morning*" },
        { "*each morning*", "*each\nmorning*" },
        { "**first**", "__first__" },
        { "4 units *each", "4\u00a0units *each" },
        { "4 units *each", "4&nbsp;units *each" },
        { "4 units *each", "4\u202f units\t*each" },
        { "4 units *each", "4 units\n*each" },
        { "Drug A, 4", "Dr&#117;g A, 4" },
        { "Drug A, 4", "Drug A\\, 4" },
        { ">3 of", "&gt;3 of" },
        { ">3 of", "\\>3 of" },
        { "takes -5", "takes \\-5" },
        { "[@trial2020, p. 8; see @shared2021]", "[@trial2020,  p. 8;  see\n@shared2021]" },
        { "[@trial2020, p. 8; see @shared2021]", " [@trial2020, p. 8; see @shared2021]" },
        { "].[^n]", "]. [^n]" },
        { "  - nested, see [the leaflet](../../assets/leaflet.txt)\n  - s",
            "  * nested, see [the leaflet](../../assets/leaflet.txt)\n  * s" },
        { "- ER comes", "-   ER comes" },
        { "3. three\n4. four", "3. three\n3. four" },
        { "3. three\n4. four", "3) three\n4) four" },
        { "3. three\n4. four", "3. three\n\n4. four" },
        { "3. three\n4. four", "3.   three\n4.   four" },
        { "[x] done", "[X] done" },
        { "## Doses {#doses}", "## Doses ##" },
        { "## Doses {#doses}", "##   Doses {#doses}" },
        { "## Doses {#doses}", "Doses {#doses}\n-----" },
        { "## Doses {#doses}", "## Doses" },
        { "|---|---:|", "|:---:|-|" },
        { "| A | 4 units |", "|A|   4 units   |" },
        { "| A | 4 units |", "A | 4 units" },
        { "\nTable: Doses", "\n\nTable:  Doses" },
        { "::: {.patient #stop}\nStop", "::: {#stop .patient}\n\nStop" },
        { "go [up](#stop).\n:::", "go [up](#stop).\n\n:::::" },
        { "#stop", "#halt" },
        { "direction=for strength=strong certainty=high source=trial2020",
            "source=trial2020 certainty='high' strength=\"strong\" direction=for" },
        { "~~~", "````" },
        { "~~~\nif", "~~~ text\nif" },
        { "`4  units`", "``4  units``" },
        { "`4  units`\\\n", "`4  units`  \n" },
        { "> [!WARNING]\n> Not drug C.[^m]", "::: warning\nNot drug C.[^m]\n:::" },
        { "Term\n:   First", "Term\n:  First" },
        { "[^n]: Note one.\n[^m]: Note two.", "[^m]: Note two.\n[^n]: Note one." },
        { "^n]", "^other]" },
        { "trial2020", "t:2020" },
        { "other.md#use", "./other.md#use" },
        { "other.md#use", "../area/other.md#use" },
        { "other.md#use", "/articles/other/#use" },
        { "other.md#use", "https://kb.example.org/articles/other/#use" },
        { "other.md#use", "former.md#use" },
        { "other.md#use", "../elsewhere/other.md#use" },
        { "../../assets/leaflet.txt", "/assets/leaflet.txt" },
        { "../../assets/leaflet.txt", "<../../assets/leaflet.txt>" },
        { "\"The steps\"", "'The steps'" },
        { "tags: [syndrome]", "tags: [syndrome, other]\nsynonyms: [x]\naliases: [y]\nnotice: Stop\nupdated: 2026-05-05\nauthors: [X]" },
        { "title: How is Example", "title: >-\n  How   is\n  Example" },
        { "codes: { icd-10: [X00, X01], mesh: [D000001] }", "codes: { mesh: D000001, icd-10: [X01, X00, X00] }" },
        { "Drug A < 5 mg at -3 °C, 10-20 mg ± 1.5, 1,000 α", "DRUG A <5 mg: at −3 C (10–20 mg) ±1.5; 1 000 α." },
        { "Drug A < 5 mg", "<i>Drug</i> A < 5 mg" },
        { "\"A-B in", "\"A B in" },
        { "volume: 3\n    page: 1-9", "volume: 4\n    page: 2-9\n    PMID: '170001'" },
        { "DOI: 10.5555/trial", "DOI: https://doi.org/10.5555/TRIAL" },
        { "given: P. Q.", "given: P Q" },
        { "page: 11-19", "page: 11–19" },
        { "issued: 2020-03", "issued: { date-parts: [[2020, 3]] }" },
        { "evidence: trial", "evidence: \"trial\"" },
    };

    /// <summary>In other files, before and after.</summary>
    public static TheoryData<string, string, string> HarmlessElsewhere => new()
    {
        { Glossary, "definition: Rare", "definition: 'Rare '" },
        { Glossary, "- { term: early reaction", "- { term: unused, definition: Not here }\n- { term: early reaction" },
        { Glossary, "- { term: early reaction",
            "- { term: morning, definition: Before noon, since: 2026-06-01 }\n- { term: early reaction" },
        { Glossary, "- { term: early reaction", "- { term: ER comes, definition: X, since: 2026-06-02 }\n- { term: early reaction" },
        { Glossary, "synonyms: [first-dose reaction]", "synonyms: [first-dose reaction, another reaction]" },
        { Shared, "PMID: '170017'", "PMID: '0170017', NCT: NCT00000001, URL: 'https://example.org/'" },
        { "assets/steps.svg", "\n", "\r\n" },
        { "assets/leaflet.txt", "\n", "\r" },
        { "assets/leaflet.txt", "Stop.\n", "Stop.\n\n\n" },
        { "articles/area/other.md", "Text.", "Other text." },
        { "articles/area/other.md", "[former]", "[former, late]" },
        { "pages/about.md", "Text.", "Other text." },
        { Site, "https://kb.example.org/", "https://other.example.org/" },
        { Site, "title: Example site", "title: Another site\nnotice: Sample\ndescription: None" },
    };

    /// <summary>
    /// In the article, what imitates lines of a sealed text: each stays in the text where it is typed, whichever line ends it has.
    /// </summary>
    public static TheoryData<string, string> Imitations => new()
    {
        { "Drug A, 4", "Drug A\"&#10;paragraph&#10; \"4" },
        { "Drug A, 4", "Drug A\"\n paragraph\n  \"4" },
        { "Drug A, 4", "Drug A\"\u2028 paragraph\u2029  \"4" },
        { "`4  units`", "`4\"\r paragraph\r  \"units`" },
        { "`4  units`", "`4\"\n paragraph\n  \"units`" },
        { "`4  units`", "`4&#10; paragraph`" },
        { "if x:\n", "if x:\"\r paragraph\r  \"\n" },
        { "if x:\n", "if x:\"\f paragraph\v  \"\u0085\n" },
        { "https://example.org/a?b=1", "https://example.org/a\"&#10;paragraph" },
        { "https://example.org/a?b=1", "<https://example.org/a\"&#13;&#10;paragraph&#9;&#10;>" },
        { "https://example.org/a?b=1", "<gone\"&#10; paragraph&#10;\">" },
        { "https://example.org/a?b=1", "/gone&#10;paragraph" },
        { "assets/leaflet.txt)", "assets/leaflet.txt#a%0Aparagraph)" },
        { "other.md#use", "other.md#a%0Aparagraph%0A" },
        { "../../assets/steps.svg", "<gone&#10;paragraph>" },
        { "![Two boxes]", "![Two\"&#10;paragraph boxes]" },
        { "\"The steps\"", "\"The&#10;paragraph\"" },
        { "{#doses}", "{#a\"paragraph}" },
        { "p. 8;", "p. 8\"\nparagraph \";" },
        { "strength=strong", "strength=\"a&#10; paragraph\"" },
        { "title: How", "title: \"a\\\"\\n\\nbody\\n paragraph How\"\nsubtitle: x" },
        { "icd-10: [X00", "\"icd\\nbody\": [\"X\\n paragraph\"], icd-10: [X00" },
        { "family: Plain", "family: \"Plain\\n paragraph\"" },
    };

    [Theory]
    [MemberData(nameof(Imitations))]
    public void No_text_can_be_read_as_another_line(string before, string after)
    {
        var lines = SealedPair.SealedWith(SealedPair.Main, before, after).Split('\n');

        Assert.Equal("", lines[^1]);
        Assert.All(lines[..^1], line => Assert.Matches("^ *(?:[a-z]|\"$|\".*\"$)", line));
        Assert.Equal(Original.Split('\n').Count(IsStructure), lines.Count(IsStructure));

        static bool IsStructure(string line) => line.TrimStart(' ') is "paragraph" or "body";
    }

    [Theory]
    [MemberData(nameof(Harmful))]
    public void What_a_reader_can_tell_apart_has_another_sealed_text(string before, string after) =>
        Assert.NotEqual(Original, SealedPair.SealedWith(SealedPair.Main, before, after));

    [Theory]
    [MemberData(nameof(HarmfulElsewhere))]
    public void So_has_what_the_page_shows_of_other_files(string path, string before, string after) =>
        Assert.NotEqual(Original, SealedPair.SealedWith(path, before, after));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void What_is_only_typed_otherwise_has_the_same(string before, string after) =>
        Assert.Equal(Original, SealedPair.SealedWith(SealedPair.Main, before, after));

    [Theory]
    [MemberData(nameof(HarmlessElsewhere))]
    public void So_has_what_the_page_does_not_show(string path, string before, string after) =>
        Assert.Equal(Original, SealedPair.SealedWith(path, before, after));
}
