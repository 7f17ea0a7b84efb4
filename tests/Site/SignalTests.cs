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
        // Enough work to be interrupted in, however long the signal takes to get there.
        for (var i = 0; i < 600; i++)
        {
            folder.Write($"input/articles/more-{i}.md",
                SampleSite.Article(string.Concat(Enumerable.Repeat("Drug A is the first choice [@example2020].\n\n", 50))));
        }

        Sealing.SealIn(folder["input"]);
        var before = Snapshot.Of(folder["output"]);

        var (exitCode, output, error) = RunAndSignal(folder, signal);

        Assert.Equal((130, "", "Interrupted; what was published before is unchanged.\n"), (exitCode, output, error));
        Assert.Equal(before, Snapshot.Of(folder["output"]));
    }

    [Fact]
    public void Interrupted_a_second_time_the_program_ends_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no named pipes among files here.");
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        using (var made = Process.Start("mkfifo", [folder["endless.bib"]]))
        {
            made.WaitForExit();
        }

        using var process = Start(folder, "refs add endless.bib");
        // Opened once the program has begun to read; it waits for bytes then, and hears no polite request.
        using var writer = new FileStream(folder["endless.bib"], FileMode.Open, FileAccess.Write);
        var sent = 0;
        do
        {
            Send(process, "INT");
            sent++;
        }
        // A signal that comes before the one before it was heard is the same one.
        while (!process.WaitForExit(50) && sent < 200);

        Assert.True(process.HasExited && process.ExitCode == 130 && sent > 1, $"{sent} signals");
        Assert.Equal(["articles", "board.yml", "site.yml", "vocabulary"],
            Directory.EnumerateFileSystemEntries(folder["input"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Signal_reaches_a_program_that_a_test_starts_though_the_tests_ignore_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals here.");

        using var process =
            Interrupts.WhileIgnored(() => Interrupts.StartReachable(new ProcessStartInfo("sh", ["-c", "kill -s INT $$; exit 3"])));
        process.WaitForExit();

        Assert.Equal(130, process.ExitCode);
    }

    private static (int ExitCode, string Output, string Error) RunAndSignal(TempFolder folder, string signal)
    {
        // What the first run has kept goes, so that the file of the second can be waited for.
        Directory.Delete(folder[".attest"], recursive: true);
        Directory.CreateDirectory(folder[".attest"]);
        return SignalAtFirstFile(folder, ".attest", "build", signal);
    }

    /// <summary>Runs the program, and sends it a signal as soon as there is a file in a folder.</summary>
    internal static (int ExitCode, string Output, string Error) SignalAtFirstFile(
        TempFolder folder, string watched, string arguments, string signal, params (string Name, string Value)[] environment)
    {
        using var isAtWork = new ManualResetEventSlim();
        using var watcher = new FileSystemWatcher(folder[watched]);
        watcher.Created += (_, _) => isAtWork.Set();
        watcher.EnableRaisingEvents = true;
        using var process = Start(folder, arguments, environment);
        isAtWork.Wait(TestContext.Current.CancellationToken);
        Send(process, signal);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static Process Start(TempFolder folder, string arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH")
            ?? "dotnet")
        { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(SiteBuild).Assembly.Location, .. arguments.Split(' '), .. ProgramRun.AsOf.Split(' ')])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Interrupts.StartReachable(start);
    }

    private static void Send(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
