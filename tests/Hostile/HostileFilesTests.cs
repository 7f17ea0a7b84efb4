using System.Diagnostics;
using Attest.Tests.Site;

namespace Attest.Tests.Hostile;

/// <summary>Files below <c>input</c> and <c>output</c> that lead elsewhere, never end, or are not what they seem.</summary>
public sealed class HostileFilesTests : IDisposable
{
    private const string Secret = "what nobody may publish";

    private readonly TempFolder _folder = new();
    private readonly TempFolder _outside = new();

    public HostileFilesTests()
    {
        SampleSite.Write(_folder);
        _outside.Write("secret.md", SampleSite.Article(Secret));
        _outside.Write("secret.txt", Secret);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _outside.Dispose();
    }

    /// <summary>All findings as <c>path: code message</c>.</summary>
    private string[] Findings() => [.. _folder.Build().Diagnostics.Select(d => $"{d.At.Source.Path}: {d.Rule.Code} {d.Message}")];

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[path])!);
        File.CreateSymbolicLink(_folder[path], target);
    }

    [Theory]
    [InlineData("articles/second.md", "secret.md")]
    [InlineData("articles/inner", ".")]
    [InlineData("articles/loop", "../articles")]
    [InlineData("pages/policy.md", "secret.md")]
    [InlineData("references", ".")]
    [InlineData("references/shared.yml", "/dev/zero")]
    [InlineData("references/retractions.csv", "/dev/zero")]
    [InlineData("assets/picture.png", "secret.txt")]
    [InlineData("assets/folder", ".")]
    [InlineData("assets/self", "self")]
    [InlineData("assets/nothing.png", "not-there")]
    [InlineData("assets/zero.png", "/dev/zero")]
    public void Link_is_reported_and_not_followed(string path, string target)
    {
        Link("input/" + path,
            Path.Combine(target.StartsWith("..", StringComparison.Ordinal) || target == "self" ? "" : _outside.Path, target));

        Assert.Equal([$"input/{path}: KB902 symbolic links are not read"], Findings());
        Assert.False(Directory.Exists(_folder["output"]));
    }

    [Fact]
    public void Link_beside_the_folders_of_the_knowledge_base_is_somebodys_own_and_not_published()
    {
        Link("input/notes.txt", _outside["secret.txt"]);

        Assert.Empty(Findings());
        SampleSite.Write(_folder, "See [the notes](../notes.txt) [@example2020].\n");
        Assert.Contains(Findings(), finding => finding.Contains("\"../notes.txt\" leads to no file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("articles/second.md")]
    [InlineData("pages/policy.md")]
    [InlineData("site.yml")]
    [InlineData("references/shared.yml")]
    [InlineData("references/retractions.csv")]
    [InlineData("assets/picture.png")]
    public void Pipe_is_reported_and_nobody_waits_for_it(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes among files here.");
        Directory.CreateDirectory(Path.GetDirectoryName(_folder["input/" + path])!);
        File.Delete(_folder["input/" + path]);
        using (var made = Process.Start("mkfifo", [_folder["input/" + path]]))
        {
            made.WaitForExit();
        }

        Assert.Contains($"input/{path}: KB902 this is a pipe or a device, not a file", Findings());
    }

    [Theory]
    [InlineData("articles")]
    [InlineData("assets")]
    public void Folders_without_end_are_reported_and_not_left_out(string folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such a path cannot be made here.");
        var path = $"input/{folder}/{string.Concat(Enumerable.Repeat("within/", 250))}";
        _folder.Write(path + "deep.md", "nobody would read this");

        var finding = Assert.Single(Findings()).Split(": ", 2);

        Assert.StartsWith($"input/{folder}/within/within", finding[0], StringComparison.Ordinal);
        Assert.Equal("KB903 the path has more than 1000 characters", finding[1]);
    }

    [Fact]
    public void Empty_file_is_a_file()
    {
        _folder.Write("input/assets/empty.txt", "");

        Assert.Empty(Findings());
        Assert.True(_folder.Has("assets/empty.txt"));
        Assert.Equal(0, _folder.Publish().Summary!.Written);
    }

    [Theory]
    [InlineData("articles/second.md", "4 MiB")]
    [InlineData("assets/picture.png", "100 MiB")]
    public void File_that_is_too_large_is_reported_and_not_read(string path, string bound)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder["input/" + path])!);
        using (var stream = File.Create(_folder["input/" + path]))
        {
            // Only its length is that large; to read it would take minutes.
            stream.SetLength(64L * 1024 * 1024 * 1024);
        }

        Assert.Equal([$"input/{path}: KB903 the file has more than {bound}"], Findings());
    }

    [Theory]
    [InlineData("con.png", "\"con.png\" is a reserved name on Windows")]
    [InlineData("aux/picture.png", "\"aux\" is a reserved name on Windows")]
    [InlineData("a:b.png", "the name \"a:b.png\" contains a character that is not allowed on Windows, or that is invisible")]
    [InlineData("a\\b.png", "the name \"a\\b.png\" contains a character that is not allowed on Windows, or that is invisible")]
    [InlineData("<img src=x>.png",
        "the name \"<img src=x>.png\" contains a character that is not allowed on Windows, or that is invisible")]
    [InlineData("gnp.\u202efdp", "the name \"gnp.\ufffdfdp\" contains a character that is not allowed on Windows, or that is invisible")]
    [InlineData("folder./picture.png", "the name \"folder.\" begins with a space, or ends with a space or a full stop")]
    public void Name_that_not_every_computer_can_store_is_reported(string name, string message)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such a file cannot be made here.");
        _folder.Write("input/assets/" + name, "x");

        Assert.Equal($"KB108 {message}", Assert.Single(Findings())[($"input/assets/{name}".Length + 2)..]);
    }

    [Theory]
    [InlineData("Steps.png", "steps.png")]
    [InlineData("caf\u00e9.png", "cafe\u0301.png")]
    public void Assets_that_are_one_file_on_other_computers_are_reported(string first, string second)
    {
        _folder.Write("input/assets/" + first, "x");
        _folder.Write("input/assets/" + second, "x");
        Assert.SkipUnless(Directory.GetFiles(_folder["input/assets"]).Length == 2, "They are one file here.");

        Assert.StartsWith("KB105 duplicate address ", Assert.Single(Findings()).Split(": ", 2)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Tag_that_no_folder_can_have_as_its_name_is_reported()
    {
        SampleSite.Write(_folder, frontMatter: $"tags: [con, {new string('é', 101)}]");

        Assert.Equal(
            ["KB108 \"con\" is a reserved name on Windows", "KB104 a tag of 101 characters cannot become an address"],
            Findings().Select(finding => finding.Split(": ", 2)[1]));
    }

    [Fact]
    public void File_behind_a_link_in_the_output_is_not_deleted()
    {
        _folder.Publish();
        Link("output/old", _outside.Path);
        File.AppendAllText(_folder["output/.attest-files"], "old/secret.txt\n");
        SampleSite.Write(_folder, "Drug A is the second choice [@example2020].\n");

        var refused = Assert.ThrowsAny<IOException>(() => _folder.Publish());

        Assert.Equal("old in the output folder is a symbolic link; Attest does not write through it", refused.Message);

        Assert.Equal(Secret, File.ReadAllText(_outside["secret.txt"]));
    }

    [Fact]
    public void Page_that_was_replaced_by_a_link_is_written_anew_and_what_it_leads_to_stays()
    {
        _folder.Publish();
        var page = File.ReadAllBytes(_folder["output/articles/example/index.html"]);
        // The same bytes, so that nothing but the link tells them apart.
        _outside.Write("page.html", page);
        File.Delete(_folder["output/articles/example/index.html"]);
        Link("output/articles/example/index.html", _outside["page.html"]);

        _folder.Publish();

        Assert.Null(new FileInfo(_folder["output/articles/example/index.html"]).LinkTarget);
        Assert.Equal(page, File.ReadAllBytes(_folder["output/articles/example/index.html"]));
        Assert.Equal(page, File.ReadAllBytes(_outside["page.html"]));
    }

    [Fact]
    public void List_of_own_files_that_is_a_link_is_not_read()
    {
        _outside.Write("list", "mine.txt\n");
        _folder.Write("output/mine.txt", "somebody's work");
        Link("output/.attest-files", _outside["list"]);

        _folder.Publish();

        Assert.Equal("somebody's work", _folder.Text("mine.txt"));
        Assert.Equal("mine.txt\n", File.ReadAllText(_outside["list"]));
    }
}
