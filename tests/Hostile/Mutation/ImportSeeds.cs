namespace Attest.Tests.Hostile.Mutation;

/// <summary>What reference managers, PubMed and Crossref export.</summary>
internal static class ImportSeeds
{
    private const string Article = """
        PMID- 1
        OWN - NLM
        STAT- MEDLINE
        IS  - 1234-5679 (Electronic)
        VI  - 1
        IP  - 2
        DP  - 2020 May-Jun
        TI  - A trial of drug A [in Example
              syndrome].
        PG  - 1-2
        LID - 10.5555/x [doi]
        AID - 10.5555/y [doi]
        FAU - Doe, Jane 3rd
        AU  - Doe J
        FAU - van der Beer, Jan
        CN  - An Example Group.
        LA  - eng
        SI  - ClinicalTrials.gov/NCT00000001
        PT  - Randomized Controlled Trial
        PT  - Review
        PL  - Example
        TA  - Ex J
        JT  - Example Journal
        PMC - PMC1
        PST - aheadofprint

        PMID- 2
        TI  - B
        AU  - Smith J
        DEP - 20200506


        """;

    private const string Chapter = """
        PMID- 3
        PT  - Book Chapter
        TI  - Chapter
        BTI - A book
        ED  - Roe R
        FED - Roe, Richard
        ISBN- 978-3-16-148410-0
        PB  - Press
        EN  - 2nd
        CTI - Series
        DP  - 2019 Winter


        """;

    private const string Crossref = """
        Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason
        1,"A ""title"",
        of two lines",1/2/2021 0:00,10.5555/notice,0,10.5555/example,0,Retraction,+Error in Data;
        2,é,5/24/2020,,7,10.5555/b,8,Expression of concern,
        ,,,,,,,,

        """;

    private const string Compact = "\ufeff" + """
        Record ID,RetractionDate,RetractionDOI,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,ListDate=2026-10-30
        1,2021-01-02,10.5555/n,10.5555/a,,Correction,"a,b",
        2,2021-01-03,,,4,Reinstatement,,

        """;

    private const string Quoted = """
        originalpaperdoi,Original Paper PubMed ID,retractiondate,RetractionNature
        10.5555/a,1,2021-01-02T00:00,retraction
        "10.5555/b","","1/2/2021","Retraction"
        """;

    public static IReadOnlyList<string> BibTeX { get; } = [.. Few(Citations.Import.Corpus.BibTeX())];

    public static IReadOnlyList<string> Ris { get; } = [.. Few(Citations.Import.Corpus.Ris())];

    public static IReadOnlyList<string> Medline { get; } = [Article, Chapter.ReplaceLineEndings("\r\n")];

    public static IReadOnlyList<string> Retractions { get; } =
        [Crossref.ReplaceLineEndings("\r\n"), Compact, Quoted.ReplaceLineEndings("\r")];

    /// <summary>Files whose names say nothing of what they hold.</summary>
    public static IReadOnlyList<string> Unnamed { get; } =
        [.. BibTeX, .. Ris, .. Medline, YamlSeeds.Jsons[^1], .. YamlSeeds.Bibliographies];

    public static IReadOnlyList<string> Pieces { get; } =
    [
        "{", "}", "{}", "{{", "\"", "\\", "\\'", "\\\"{", "\\textit{", "\\textit\\textbf", "\\href{", "\\url{", "\\it ", "\\alpha", "\\c",
        "\\H{", "$", "$^", "$_{",
        "^", "_", "~", "--", "---", "``", "''", "@", "@a{", "\n@article{", "@string{a=", "@comment{", "@preamble(", "#", "=", ",", "and",
        " and ", "others", "family=",
        "\n", "\r", "\r\n", "  - ", "- ", "TY  - ", "ER  - \n", "PMID- ", "AU  - ", "CN  - ", "DA  - ", "M3  - 10.", "SN  - ", "&#",
        "&#x110000;", "&#xd800;", "&lt;i&gt;",
        "<", "<i>", "</", "<jats:", "<>", "</>", "\u202e", "\u007f", "\u200b", "\ud800", "\udc00", "\0", "\ufeff", "[", "]", ":", ": ", "0",
        "-", "0000", "9999", "99999999999",
        "2020-02-30", "10.5555/", "PMC", "NCT", "é", "😀", "\t", "  ", "null", "jr", ", Jr,", "3rd", ".", " .", "?", "/", "//", "pp. ", "–",
    ];

    public static IReadOnlyList<string> CsvPieces { get; } =
    [
        "\"", "\"\"", ",", ",,", "\n", "\r", "\r\n", "\"\n", "\",", ",\"", "\0", "\ufeff", "é", "\ud800", " ", "0", "/", "-", "99999",
        "ListDate=", "ListDate=x", "Retraction",
        "RetractionDate", "2021-02-30", "13/1/2021", "T", ";", "\t",
    ];

    /// <summary>Files of three entries each, so that most of each is looked at.</summary>
    private static IEnumerable<string> Few(string entries) =>
        entries.Split("\r\n\r\n", StringSplitOptions.RemoveEmptyEntries).Chunk(3).Take(20)
            .Select(chunk => string.Join("\r\n\r\n", chunk) + "\r\n");
}
