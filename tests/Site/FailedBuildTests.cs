namespace Attest.Tests.Site;

/// <summary>With an error in the content, what was published before stays as it is.</summary>
public class FailedBuildTests
{
    private const string NoSuchReference = "Drug A helps [@nobody].\n";

    [Fact]
    public void Output_stays_byte_for_byte_as_it_was()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Publish();
        folder.Write("output/note-of-the-host.txt", "kept");
        var before = Snapshot.Of(folder["output"]);

        SampleSite.Write(folder, NoSuchReference);
        folder.Write("input/pages/new.md", "---\ntitle: New\nsummary: A new page.\nupdated: 2026-05-06\n---\nText.\n");
        var result = folder.Build();

        Assert.True(result.HasErrors);
        Assert.Null(result.Summary);
        Assert.Equal(before, Snapshot.Of(folder["output"]));
    }

    [Fact]
    public void Output_that_was_not_there_is_not_made()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, NoSuchReference);

        Assert.True(folder.Build().HasErrors);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void Error_that_only_the_finished_pages_show_publishes_nothing_either()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "See [the list](/no-such-list/) [@example2020].\n");

        Assert.True(folder.Build().HasErrors);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void Check_writes_nothing_even_when_all_is_well()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);

        var run = ProgramRun.In(folder, $"check {ProgramRun.AsOf}");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Checked 1 article: nothing blocks publishing", run.Output, StringComparison.Ordinal);
        Assert.Equal(["input"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Mistakes_of_all_files_are_reported_in_one_run_and_in_order()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, NoSuchReference + "\n<b>bold</b> [@nobody].\n");
        folder.Write("input/articles/another.md", SampleSite.Article("One [@absent].\n"));
        folder.Write("input/pages/about.md", "---\ntitle: About\nsummary: About it.\nupdated: 2026-05-06\nmood: good\n---\nText.\n");

        var places = folder.Build().Diagnostics.Select(d => $"{d.At} {d.Rule.Code}").ToList();

        var line = SampleSite.BodyLine();
        Assert.Superset(new HashSet<string>
        {
            $"input/articles/another.md:{line}:6 KB201",
            $"input/articles/example.md:{line}:15 KB201",
            $"input/articles/example.md:{line + 2}:1 KB505",
            $"input/articles/example.md:{line + 2}:14 KB201",
            "input/pages/about.md:5:1 KB103",
        }, places.ToHashSet());
        Assert.Equal(places.Select(place => place.Split(':')[0]).Order(StringComparer.Ordinal),
            places.Select(place => place.Split(':')[0]));
    }
}
