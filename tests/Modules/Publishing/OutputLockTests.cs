using System.Text.RegularExpressions;
using Attest.Files;
using Attest.Modules;
using Attest.Publishing;
using Attest.Tests.Site;

namespace Attest.Tests.Modules.Publishing;

/// <summary>Two builds never write into one folder at a time, by whatever names it was given to them.</summary>
public class OutputLockTests
{
    [Theory]
    [InlineData("")]
    [InlineData("build --output ./there/../output/")]
    [InlineData("--output link")]
    [InlineData("--output by-link/output")]
    public void Second_build_of_another_process_says_who_is_at_work(string arguments)
    {
        using var folder = Example();
        using var held = OutputLock.Take(Options(folder));
        if (arguments.Contains("link", StringComparison.Ordinal))
        {
            if (OperatingSystem.IsWindows())
            {
                return;
            }

            Directory.CreateDirectory(folder["output"]);
            Directory.CreateSymbolicLink(folder["link"], folder["output"]);
            Directory.CreateSymbolicLink(folder["by-link"], folder.Path);
        }

        var run = ProgramRun.In(folder, $"{arguments} {ProgramRun.AsOf}");

        Assert.Equal(2, run.ExitCode);
        Assert.Matches(
            $@"^error: another build \(process {Environment.ProcessId}, since [0-9:]{{8}} UTC\) is using (by-link/)?(output|link); "
            + "wait until it has ended, or choose another folder with --output DIR\n$", run.Error);
        Assert.Equal("", run.Output);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build --output elsewhere")]
    [InlineData("status")]
    public void Who_writes_elsewhere_or_nothing_is_not_kept_waiting(string arguments)
    {
        using var folder = Example();
        using var held = OutputLock.Take(Options(folder));

        Assert.Equal(0, ProgramRun.In(folder, $"{arguments} {ProgramRun.AsOf}").ExitCode);
    }

    [Fact]
    public void Build_with_another_cache_folder_is_kept_away_while_one_writes()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        WrittenSite.Old.WriteTo(folder);
        var refused = 0;
        var meddling = new MeddlingDisk(() =>
        {
            var exception = Assert.Throws<OutputInUseException>(() => WrittenSite.Old.WriteTo(folder, cache: folder["another"]));
            Assert.StartsWith("another build, with another --cache, is writing", exception.Message, StringComparison.Ordinal);
            refused++;
        });

        WrittenSite.New.WriteTo(folder, meddling);

        Assert.True(refused > 5);
        WrittenSite.Old.WriteTo(folder, cache: folder["another"]);
        Assert.Equal("<p>the old home</p>", folder.Text("index.html"));
    }

