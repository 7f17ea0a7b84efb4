using System.Security.Cryptography;
using System.Text;

namespace Attest.Tests.Hostile.Mutation;

/// <summary>What other programs export, and what a build keeps for the next one.</summary>
internal static class RecordSeeds
{
    public static IReadOnlyList<string> Medline { get; } =
    [
        "PMID- 1\nOWN - NLM\nSTAT- MEDLINE\nIS  - 1234-5679 (Electronic)\nVI  - 1\nIP  - 2\nDP  - 2020 May-Jun\nTI  - A trial of drug A [in Example\n      syndrome].\nPG  - 1-2\n"
            + "LID - 10.5555/x [doi]\nAID - 10.5555/y [doi]\nFAU - Doe, Jane 3rd\nAU  - Doe J\nFAU - van der Beer, Jan\nCN  - An Example Group.\nLA  - eng\nSI  - ClinicalTrials.gov/NCT00000001\n"
            + "PT  - Randomized Controlled Trial\nPT  - Review\nPL  - Example\nTA  - Ex J\nJT  - Example Journal\nPMC - PMC1\nPST - aheadofprint\n\nPMID- 2\nTI  - B\nAU  - Smith J\nDEP - 20200506\n\n",
        "PMID- 3\r\nPT  - Book Chapter\r\nTI  - Chapter\r\nBTI - A book\r\nED  - Roe R\r\nFED - Roe, Richard\r\nISBN- 978-3-16-148410-0\r\nPB  - Press\r\nEN  - 2nd\r\nCTI - Series\r\nDP  - 2019 Winter\r\n\r\n",
    ];

    public static IReadOnlyList<string> Retractions { get; } =
    [
        "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\r\n"
            + "1,\"A \"\"title\"\",\r\nof two lines\",,,,,,,,,1/2/2021 0:00,10.5555/notice,0,1/1/2020 0:00,10.5555/example,0,Retraction,+Error in Data;,No,\r\n2,B,,,,,,é,,,5/24/2020,,7,,10.5555/b,8,Expression of concern,,,\r\n,,,,,,,,,,,,,,,,,,,\r\n",
        "\ufeffRecord ID,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,ListDate=2026-10-30\n1,2021-01-02,10.5555/n,,10.5555/a,,Correction,\"a,b\",\n2,2021-01-03,,3,,4,Reinstatement,,\n",
        "originalpaperdoi,Original Paper PubMed ID,retractiondate,RetractionNature\r10.5555/a,1,2021-01-02T00:00,retraction\r\"10.5555/b\",\"\",\"1/2/2021\",\"Retraction\"",
    ];

    public static IReadOnlyList<string> ImportPieces { get; } =
    [
        "{", "}", "{}", "{{", "\"", "\\", "\\'", "\\\"{", "\\textit{", "\\textit\\textbf", "\\href{", "\\url{", "\\it ", "\\alpha", "\\c", "\\H{", "$", "$^", "$_{", "^", "_", "~", "--", "---", "``", "''", "@", "@a{", "\n@article{", "@string{a=", "@comment{", "@preamble(",
        "#", "=", ",", "and", " and ", "others", "family=", "\n", "\r", "\r\n", "  - ", "- ", "TY  - ", "ER  - \n", "PMID- ", "AU  - ", "DA  - ", "M3  - 10.", "SN  - ", "&#", "&#x110000;", "&#xd800;", "&lt;i&gt;", "<", "<i>", "</", "<jats:", "<>", "</>", "\u202e", "\ud800", "\udc00", "\0", "\ufeff",
        "[", "]", ":", ": ", "0", "-", "0000", "9999", "99999999999", "2020-02-30", "10.5555/", "PMC", "NCT", "é", "😀", "\t", "  ", "null", "jr", ", Jr,", "3rd", ".", "?", "/", "//", "pp. ", "–",
    ];

    public static IReadOnlyList<string> CsvPieces { get; } =
        ["\"", "\"\"", ",", ",,", "\n", "\r", "\r\n", "\"\n", "\",", ",\"", "\0", "\ufeff", "é", "\ud800", " ", "0", "/", "-", "99999", "ListDate=", "ListDate=x", "Retraction", "RetractionDate", "2021-02-30", "13/1/2021", "T", ";", "\t"];

    public static string LastBuild { get; } = "{\"Input\":\"00\",\"Output\":\"11\",\"Articles\":1,\"Pages\":2,\"Findings\":"
        + "[{\"Code\":\"KB202\",\"Severity\":1,\"Path\":\"input/articles/a.md\",\"Start\":3,\"Length\":4,\"Message\":\"a \\u0022b\\u0022\",\"Help\":null},{\"Code\":\"KB406\",\"Severity\":1,\"Path\":\"input/b.md\",\"Start\":0,\"Length\":0,\"Message\":\"c\",\"Help\":\"d\"}]}";

    public static IReadOnlyList<string> JsonPieces { get; } =
        ["{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "0", "1e999", "99999999999", "1.5", "\\u0000", "\\ud800", "\"Input\":", "\"Findings\":", "\"Code\":null", "\"Severity\":9", "\"Start\":-5", "\"Length\":2147483647", "{}", "[]", "[null]", "\0", "é", "/*", " "];

    public const string OutputList = "index.html\narticles/example/index.html\narticles/example/index.md\r\n404.html\n.attest-files\n.nojekyll\nfiles/é 😀.csv\n";

    public static IReadOnlyList<string> OutputListPieces { get; } =
        ["../", "..", "./", "/", "//", "\\", "..\\", "C:\\", "C:", "\0", "\n", "\r", "\r\n", " ", "~", "%2e%2e/", "/etc/", "é", "\ud800", ".attest-files", "\u202e", "a", "index.html/"];

    public const string GitTree = "100644 blob 0123456789012345678901234567890123456789\tarticles/a.md\0100755 blob 0123456789012345678901234567890123456788\tb c\té.md\0120000 blob 0123456789012345678901234567890123456787\tlink\0160000 commit 0123456789012345678901234567890123456786\tmodule\0";

    public const string GitLog = "0123456789012345678901234567890123456789\n\n:100644 100644 0123456789012345678901234567890123456788 0123456789012345678901234567890123456787 M\tarticles/a.md\n0123456789012345678901234567890123456786\n\n"
        + ":000000 100644 0000000000000000000000000000000000000000 0123456789012345678901234567890123456785 A\tarticles/a.md\n";

    public const string GitObject = "0123456789012345678901234567890123456789 blob 12\nhello, world\n0123456789012345678901234567890123456788 missing\n";

    public static IReadOnlyList<string> GitPieces { get; } = ["\t", "\0", "\n", " ", ":", "100", "blob", "missing", "-1", "0", "99999999999999999999", "4194305", "2147483648", "9223372036854775807", "é", "\"", "\\"];

    /// <summary>With the checksum in front that makes it worth reading.</summary>
    public static byte[] Summed(ReadOnlySpan<byte> json) => [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), .. json];
}
