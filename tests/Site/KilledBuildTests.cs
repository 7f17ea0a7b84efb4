using System.Diagnostics;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>The real program is killed at some moment of its work on a site of a few hundred pages.</summary>
public class KilledBuildTests
{
    private const int Articles = 60;

    [Fact]
    public void Killed_at_any_moment_it_leaves_whole_pages_and_the_next_build_puts_it_right()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var old = Site("old", 0);
        using var renewed = Site("new", Articles / 2);
        old.Publish();
        renewed.Publish();
        var (before, after) = (Snapshot.Of(old["output"]), Snapshot.Of(renewed["output"]));
        var killed = 0;
        // From the first sign of life in the cache folder to the last moves, in steps that grow.
        foreach (var changes in (int[])[1, 3, 30, 150, 220, 260, 290, 320])
        {
            using var folder = Copy(renewed["input"], old["output"]);

            killed += Kill(folder, changes) ? 1 : 0;

            Assert.All(Snapshot.Of(folder["output"]).Except(before).Except(after),
                static file => Assert.StartsWith(".attest-files ", file, StringComparison.Ordinal));
            folder.Publish();
            Assert.Equal(after, Snapshot.Of(folder["output"]));
        }

        Assert.True(killed >= 5, $"only {killed} builds were killed before they had ended");
    }

    /// <returns>False if the build had ended before.</returns>
    private static bool Kill(TempFolder folder, int changes)
    {
        Directory.CreateDirectory(folder[".attest"]);
        using var moment = new CountdownEvent(changes);
        using var watcher = new FileSystemWatcher(folder.Path) { IncludeSubdirectories = true, InternalBufferSize = 1 << 16 };
        watcher.Created += (_, _) => Count();
        watcher.Deleted += (_, _) => Count();
        watcher.Renamed += (_, _) => Count();
        watcher.EnableRaisingEvents = true;

        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? "dotnet")
        { WorkingDirectory = folder.Path, RedirectStandardOutput = true };
        foreach (var argument in (string[])[typeof(SiteBuild).Assembly.Location, "--quiet", .. ProgramRun.AsOf.Split(' ')])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        WaitHandle.WaitAny([moment.WaitHandle, new ProcessHandle(process)]);
        process.Kill();
        process.WaitForExit();
        return process.ExitCode != 0;

        void Count()
        {
            lock (moment)
            {
                _ = moment.IsSet || moment.Signal();
            }
        }
    }

    private static TempFolder Site(string text, int removed)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, $"Drug A is the {text} choice [@example2020].\n");
        for (var i = removed; i < removed + Articles; i++)
        {
            folder.Write($"input/articles/article-{i:000}.md",
                SampleSite.Article($"Drug A is the {text} choice [@example2020].\n", $"title: What is Example syndrome {i}?\n"));
        }

        return folder;
    }

    private static TempFolder Copy(string input, string output)
    {
        var folder = new TempFolder();
        foreach (var (from, to) in ((string, string)[])[(input, "input"), (output, "output")])
        {
            foreach (var path in Snapshot.Paths(from))
            {
                folder.Write($"{to}/{path}", File.ReadAllBytes(Path.Combine(from, path)));
            }
        }

        return folder;
    }

    /// <summary>Set when the process has ended.</summary>
    private sealed class ProcessHandle : EventWaitHandle
    {
        public ProcessHandle(Process process)
            : base(false, EventResetMode.ManualReset)
        {
            process.EnableRaisingEvents = true;
            process.Exited += (_, _) => Set();
        }
    }
}