    [Fact]
    public void Build_with_another_cache_folder_that_has_published_meanwhile_is_reported_and_its_site_stays_whole()
    {
        using var folder = new TempFolder();
        using var clean = new TempFolder();
        WrittenSite.Old.WriteTo(folder);
        WrittenSite.Old.WriteTo(clean);
        WrittenSite.New.WriteTo(clean);
        // The times of files have steps of some milliseconds.
        File.SetLastWriteTimeUtc(folder["output/.attest-files"], new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        var staged = 0;
        // Like the old site but for one page, so that nearly all is compared and found to be there.
        var late = WrittenSite.Old;
        late["index.html"] = "<p>a third home</p>";

        var refused = Assert.ThrowsAny<Exception>(() => late.WriteTo(folder, new StagingDisk(() =>
        {
            if (Interlocked.Increment(ref staged) == 1)
            {
                WrittenSite.New.WriteTo(folder, cache: folder["another"]);
            }
        })));

        Assert.IsType<OutputInUseException>(refused is AggregateException { InnerException: { } inner } ? inner : refused);
        Assert.Equal(WrittenSite.Contents(clean), WrittenSite.Contents(folder));
        late.WriteTo(folder);
        Assert.Equal("<p>a third home</p>", folder.Text("index.html"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Build_with_another_cache_folder_leaves_alone_what_waits_in_the_output_folder(bool isFirst)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        using var clean = new TempFolder();
        var sites = isFirst ? [WrittenSite.New] : new[] { WrittenSite.Old, WrittenSite.New };
        sites.SkipLast(1).ToList().ForEach(site => site.WriteTo(folder));
        sites.ToList().ForEach(site => site.WriteTo(clean));
        var refused = 0;

        WrittenSite.New.WriteTo(folder, new StagingDisk(() =>
        {
            var other = WrittenSite.Old;
            other["index.html"] = "<p>a third home</p>";
            var exception = Assert.ThrowsAny<Exception>(
                () => other.WriteTo(folder, new FaultyDisk(0, Fault.None, isCacheElsewhere: true), cache: folder["another"]));
            Assert.IsType<OutputInUseException>(exception is AggregateException { InnerException: { } inner } ? inner : exception);
            Interlocked.Increment(ref refused);
        }, isCacheElsewhere: true));

        Assert.True(refused > 5);
        Assert.Equal(WrittenSite.Contents(clean), WrittenSite.Contents(folder));
        Assert.Empty(WrittenSite.Waiting(folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_builds_that_begin_together_in_a_new_folder_one_alone_publishes(bool isLate)
    {
        using var folder = new TempFolder();
        using var clean = new TempFolder();
        WrittenSite.Old.WriteTo(clean);

        var exception = Assert.ThrowsAny<Exception>(() => WrittenSite.New.WriteTo(
            folder, new FirstListDisk(isLate, () => WrittenSite.Old.WriteTo(folder, cache: folder["another"]))));

        Assert.IsType<OutputInUseException>(exception);
        Assert.Equal(WrittenSite.Contents(clean), WrittenSite.Contents(folder));
        Assert.Empty(WrittenSite.Waiting(folder));
    }

    [Theory]
    [InlineData("lock", false)]
    [InlineData("holder", true)]
    [InlineData("holder", false)]
    [InlineData("published", true)]
    [InlineData("published", false)]
    [InlineData("last-build", true)]
    [InlineData("last-build", false)]
    [InlineData("staging", true)]
    public void What_stands_by_the_names_of_our_files_in_the_cache_folder_is_neither_waited_for_nor_in_the_way(string name, bool isPipe)
    {
        Assert.SkipWhen(isPipe && OperatingSystem.IsWindows(), "There are no named pipes among files here.");
        using var folder = Example();
        folder.Publish();
        var path = Path.Combine(OutputPlace.Of(Options(folder)).State, name);
        foreach (var body in (string[])[SampleSite.DefaultBody, "Drug A is still the first choice [@example2020].\n"])
        {
            SampleSite.Write(folder, body);
            Damage(path, isPipe);

            folder.Publish();
            folder.Publish();

            Assert.Contains(body.Split(" [")[0], folder.Text("articles/example/index.html"), StringComparison.Ordinal);
            Assert.False(Directory.Exists(path));
        }
    }

    [Fact]
    public void Pipe_in_the_place_of_what_another_build_holds_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes among files here.");
        using var folder = new TempFolder();
        WrittenSite.Old.WriteTo(folder);
        Directory.CreateDirectory(folder["output/.attest-new"]);
        Damage(folder["output/.attest-new/held"], isPipe: true);

        WrittenSite.New.WriteTo(folder);

        Assert.Equal("<p>the new home, which is longer</p>", folder.Text("index.html"));
        Assert.Empty(WrittenSite.Waiting(folder));
    }

    [Fact]
    public void Links_in_the_cache_folder_are_not_followed_to_what_is_somebodys_own()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = Example();
        folder.Write("own/staging/diary.txt", "private");
        var state = OutputPlace.Of(Options(folder)).State;
        Directory.CreateDirectory(state);
        File.CreateSymbolicLink(Path.Combine(state, "holder"), folder["own/staging/diary.txt"]);
        folder.Publish();
        Assert.Equal("private", File.ReadAllText(folder["own/staging/diary.txt"]));

        Directory.Delete(state, recursive: true);
        Directory.CreateSymbolicLink(state, folder["own"]);
        Assert.Throws<FileTroubleException>(() => folder.Publish());
        Assert.Equal("private", File.ReadAllText(folder["own/staging/diary.txt"]));
    }

    [Fact]
    public void Lock_ends_with_the_build()
    {
        using var folder = Example();
        OutputLock.Take(Options(folder)).Dispose();
        using (OutputLock.Take(Options(folder)))
        {
            Assert.Throws<OutputInUseException>(() => OutputLock.Take(Options(folder)));
        }

        folder.Publish();
        folder.Publish();
    }

    [Fact]
    public void What_is_kept_about_a_folder_stays_out_of_it()
    {
        using var folder = Example();
        folder.Publish();

        Assert.Equal([".attest", "input", "output"],
            Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var state = Assert.Single(Directory.EnumerateDirectories(folder[".attest"]));
        Assert.Matches(new Regex("^output-[0-9a-f]{8}$"), Path.GetFileName(state));
        Assert.Equal(["holder", "last-build", "lock", .. OperatingSystem.IsLinux() ? ["published"] : Array.Empty<string>()],
            Directory.EnumerateFileSystemEntries(state).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>A disk on which somebody does something when a file has been laid down to wait.</summary>
    private sealed class StagingDisk(Action meddle, bool isCacheElsewhere = false) : DiskFiles
    {
        public override void Create(string path, ReadOnlySpan<byte> bytes, bool toDisk = false)
        {
            base.Create(path, bytes);
            if (path.Contains($"{Path.DirectorySeparatorChar}new{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            {
                meddle();
            }
        }

        public override void MoveFolder(string from, string to)
        {
            if (isCacheElsewhere && Path.GetFileName(to) == ".attest-new")
            {
                throw new IOException("Invalid cross-device link", 18);
            }

            base.MoveFolder(from, to);
        }
    }

    /// <summary>A disk on which somebody publishes, before the first list takes its place or when it has been laid down to wait.</summary>
    private sealed class FirstListDisk(bool isLate, Action publish) : DiskFiles
    {
        public override void Create(string path, ReadOnlySpan<byte> bytes, bool toDisk = false)
        {
            base.Create(path, bytes);
            if (!isLate && Path.GetFileName(path) == ".attest-files")
            {
                publish();
            }
        }

        public override void MoveNew(string from, string to)
        {
            if (isLate)
            {
                publish();
            }

            base.MoveNew(from, to);
        }
    }

    /// <summary>A disk on which somebody tries something after every move.</summary>
    private sealed class MeddlingDisk(Action meddle) : DiskFiles
    {
        public override void Move(string from, string to)
        {
            base.Move(from, to);
            meddle();
        }

        public override void Replace(string from, string to, string kept)
        {
            base.Replace(from, to, kept);
            meddle();
        }
    }

    private static void Damage(string path, bool isPipe)
    {
        File.Delete(path);
        if (isPipe)
        {
            using var made = System.Diagnostics.Process.Start("mkfifo", [path]);
            made.WaitForExit();
        }
        else
        {
            Directory.CreateDirectory(Path.Combine(path, "inside"));
        }
    }

    private static BuildOptions Options(TempFolder folder) => new(folder.Path, folder["input"], folder["output"], SampleSite.AsOf);

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        Sealing.SealIn(folder["input"]);
        return folder;
    }
}
