using Attest.Diagnostics;
using Attest.Files;
using Attest.Modules;
using Attest.Tests.Modules.Publishing;

namespace Attest.Tests.Modules;

/// <summary>Articles are replaced whole and all together, and only those that are still as they were read.</summary>
public class ArticleFilesTests
{
    private static BuildOptions Options(TempFolder folder) => new(folder.Path, folder["input"], "", SampleSite.AsOf);

    private static (string Path, SourceText Before, SourceText After) Change(string path, string before, string after) =>
        (path, new SourceText(path, before), new SourceText(path, after));

    [Fact]
    public void A_file_that_somebody_has_changed_meanwhile_stops_all()
    {
        using var folder = new TempFolder();
        folder.Write("input/a.md", "a");
        folder.Write("input/b.md", "changed");

        var thrown = Assert.ThrowsAny<IOException>(
            () => ArticleFiles.Replace(Options(folder), [Change("a.md", "a", "A"), Change("b.md", "b", "B")], ChangeWords.OfApproval));

        Assert.Equal("b.md was changed while it was being approved; nothing was recorded", thrown.Message);
        Assert.Equal(["a", "changed"], Directory.EnumerateFiles(folder["input"]).Order(StringComparer.Ordinal).Select(File.ReadAllText));
    }

    [Fact]
    public void A_disk_that_fails_in_the_middle_leaves_all_as_they_were()
    {
        var number = 1;
        while (true)
        {
            using var folder = Three();
            var disk = new FaultyDisk(number++, Fault.DiskFull);
            if (Failure(folder, disk) is not { } failure)
            {
                // What cannot be cleared away is no reason to say that nothing was recorded.
                Assert.Equal(["A", "B", "C"], Texts(folder));
                if (disk.Count < number - 1)
                {
                    Assert.Equal(["a.md", "b.md", "c.md"], Names(folder));
                    break;
                }

                continue;
            }

            Assert.Matches(
                "^input/[abc].md cannot be written: the disk is full; nothing was recorded. Free some space, then try again$", failure);
            Assert.Equal(["a", "b", "c"], Texts(folder));
            Assert.Equal(["a.md", "b.md", "c.md"], Names(folder));
        }

        Assert.InRange(number, 12, 40);
    }

    [Fact]
    public void A_disk_that_fails_for_good_in_the_middle_is_reported_with_what_was_recorded()
    {
        var failures = new List<string>();
        for (var number = 1; number < 20; number++)
        {
            using var folder = Three();
            if (Failure(folder, new FaultyDisk(number, Fault.ReadOnly)) is not { } failure)
            {
                Assert.Equal(["A", "B", "C"], Texts(folder));
                break;
            }

            failures.Add(failure.Split("; ")[1]);
            string[] expected = failure.Contains("nothing was recorded", StringComparison.Ordinal) ? ["a", "b", "c"]
                : failure.Contains(" have ", StringComparison.Ordinal) ? ["A", "B", "c"]
                : ["A", "b", "c"];
            Assert.Equal(expected, Texts(folder));

            // The next approval finds its way, whatever was left beside the articles.
            ArticleFiles.Replace(
                Options(folder),
                [.. Texts(folder).Zip("abc").Select(file => Change($"{file.Second}.md", file.First, "again"))],
                ChangeWords.OfApproval);
            Assert.Equal(["again", "again", "again"], Texts(folder));
            Assert.Equal(["a.md", "b.md", "c.md"], Names(folder));
        }

        const string Remedy = "Make it writable, or choose another folder";
        Assert.Equal([$"nothing was recorded. {Remedy}", $"only input/a.md has its approval. {Remedy}",
            $"only input/a.md, input/b.md have their approvals. {Remedy}"], failures.Distinct());
    }

    private static TempFolder Three()
    {
        var folder = new TempFolder();
        foreach (var name in "abc")
        {
            folder.Write($"input/{name}.md", $"{name}");
        }

        return folder;
    }

    private static string? Failure(TempFolder folder, FaultyDisk disk)
    {
        try
        {
            ArticleFiles.Replace(Options(folder),
                [Change("a.md", "a", "A"), Change("b.md", "b", "B"), Change("c.md", "c", "C")], ChangeWords.OfApproval, disk);
            return null;
        }
        catch (FileTroubleException exception)
        {
            return exception.Message;
        }
    }

    private static IEnumerable<string> Texts(TempFolder folder) => "abc".Select(name => File.ReadAllText(folder[$"input/{name}.md"]));

    private static IEnumerable<string> Names(TempFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder["input"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

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
