using System.Diagnostics;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>Who interrupts the program gets one line, the exit code that shells expect, and the site as it was.</summary>
public class SignalTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Interrupted_program_ends_with_130_and_one_line(string signal)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Publish();
        for (var i = 0; i < 100; i++)
        {
            folder.Write($"input/articles/more-{i}.md", SampleSite.Article(string.Concat(Enumerable.Repeat("Drug A is the first choice [@example2020].\n\n", 50))));
        }

        Sealing.SealIn(folder["input"]);
        var before = Snapshot.Of(folder["output"]);

        var (exitCode, output, error) = RunAndSignal(folder, signal);

        Assert.Equal((130, "", "Interrupted; what was published before is as it was.\n"), (exitCode, output, error));
        Assert.Equal(before, Snapshot.Of(folder["output"]));
    }

    private static (int ExitCode, string Output, string Error) RunAndSignal(TempFolder folder, string signal)
    {
        // What the first run has kept goes, so that the file of the second can be waited for.
        Directory.Delete(folder[".attest"], recursive: true);
        Directory.CreateDirectory(folder[".attest"]);
        using var isAtWork = new ManualResetEventSlim();
        using var watcher = new FileSystemWatcher(folder[".attest"]);
        watcher.Created += (_, _) => isAtWork.Set();
        watcher.EnableRaisingEvents = true;

        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(SiteBuild).Assembly.Location, .. ProgramRun.AsOf.Split(' ')])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        isAtWork.Wait(TestContext.Current.CancellationToken);
        using (var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            kill.WaitForExit();
        }

        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
