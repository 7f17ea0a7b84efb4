namespace Attest.Tests.Site;

/// <summary><c>refs retractions FILE</c> installs a list that can be trusted, and only such a list.</summary>
public class InstallRetractionsTests
{
    private const string Installed = "input/references/retractions.csv";

    private const string List =
        "Record ID,Title,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,"
        + "RetractionNature,Reason,Notes\r\n"
        + "2,\"B, or not\",3/24/2021 0:00,10.5555/n2,0,10.5555/p2,0,Retraction,+Error in Data;,\"Two\r\nlines\"\r\n"
        + "1,A,5/1/2026 0:00,unavailable,0,unavailable,123,Correction,\"+\"\"Quoted\"\", and more;\",\r\n";

    private const string Compact =
        "Record ID,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,"
        + """
        ListDate=2026-05-01
        1,2026-05-01,unavailable,0,unavailable,123,Correction,"+""Quoted"", and more;",
        2,2021-03-24,10.5555/n2,0,10.5555/p2,0,Retraction,+Error in Data;,

        """;

    [Fact]
    public void Published_list_is_installed_in_the_compact_form_with_the_day_of_its_newest_notice()
    {
        using var folder = Example(List);

        var run = ProgramRun.In(folder, "refs retractions download.csv");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Compact, File.ReadAllText(folder[Installed]));
        Assert.Equal("Installed 2 notices in input/references/retractions.csv, as the list of 2026-05-01 "
            + "(the day of its newest notice; --on sets another): retraction 1, correction 1.\n", run.Output);
        Assert.Equal(["retractions.csv"], Directory.GetFileSystemEntries(folder["input/references"]).Select(Path.GetFileName));
    }

    [Fact]
    public void Same_list_gives_the_same_bytes_and_so_does_the_installed_one()
    {
        using var folder = Example(List);
        ProgramRun.In(folder, "refs retractions download.csv --on 2026-05-20");
        var first = File.ReadAllBytes(folder[Installed]);

        ProgramRun.In(folder, "refs retractions download.csv --on 2026-05-20");
        Assert.Equal(first, File.ReadAllBytes(folder[Installed]));

        var again = ProgramRun.In(folder, "refs retractions " + Installed);
        Assert.Equal(first, File.ReadAllBytes(folder[Installed]));
        Assert.Contains("as the list of 2026-05-20: ", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Spoilt_list_is_refused_and_the_old_one_stays()
    {
        using var folder = Example(List + "3,cut off");
        folder.Write(Installed, Compact);

        var run = ProgramRun.In(folder, "refs retractions download.csv");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("download.csv:5:1: error KB901: this row has 2 fields, but the first line has 10\n  help: ", run.Output,
            StringComparison.Ordinal);
        Assert.Equal(Compact, File.ReadAllText(folder[Installed]));
    }

    [Theory]
    [InlineData("refs retractions nowhere.csv", "there is no file nowhere.csv")]
    [InlineData("refs retractions download.csv --input nowhere", "there is no folder nowhere")]
    [InlineData("refs retractions download.csv --on May", "\"May\" is not a date")]
    [InlineData("refs retractions", "equired argument")]
    [InlineData("refs", "ommand")]
    public void Run_that_cannot_be_carried_out_ends_with_2_and_touches_nothing(string arguments, string reason)
    {
        using var folder = Example(List);
        Sealing.SealIn(folder["input"]);
        var before = Snapshot.Of(folder.Path);

        var run = ProgramRun.In(folder, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot.Of(folder.Path));
    }

    private static TempFolder Example(string list)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("download.csv", list);
        return folder;
    }
}
