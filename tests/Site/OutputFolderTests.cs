namespace Attest.Tests.Site;

/// <summary>A build brings the output folder in line and touches nothing more than that takes.</summary>
public class OutputFolderTests
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    [Fact]
    public void Only_files_that_changed_are_written()
    {
        using var folder = Example();
        folder.Publish();
        MakeOld(folder);

        SampleSite.Write(folder, "Drug A is still the first choice [@example2020].\n");
        var summary = folder.Publish().Summary!;

        Assert.Equal(["articles/example/index.html"],
            Rewritten(folder).Where(path => path.EndsWith("index.html", StringComparison.Ordinal)));
        Assert.Equal(Rewritten(folder).Count(path => path != ".attest-files"), summary.Written);
        Assert.Equal(0, summary.Deleted);
    }

    [Fact]
    public void Second_build_of_the_same_content_writes_nothing()
    {
        using var folder = Example();
        folder.Publish();
        MakeOld(folder);

        var summary = folder.Publish().Summary!;

        Assert.Empty(Rewritten(folder));
        Assert.Equal((0, 0), (summary.Written, summary.Deleted));
    }

    [Fact]
    public void File_that_was_changed_by_hand_is_put_right()
    {
        using var folder = Example();
        folder.Publish();
        var before = Snapshot.Of(folder["output"]);

        File.WriteAllText(folder["output/index.html"], "tampered with");
        File.Delete(folder["output/robots.txt"]);
        folder.Publish();

        Assert.Equal(before, Snapshot.Of(folder["output"]));
    }

    [Fact]
    public void Page_of_a_deleted_article_goes_with_its_folder()
    {
        using var folder = Example();
        folder.Write("input/articles/second.md", SampleSite.Article());
        folder.Publish();
        Assert.True(folder.Has("articles/second/index.html"));

        File.Delete(folder["input/articles/second.md"]);
        folder.Publish();

        Assert.False(Directory.Exists(folder["output/articles/second"]));
        Assert.True(folder.Has("articles/example/index.html"));
    }

    [Fact]
    public void Stale_page_that_somebody_deleted_before_is_no_trouble()
    {
        using var folder = Example();
        folder.Write("input/articles/second.md", SampleSite.Article());
        folder.Publish();

        File.Delete(folder["input/articles/second.md"]);
        Directory.Delete(folder["output/articles/second"], recursive: true);
        folder.Publish();

        Assert.True(folder.Has("articles/example/index.html"));
    }

    [Fact]
    public void Folder_is_no_trouble_from_which_somebody_deleted_a_stale_one()
    {
        using var folder = Example();
        folder.Write("input/assets/data/more/table.csv", "1");
        folder.Publish();

        Directory.Delete(folder["input/assets/data"], recursive: true);
        Directory.Delete(folder["output/assets/data/more"], recursive: true);
        folder.Write("input/assets/data", "a file now");
        folder.Publish();

        Assert.Equal("a file now", folder.Text("assets/data"));
    }

    [Theory]
    [InlineData("assets/data", "assets/data/table.csv")]
    [InlineData("assets/data/table.csv", "assets/data")]
    public void File_can_take_the_place_of_a_folder_and_a_folder_that_of_a_file(string first, string then)
    {
        using var folder = Example();
        folder.Write($"input/{first}", "1");
        folder.Publish();

        Directory.Delete(folder["input/assets"], recursive: true);
        folder.Write($"input/{then}", "2");
        folder.Publish();

        Assert.Equal("2", folder.Text(then));
    }

    [Theory]
    [InlineData(10, 9)]
    [InlineData(200_000, 0)]
    [InlineData(200_000, 199_999)]
    public void Copied_file_with_other_bytes_of_the_same_length_is_published_whole(int length, int changed)
    {
        using var folder = Example();
        var bytes = Enumerable.Repeat((byte)'a', length).ToArray();
        Directory.CreateDirectory(folder["input/assets"]);
        File.WriteAllBytes(folder["input/assets/table.csv"], bytes);
        folder.Publish();

        bytes[changed] = (byte)'b';
        File.WriteAllBytes(folder["input/assets/table.csv"], bytes);
        folder.Publish();

        Assert.Equal(bytes, File.ReadAllBytes(folder["output/assets/table.csv"]));
    }

    [Theory]
    [InlineData("./index.html")]
    [InlineData("articles//example/index.html")]
    [InlineData("articles/example/./index.html")]
    [InlineData("a\0b/c")]
    [InlineData("/etc/hostname")]
    [InlineData("../input/site.yml")]
    public void Damaged_list_of_our_files_costs_no_page(string line)
    {
        using var folder = Example();
        folder.Publish();
        var before = Snapshot.Of(folder["output"]);
        var input = Snapshot.Of(folder["input"]);

        File.AppendAllText(folder["output/.attest-files"], line + "\n");
        folder.Publish();

        Assert.Equal(before.Where(file => !file.Contains(".attest-files", StringComparison.Ordinal)),
            Snapshot.Of(folder["output"]).Where(file => !file.Contains(".attest-files", StringComparison.Ordinal)));
        Assert.Equal(input, Snapshot.Of(folder["input"]));
    }

    [Fact]
    public void Pipe_in_the_place_of_an_empty_file_is_replaced_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes among files here.");
        using var folder = Example();
        folder.Write("input/assets/empty.txt", "");
        folder.Publish();
        File.Delete(folder["output/assets/empty.txt"]);
        using (var made = System.Diagnostics.Process.Start("mkfifo", [folder["output/assets/empty.txt"]]))
        {
            made.WaitForExit();
        }

        Assert.Equal(1, folder.Publish().Summary!.Written);
        Assert.Equal("", folder.Text("assets/empty.txt"));
    }

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        return folder;
    }

    private static void MakeOld(TempFolder folder)
    {
        foreach (var path in Snapshot.Paths(folder["output"]))
        {
            File.SetLastWriteTimeUtc(folder["output/" + path], LongAgo);
        }
    }

    private static List<string> Rewritten(TempFolder folder) =>
        [.. Snapshot.Paths(folder["output"]).Where(path => File.GetLastWriteTimeUtc(folder["output/" + path]) != LongAgo)];
}
