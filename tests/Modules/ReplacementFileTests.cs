using Attest.Files;

namespace Attest.Tests.Modules;

/// <summary>A file is replaced whole or not at all, and nothing is left beside it.</summary>
public class ReplacementFileTests
{
    private static IEnumerable<string> Names(TempFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    [Fact]
    public void New_and_old_files_get_the_bytes()
    {
        using var folder = new TempFolder();
        folder.Write("old", "old");

        ReplacementFile.Write(folder["old"], "one"u8);
        ReplacementFile.Write(folder["new"], "two"u8);

        Assert.Equal(["new", "old"], Names(folder));
        Assert.Equal(("one", "two"), (File.ReadAllText(folder["old"]), File.ReadAllText(folder["new"])));
    }

    [Fact]
    public void What_cannot_take_its_place_leaves_nothing_behind()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["in-the-way"]);
        folder.Write("old", "old");

        Assert.ThrowsAny<Exception>(() => ReplacementFile.Write(folder["in-the-way"], "one"u8));
        using (ReplacementFile.Beside(folder["old"], "one"u8))
        {
            Assert.Equal(3, Names(folder).Count());
        }

        Assert.Equal(["in-the-way", "old"], Names(folder));
        Assert.Equal("old", File.ReadAllText(folder["old"]));
    }

    [Fact]
    public void New_file_comes_whole_and_never_in_the_place_of_another()
    {
        using var folder = new TempFolder();
        folder.Write("old", "old");

        ReplacementFile.WriteNew(folder["new"], "new"u8);
        Assert.ThrowsAny<IOException>(() => ReplacementFile.WriteNew(folder["old"], "new"u8));

        Assert.Equal(["new", "old"], Names(folder));
        Assert.Equal(("new", "old"), (File.ReadAllText(folder["new"]), File.ReadAllText(folder["old"])));
    }

    [Fact]
    public void A_link_where_the_bytes_wait_is_not_written_through()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        folder.Write("victim", "untouched");
        File.CreateSymbolicLink(folder[".old.attest-new"], folder["victim"]);
        folder.Write("old", "old");
        File.SetUnixFileMode(folder["old"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);

        ReplacementFile.Write(folder["old"], "new"u8);

        Assert.Equal(["old", "victim"], Names(folder));
        Assert.Equal(("new", "untouched"), (File.ReadAllText(folder["old"]), File.ReadAllText(folder["victim"])));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite, File.GetUnixFileMode(folder["old"]));
    }
}
