using Attest.Tests.Site;

namespace Attest.Tests.Git;

/// <summary>Ctrl-C in a terminal ends git as well; the user gets the expected answer, and no riddle about git.</summary>
public sealed class InterruptedGitTests : IDisposable
{
    private const string Message = "Interrupted; what was published before is unchanged.\n";

    private readonly TempFolder _folder = new();

    public InterruptedGitTests()
    {
        SampleSite.Write(_folder);
        Sealing.SealIn(_folder["input"]);
        Directory.CreateDirectory(_folder["signs"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("INT", "")]
    [InlineData("TERM", "")]
    // It has begun to answer: what is cut off is no answer.
    [InlineData("INT", "printf 'true\\n'; ")]
    public void Git_that_a_signal_has_ended_ends_the_check_with_130(string signal, string before)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals here.");
        UseGit($"{before}kill -{signal} $$");

        var run = ProgramRun.In(_folder, $"check --base main {ProgramRun.AsOf}", GitPath);

        Assert.Equal((130, "", Message), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("exec tail -f /dev/null")]
    // One that goes on when it is asked to end.
    [InlineData("trap '' INT TERM; tail -f /dev/null")]
    public void Check_that_waits_for_git_is_interrupted_at_once(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals here.");
        UseGit($": > {_folder["signs/at-work"]}; {command}");

        var (exitCode, output, error) = SignalTests.SignalAtFirstFile(_folder, "signs", "check --base main", "INT", GitPath);

        Assert.Equal((130, "", Message), (exitCode, output, error));
    }

    private (string Name, string Value) GitPath => ("PATH", $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}");

    /// <summary>A program by the name of git.</summary>
    private void UseGit(string command)
    {
        _folder.Write("bin/git", $"#!/bin/sh\n{command}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder["bin/git"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
