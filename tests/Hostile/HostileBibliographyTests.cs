using System.Globalization;
using Attest.Citations.Import;
using Attest.Diagnostics;
using Attest.Tests.Citations.Import;

namespace Attest.Tests.Hostile;

/// <summary>
/// Files of references made to exhaust who imports them. Most took time in proportion to the square of their length, or made
/// something that could not be read again.
/// </summary>
public class HostileBibliographyTests
{
    private const int Many = 100_000;

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));

    private static string Number(int i) => i.ToString(CultureInfo.InvariantCulture);

    private static readonly string Laughs = "@string{a0={lollollollol}}\n"
        + Lines(60, i => $"@string{{a{i + 1}={string.Join(" # ", Enumerable.Repeat($"a{i}", 10))}}}\n");

    public static TheoryData<string, string, string, int> Long => new()
    {
        { "authors", "a.ris", "TY  - JOUR\n" + Lines(5_000, _ => "AU  - Doe, J\n") + "ER  - \n", 1 },
        { "notes", "a.ris", "TY  - JOUR\nTI  - A\n" + Lines(Many, _ => "N1  - n\n") + "ER  - \n", 1 },
        { "editors without full names", "a.nbib", "PMID- 1\nTI  - A\n" + Lines(5_000, _ => "ED  - Doe J\n"), 1 },
        { "fields", "a.bib", "@article{a, title={x}" + Lines(Many, i => $", f{i}={{x}}") + "}", 1 },
        { "keys of one name and year", "a.bib", Lines(Many, i => $"@article{{, title={{T {i}}}, year=2020, author={{A, B}}}}\n"), Many },
        { "braces", "a.bib", "@article{a, title={" + new string('{', Many) + "x" + new string('}', Many) + "}}", 1 },
        { "commands", "a.bib", "@article{a, title={" + Lines(20_000, _ => "\\textbf{") + "x" + new string('}', 20_000) + "}}", 1 },
        { "texts that name one another", "a.bib", Laughs + "@article{x, title=a60, year=2020}\n", 1 },
        { "characters that are none", "a.bib", "@article{a\0b, title={x\0\ud800y}, \0={1}}", 1 },
        { "names that are one in small letters", "a.bib", "@article{a, \u212aeywords={x}, keywords={y}, title={z}}", 1 },
    };

    [Theory]
    [MemberData(nameof(Long))]
    public void Long_file_is_read_in_time_that_grows_with_its_length(string what, string name, string text, int entries) =>
        Assert.True(entries == Imported.File(name, text).References.Count, what);

    [Fact]
    public void All_authors_and_notes_of_a_record_are_kept_in_order()
    {
        var reference = Assert.Single(
            Imported.File("a.ris", "TY  - JOUR\nTI  - A\n" + Lines(3, i => $"AU  - Doe{i}, J\nN1  - Note {i}.\n") + "ER  - \n").References);

        Assert.Equal(["Doe0", "Doe1", "Doe2"], reference.Authors.Select(author => author.Family));
        Assert.Equal("Note 0. Note 1. Note 2.", reference.Text("note"));
    }

    public static TheoryData<string, string> TooLong => new()
    {
        { "a.bib", $"@article{{a, title={{{new string('x', ReferenceImport.LongestEntry)}}}}}\n@article{{b, title={{B}}}}" },
        {
            "a.bib",
            $"@article{{a, title={{A}}, author={{{string.Join(" and ", Enumerable.Repeat("Doe, J", 20_000))}}}}}\n"
                + "@article{b, title={B}}"
        },
        { "a.ris", $"TY  - JOUR\nTI  - A\n{Lines(20_000, _ => "AU  - Doe, J\n")}ER  - \nTY  - JOUR\nTI  - B\nER  - \n" },
        { "a.nbib", $"PMID- 1\nTI  - A\n{Lines(20_000, _ => "ED  - Doe J\n")}\nPMID- 2\nTI  - B\n" },
        { "a.json", $"[{{\"id\":\"a\",\"title\":\"{new string('x', ReferenceImport.LongestEntry)}\"}},{{\"id\":\"b\",\"title\":\"B\"}}]" },
    };

    [Theory]
    [MemberData(nameof(TooLong))]
    public void Entry_that_no_file_of_the_knowledge_base_could_hold_is_reported_and_the_others_are_imported(string name, string text)
    {
        var read = Imported.File(name, text);

        Assert.Equal("B", Assert.Single(read.References).Title);
        Assert.Equal(FaultKind.TooLarge, Assert.Single(read.Faults).Kind);
    }

    [Fact]
    public void Longest_entries_that_are_imported_can_be_read_again()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        // Each letter takes three bytes.
        folder.Write("large.bib", Lines(4, i =>
            $"@article{{a{i}, title={{{new string('\u75c5', ReferenceImport.LongestEntry - 100)} {i}}}, journal={{J}}, year={{2020}}}}\n"));

        Assert.Equal(0, Site.ProgramRun.In(folder, "refs add large.bib --quiet").ExitCode);

        Assert.DoesNotContain("KB903", Site.ProgramRun.In(folder, $"check {Site.ProgramRun.AsOf}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_without_end_are_reported_up_to_a_number()
    {
        var faults = Imported.File("a.bib", Lines(FaultList.MostFaults * 2, _ => "\n@a{")).Faults;

        Assert.Equal((FaultList.MostFaults + 1, FaultKind.TooLarge, "the file has more than 100000 problems"),
            (faults.Count, faults[^1].Kind, faults[^1].Message));
    }
}
