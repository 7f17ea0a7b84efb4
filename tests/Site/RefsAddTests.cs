using System.Text;
using System.Text.Json;

namespace Attest.Tests.Site;

/// <summary><c>refs add</c> adds what is new, keeps what is there byte for byte, and says what it did.</summary>
public class RefsAddTests
{
    private const string Shared =
        "# Kept\r\n- id: old2019   # as it is\r\n  type: article-journal\r\n  title: An old work\r\n  container-title: Example "
            + "Journal\r\n  issued: 2019\r\n  DOI: 10.5555/old\r\n";

    private const string Bib = """
        @article{new2020, title={A new work}, author={Doe, Jane}, journal={Example Journal}, year=2020, doi={10.5555/new}}
        @article{other, title={An old work}, journal={Example Journal}, year=2019, doi={https://doi.org/10.5555/OLD}, pmid={123}, volume=7}
        """;

    private static TempFolder Site(params (string Path, string Text)[] files)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        foreach (var (path, text) in files)
        {
            folder.Write(path, text);
        }

        return folder;
    }

    private static string Read(TempFolder folder, string path) => File.ReadAllText(folder[path]);

    [Fact]
    public void New_works_are_added_and_known_ones_completed_below_what_is_there()
    {
        using var folder = Site(("input/references/mine.yml", Shared), ("mine.bib", Bib));

        var run = ProgramRun.In(folder, "refs add mine.bib");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Added 1 reference of mine.bib to input/references/mine.yml, 1 was there already.\n", run.Output,
            StringComparison.Ordinal);
        Assert.Contains("  + new2020  A new work\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  = old2019  An old work (there already, at input/references/mine.yml:2:7; added to it: volume, PMID)\n",
            run.Output, StringComparison.Ordinal);
        var text = Read(folder, "input/references/mine.yml");
        Assert.StartsWith(Shared + "  volume: 7\r\n  PMID: \"123\"\r\n\r\n- id: new2020\r\n", text, StringComparison.Ordinal);
        Assert.Equal(0, ProgramRun.In(folder, $"check {ProgramRun.AsOf}").ExitCode);
    }

    [Fact]
    public void A_second_import_changes_nothing()
    {
        using var folder = Site(("My Export.bib", Bib), ("x.bib", Bib));
        ProgramRun.In(folder, "refs add x.bib");
        var before = Snapshot.Of(folder.Path);

        var run = ProgramRun.In(folder, "refs add x.bib");

        Assert.Equal((0, before.Count), (run.ExitCode, Snapshot.Of(folder.Path).Count));
        Assert.Equal(before, Snapshot.Of(folder.Path));
        Assert.StartsWith("Added nothing of x.bib, 2 were there already.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_work_gets_a_letter()
    {
        using var folder =
            Site(("x.bib", "@article{example2020, title={Another}, journal={J}, year=2020}\n@book{old2019, title={Book}, publisher={P}, "
                + "year=2019}"), ("input/references/a.yml", Shared));

        var run = ProgramRun.In(folder, "refs add x.bib");

        Assert.Contains("  + example2020a  Another (key \"example2020\" belongs to another work, at input/articles/example.md:",
            run.Output, StringComparison.Ordinal);
        Assert.Contains("  + old2019a  Book (key \"old2019\" belongs to another work, at input/references/a.yml:2:7)", run.Output,
            StringComparison.Ordinal);
        Assert.Equal(Shared, Read(folder, "input/references/a.yml"));
        Assert.Equal(0, ProgramRun.In(folder, $"check {ProgramRun.AsOf}").ExitCode);
    }

    [Fact]
    public void A_work_of_an_article_is_not_added_a_second_time()
    {
        using var folder = Site(("x.bib", "@article{k, title={A trial of drug A}, journal={Example Journal}, year=2020}"));

        var run = ProgramRun.In(folder, "refs add x.bib");

        Assert.Contains("= example2020  A trial of drug A (an article's own reference, at input/articles/example.md:", run.Output,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/references"]));
    }

    [Fact]
    public void What_disagrees_is_reported_with_both_places_and_left()
    {
        using var folder =
            Site(("input/references/a.yml", Shared),
                ("x.bib", "\n@article{k, title={An old work}, journal={Example Journal}, year=2018, doi={10.5555/old}, pmid={1}}"));

        var run = ProgramRun.In(folder, "refs add x.bib");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("x.bib:2:10: warning KB203: this contradicts the entry of the same work at input/references/a.yml:2:7 in issued\n",
            run.Output, StringComparison.Ordinal);
        Assert.Equal(Shared, Read(folder, "input/references/a.yml"));
    }

    [Fact]
    public void What_cannot_be_read_is_reported_and_the_rest_is_imported()
    {
        using var folder =
            Site(("x.bib", "@article{a, title={A}, journal={J}, year=2020}\n@article{b, title={\n@misc{c, title={C}, doi={nonsense}}"));

        var run = ProgramRun.In(folder, "refs add x.bib");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("x.bib:2:1: error KB902: entry \"b\" is not closed\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("x.bib:3:25: warning KB205: DOI must look like 10.1234/abc\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("x.bib:3:7: warning KB204: reference \"c\" lacks issued\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Added 2 references", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.json", "[{ \"id\": \"a2020\", \"type\": \"bo\u007fok\", \"title\": \"A\", " +
        "\"issued\": { \"date-parts\": [[2020]], \"season\": \"1\u200b\" } }]", "type: book")]
    [InlineData("x.nbib", "PMID- 1\nTI  - A\nCN  - An Example Group .\nDP  - 2020\n\n", "literal: An Example Group }")]
    public void What_would_be_read_back_otherwise_is_added_without_what_nobody_sees(string file, string text, string expected)
    {
        using var folder = Site((file, text));

        ProgramRun.In(folder, "refs add " + file);

        Assert.Contains(expected, Read(folder, "input/references/x.yml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere.bib", "there is no file nowhere.bib")]
    [InlineData("input", "input is a folder; name the files in it")]
    [InlineData("", "Required argument 'file' missing")]
    public void A_file_that_is_not_there_ends_with_2(string file, string reason)
    {
        using var folder = Site();
        var run = ProgramRun.In(folder, "refs add " + file);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_reported()
    {
        using var folder = Site();
        folder.Write("x.bib", Encoding.Latin1.GetBytes("@article{a,\n title={M\u00fcller}}"));

        var run = ProgramRun.In(folder, "refs add x.bib");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("x.bib:2:10: error KB902: byte 0xFC is not UTF-8\n", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["input/references"]));
    }

    [Theory]
    [InlineData("references:\n  - id: old\n    title: Old\n    issued: 2019\n", "x.yml")]
    [InlineData("[{ id: old, title: Old, issued: 2019 }]\n", "x-2.yml")]
    [InlineData("\ufeff- id: old\n  title: Old", "x.yml")]
    public void A_file_in_any_form_keeps_its_bytes(string before, string added)
    {
        using var folder = Site(("input/references/x.yml", before), ("x.bib", Bib));

        ProgramRun.In(folder, "refs add x.bib --quiet");

        Assert.StartsWith(before, Encoding.UTF8.GetString(File.ReadAllBytes(folder["input/references/x.yml"])), StringComparison.Ordinal);
        Assert.Contains("id: new2020", Read(folder, "input/references/" + added), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_added_beside_a_file_that_cannot_be_read()
    {
        using var folder = Site(("input/references/a.yml", "- id: [\n"), ("x.bib", Bib));

        var run = ProgramRun.In(folder, "refs add x.bib");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/references/a.yml:1:7: error KB901", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["input/references/x.yml"]));
    }

    [Fact]
    public void Findings_as_json_stand_alone_on_standard_output()
    {
        using var folder = Site(("x.bib", "@misc{c, title={C}}"));

        var run = ProgramRun.In(folder, "refs add x.bib --format json");

        Assert.Equal("KB204", Assert.Single(Findings.Read(run.Output)).Code);
        Assert.Contains("Added 1 reference", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_as_sarif_stand_alone_on_standard_output()
    {
        using var folder = Site(("x.bib", "@misc{c, title={C}}"));

        var run = ProgramRun.In(folder, "refs add x.bib --format sarif");

        using var sarif = JsonDocument.Parse(run.Output);
        Assert.Equal("KB204", sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("ruleId").GetString());
        Assert.Contains("Added 1 reference", run.Error, StringComparison.Ordinal);
    }
}
