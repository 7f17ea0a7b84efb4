namespace Attest.Tests.Site;

/// <summary>What somebody else put into the output folder is theirs.</summary>
public class ForeignFilesTests
{
    [Fact]
    public void Foreign_files_are_left_alone_even_among_stale_ones()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("input/articles/second.md", SampleSite.Article());
        folder.Write("output/CNAME", "kb.example.org");
        folder.Publish();
        folder.Write("output/articles/second/mine.txt", "mine");

        File.Delete(folder["input/articles/second.md"]);
        folder.Publish();

        Assert.Equal("kb.example.org", folder.Text("CNAME"));
        Assert.Equal("mine", folder.Text("articles/second/mine.txt"));
        Assert.False(folder.Has("articles/second/index.html"));
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("articles/example/index.html")]
    [InlineData("articles")]
    [InlineData("robots.txt/inside.txt")]
    public void Foreign_file_in_the_way_stops_the_build_before_anything_is_written(string path)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("output/" + path, "somebody's work");
        var before = Snapshot.Of(folder["output"]);

        var run = ProgramRun.In(folder, ProgramRun.AsOf);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"error: {path.Split("/inside")[0]} in the output folder was not written by Attest", run.Error,
            StringComparison.Ordinal);
        Assert.Equal(before, Snapshot.Of(folder["output"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Empty_folders_and_links_in_a_folder_that_is_in_the_way_are_somebodys(bool isLink)
    {
        Assert.SkipWhen(isLink && OperatingSystem.IsWindows(), "Links need a privilege here.");
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("input/assets/data/table.csv", "1");
        folder.Publish();
        if (isLink)
        {
            // Who followed them would find new ways for ever.
            for (var i = 0; i < 3; i++)
            {
                Directory.CreateSymbolicLink(folder[$"output/assets/data/{i}"], "..");
            }
        }
        else
        {
            Directory.CreateDirectory(folder["output/assets/data/empty/too"]);
        }

        Directory.Delete(folder["input/assets/data"], recursive: true);
        folder.Write("input/assets/data", "a file now");
        var run = ProgramRun.In(folder, ProgramRun.AsOf);

        Assert.Equal((2,
            "error: assets/data in the output folder was not written by Attest; move it away, or choose another folder with --output\n"),
                (run.ExitCode, run.Error));
        Assert.Equal("1", folder.Text("assets/data/table.csv"));
    }

    [Fact]
    public void List_of_own_files_that_was_tampered_with_leads_nowhere_outside()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Publish();
        folder.Write("precious.txt", "precious");
        File.AppendAllText(folder["output/.attest-files"], $"../precious.txt\n{folder["precious.txt"]}\n");

        folder.Publish();

        Assert.True(File.Exists(folder["precious.txt"]));
    }

    [Fact]
    public void Output_that_is_a_file_cannot_be_written_to()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("output", "a file");

        var run = ProgramRun.In(folder, ProgramRun.AsOf);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(folder["output"]));
    }

    [Theory]
    [InlineData("--output there/output", "--output DIR")]
    [InlineData("--cache there/cache", "--cache DIR")]
    [InlineData("--cache there", "--cache DIR")]
    public void File_on_the_way_to_a_folder_is_reported_by_its_name(string arguments, string option)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("there", "a file");

        var run = ProgramRun.In(folder, $"{arguments} {ProgramRun.AsOf}");

        Assert.Equal((2, $"error: there is a file, not a folder; move it away, or choose another folder with {option}\n"),
            (run.ExitCode, run.Error));
    }

    [Fact]
    public void Output_that_is_a_link_to_a_folder_that_is_not_there_yet_is_made_where_it_leads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege here.");
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        Directory.CreateSymbolicLink(folder["output"], "site");

        var run = ProgramRun.In(folder, ProgramRun.AsOf);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.True(File.Exists(folder["site/index.html"]));
    }
}
