using System.Text;
using Attest.Execution;
using Attest.Files;
using Attest.Publishing;
using Attest.Tests.Site;

namespace Attest.Tests.Modules.Publishing;

/// <summary>
/// The writing is killed before, within and after each of its operations. Then every file is the old one or the new one, whole,
/// nothing of others is lost, and the next build makes of it what it would have made of nothing.
/// </summary>
public class KilledWritingTests
{
    [Theory]
    [InlineData(Fault.KilledBefore, false)]
    [InlineData(Fault.KilledWithin, false)]
    [InlineData(Fault.KilledAfter, false)]
    [InlineData(Fault.KilledBefore, true)]
    [InlineData(Fault.KilledWithin, true)]
    public void Kill_at_any_operation_leaves_whole_files_and_is_put_right(Fault fault, bool isCacheElsewhere)
    {
        foreach (var old in (WrittenSite[])[WrittenSite.Nothing, WrittenSite.Old])
        {
            var (expected, operations) = Expected(old);
            Assert.InRange(operations, 10, 200);
            for (var number = 1; number <= operations; number++)
            {
                using var folder = Written(old);

                Assert.Throws<KilledException>(
                    () => Unwrapped(() => WrittenSite.New.WriteTo(folder, new FaultyDisk(number, fault, isCacheElsewhere))));

                AssertWhole(folder, old, WrittenSite.New);
                WrittenSite.New.WriteTo(folder, new FaultyDisk(0, Fault.None, isCacheElsewhere));
                AssertEqual(expected, WrittenSite.Contents(folder), $"killed at {number}");
                Assert.Empty(WrittenSite.Waiting(folder));
            }
        }

        (IReadOnlyList<string>, int) Expected(WrittenSite old)
        {
            using var folder = Written(old);
            var disk = new FaultyDisk(0, Fault.None, isCacheElsewhere);
            WrittenSite.New.WriteTo(folder, disk);
            return (WrittenSite.Contents(folder), disk.Count);
        }
    }

    [Fact]
    public void Kill_of_the_build_that_puts_it_right_is_put_right_too()
    {
        using var clean = Written(WrittenSite.Old);
        WrittenSite.New.WriteTo(clean);
        for (var first = 5; first < 60; first += 7)
        {
            for (var second = 1; second < 40; second += 6)
            {
                using var folder = Written(WrittenSite.Old);
                Kill(folder, WrittenSite.New, first);
                Kill(folder, WrittenSite.Old, second);
                Kill(folder, WrittenSite.New, first + second);

                AssertWhole(folder, WrittenSite.Old, WrittenSite.New);
                WrittenSite.New.WriteTo(folder);

                AssertEqual(WrittenSite.Contents(clean), WrittenSite.Contents(folder), $"killed at {first} and {second}");
            }
        }

        static void Kill(TempFolder folder, WrittenSite site, int number)
        {
            try
            {
                Unwrapped(() => site.WriteTo(folder, new FaultyDisk(number, Fault.KilledBefore)));
            }
            catch (KilledException)
            {
            }
        }
    }

    [Fact]
    public void Nothing_is_remembered_of_a_writing_that_was_not_finished()
    {
        using var folder = Written(WrittenSite.Old);
        Assert.True(IsRemembered(folder));
        for (var number = 1; ; number++)
        {
            var disk = new FaultyDisk(number, Fault.KilledAfter);
            var before = Snapshot.Of(folder["output"]);
            try
            {
                Unwrapped(() => WrittenSite.New.WriteTo(folder, disk));
                break;
            }
            catch (KilledException)
            {
                var isNew = WrittenSite.New.All(
                    file => File.Exists(folder["output/" + file.Key]) && File.ReadAllText(folder["output/" + file.Key]) == file.Value)
                    && !File.Exists(folder["output/articles/b/index.html"]);
                Assert.True(
                    !IsRemembered(folder) || isNew || before.SequenceEqual(Snapshot.Of(folder["output"])), $"remembered at {number}");
            }
        }

        Assert.True(IsRemembered(folder));
    }

    private static bool IsRemembered(TempFolder folder) =>
        new PublishedRecord(OutputPlace.Of(WrittenSite.Options(folder)), DiskFiles.Real).IsTrue();

    private static TempFolder Written(WrittenSite site)
    {
        var folder = new TempFolder();
        if (site.Count > 0)
        {
            site.WriteTo(folder);
        }

        WrittenSite.AddForeign(folder);
        return folder;
    }

    /// <summary>The engine wraps what it did not expect.</summary>
    private static void Unwrapped(Action write)
    {
        try
        {
            write();
        }
        catch (StepFailedException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static void AssertWhole(TempFolder folder, WrittenSite old, WrittenSite site)
    {
        foreach (var path in old.Keys.Union(site.Keys))
        {
            var full = folder["output/" + path];
            var texts = new[] { old, site }.Select(s => s.GetValueOrDefault(path)).ToList();
            Assert.Contains(File.Exists(full) ? File.ReadAllText(full, Encoding.UTF8) : null, texts);
        }

        Assert.All(WrittenSite.Foreign, file => Assert.Equal(file.Value, File.ReadAllText(folder["output/" + file.Key])));
    }

    private static void AssertEqual(IReadOnlyList<string> expected, IReadOnlyList<string> actual, string when)
    {
        var difference = expected.Except(actual).Select(p => "-" + p).Concat(actual.Except(expected).Select(p => "+" + p));
        Assert.True(expected.SequenceEqual(actual), $"{when}: {string.Join(", ", difference)}");
    }
}
