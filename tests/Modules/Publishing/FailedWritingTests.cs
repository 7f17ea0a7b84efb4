using Attest.Files;

namespace Attest.Tests.Modules.Publishing;

/// <summary>When the disk fails at any operation of the writing, one line says so, and the old site is there as it was.</summary>
public class FailedWritingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Full_disk_leaves_the_old_site_byte_for_byte(bool isCacheElsewhere)
    {
        foreach (var old in (WrittenSite[])[WrittenSite.Nothing, WrittenSite.Old])
        {
            for (var number = 1; ; number++)
            {
                using var folder = new TempFolder();
                if (old.Count > 0)
                {
                    old.WriteTo(folder);
                    WrittenSite.AddForeign(folder);
                }

                var before = WrittenSite.Contents(folder);
                var disk = new FaultyDisk(number, Fault.DiskFull, isCacheElsewhere);
                if (Failure(() => WrittenSite.New.WriteTo(folder, disk)) is not { } failure)
                {
                    Assert.InRange(disk.Count, 10, 200);
                    // What cannot be cleared away, or remembered, is no reason to say that nothing was published.
                    if (disk.Count < number)
                    {
                        break;
                    }

                    continue;
                }

                Assert.Matches("^output/.* cannot be (written|replaced): the disk is full; " +
                    "nothing was published, and output/ is unchanged. Free some space, then try again$", failure);
                var changed = WrittenSite.Contents(folder).Except(before);
                Assert.True(before.SequenceEqual(WrittenSite.Contents(folder)), $"failed at {number}: {string.Join(", ", changed)}");
                Assert.Empty(WrittenSite.Waiting(folder));
            }
        }
    }

    [Fact]
    public void Disk_that_fails_for_good_is_put_right_by_the_next_build()
    {
        using var clean = new TempFolder();
        WrittenSite.Old.WriteTo(clean);
        WrittenSite.New.WriteTo(clean);
        var outcomes = new HashSet<string>();
        for (var number = 1; number < 60; number++)
        {
            using var folder = new TempFolder();
            WrittenSite.Old.WriteTo(folder);

            if (Failure(() => WrittenSite.New.WriteTo(folder, new FaultyDisk(number, Fault.ReadOnly))) is { } failure)
            {
                Assert.DoesNotContain('\n', failure);
                outcomes.Add(failure.Split("; ")[1]);
            }

            WrittenSite.New.WriteTo(folder);
            Assert.Equal(WrittenSite.Contents(clean), WrittenSite.Contents(folder));
            Assert.Empty(WrittenSite.Waiting(folder));
        }

        Assert.Equal(
            [
                "nothing was published, and output/ is unchanged. Make it writable, or choose another folder",
                "the site is partly the new one now, and the next build completes it. Make it writable, or choose another folder",
            ],
            outcomes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folder_of_somebody_else_by_the_name_of_ours_is_left_alone()
    {
        using var folder = new TempFolder();
        WrittenSite.Old.WriteTo(folder);
        folder.Write("output/.attest-new/diary.txt", "private");
        var before = WrittenSite.Contents(folder);

        Assert.StartsWith(".attest-new in the output folder was not written by Attest", Failure(() => WrittenSite.New.WriteTo(folder)),
            StringComparison.Ordinal);

        Assert.Equal(before, WrittenSite.Contents(folder));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void File_or_link_of_somebody_else_by_the_name_of_our_folder_is_reported_by_its_name(bool isLink)
    {
        Assert.SkipWhen(isLink && OperatingSystem.IsWindows(), "Links need a privilege here.");
        using var folder = new TempFolder();
        WrittenSite.Old.WriteTo(folder);
        if (isLink)
        {
            File.CreateSymbolicLink(folder["output/.attest-new"], "nowhere");
        }
        else
        {
            folder.Write("output/.attest-new", "private");
        }

        Assert.StartsWith(".attest-new in the output folder was not written by Attest", Failure(() => WrittenSite.New.WriteTo(folder)),
            StringComparison.Ordinal);

        Assert.Equal("<p>the old home</p>", File.ReadAllText(folder["output/index.html"]));
    }

    [Fact]
    public void List_that_may_not_be_read_is_reported_by_its_name()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Who may do everything may read everything.");
        using var folder = new TempFolder();
        WrittenSite.Old.WriteTo(folder);
        File.SetUnixFileMode(folder["output/.attest-files"], UnixFileMode.None);

        Assert.Equal(
            ".attest-files in the output folder cannot be read: permission is denied; nothing was published. " +
                "Make sure that you may read and write there",
            Failure(() => WrittenSite.New.WriteTo(folder)));
    }

    [Fact]
    public void Interrupted_at_any_operation_is_the_old_site_or_the_new_one()
    {
        using var clean = new TempFolder();
        WrittenSite.Old.WriteTo(clean);
        var old = WrittenSite.Contents(clean);
        WrittenSite.New.WriteTo(clean);
        var (interrupted, finished) = (0, 0);
        for (var number = 1; number < 60; number++)
        {
            using var folder = new TempFolder();
            WrittenSite.Old.WriteTo(folder);
            using var interruption = new CancellationTokenSource();
            try
            {
                WrittenSite.New.WriteTo(folder, new InterruptingDisk(number, interruption), interruption: interruption);
                Assert.Equal(WrittenSite.Contents(clean), WrittenSite.Contents(folder));
                finished++;
            }
            catch (OperationCanceledException)
            {
                Assert.Equal(old, WrittenSite.Contents(folder));
                interrupted++;
            }

            Assert.Empty(WrittenSite.Waiting(folder));
        }

        Assert.True(interrupted > 5 && finished > 5, $"{interrupted} interrupted, {finished} finished");
    }

    private static string? Failure(Action write)
    {
        try
        {
            write();
            return null;
        }
        catch (Exception exception)
        {
            return Assert.IsType<FileTroubleException>(
                exception is AggregateException { InnerExceptions: [var inner, ..] } ? inner : exception, exactMatch: false).Message;
        }
    }

    /// <summary>A disk at whose operation of a number somebody presses Ctrl-C.</summary>
    private sealed class InterruptingDisk(int chosen, CancellationTokenSource interruption) : Attest.Files.DiskFiles
    {
        private int _begun;

        public override void MakeFolder(string folder)
        {
            Count();
            base.MakeFolder(folder);
        }

        public override void Create(string path, ReadOnlySpan<byte> bytes, bool toDisk = false)
        {
            Count();
            base.Create(path, bytes);
        }

        public override void Move(string from, string to)
        {
            Count();
            base.Move(from, to);
        }

        public override void Replace(string from, string to, string kept)
        {
            Count();
            base.Replace(from, to, kept);
        }

        private void Count()
        {
            if (Interlocked.Increment(ref _begun) == chosen)
            {
                interruption.Cancel();
            }
        }
    }
}
