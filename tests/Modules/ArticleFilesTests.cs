using Attest.Diagnostics;
using Attest.Modules;

namespace Attest.Tests.Modules;

/// <summary>Articles are replaced whole and all together, and only those that are still as they were read.</summary>
public class ArticleFilesTests
{
    private static BuildOptions Options(TempFolder folder) => new(folder.Path, folder["input"], "", SampleSite.AsOf);

    private static (string Path, SourceText Before, SourceText After) Change(string path, string before, string after) => (path, new SourceText(path, before), new SourceText(path, after));

    [Fact]
    public void A_file_that_somebody_has_changed_meanwhile_stops_all()
    {
        using var folder = new TempFolder();
        folder.Write("input/a.md", "a");
        folder.Write("input/b.md", "changed");

        var thrown = Assert.ThrowsAny<IOException>(() => ArticleFiles.Replace(Options(folder), [Change("a.md", "a", "A"), Change("b.md", "b", "B")]));

        Assert.Equal("b.md was changed while it was being approved; nothing was recorded", thrown.Message);
        Assert.Equal(["a", "changed"], Directory.EnumerateFiles(folder["input"]).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    [Fact]
    public void A_new_file_never_takes_the_place_of_another()
    {
        using var folder = new TempFolder();
        folder.Write("input/articles/a.md", "a");

        Assert.ThrowsAny<IOException>(() => ArticleFiles.Create(Options(folder), "articles/a.md", "new"));
        ArticleFiles.Create(Options(folder), "articles/b/c.md", "☤");

        Assert.Equal("a", File.ReadAllText(folder["input/articles/a.md"]));
        Assert.Equal([0xE2, 0x98, 0xA4], File.ReadAllBytes(folder["input/articles/b/c.md"]));
    }
}
