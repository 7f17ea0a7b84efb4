using System.Diagnostics;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>What cannot be printed changes nothing in how a build ends, and is reported where that is possible.</summary>
public class NobodyListensTests
{
    private const string Why = "There is no device here that is always full.";

    [Theory]
    [InlineData("build", "output/ contains the new site")]
    [InlineData("build --format json", "output/ contains the new site")]
    [InlineData("check", "nothing was published")]
    public void Full_disk_under_standard_output_is_not_taken_for_one_under_the_site(string arguments, string outcome)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), Why);
        using var folder = Example();

        var (exitCode, error) = Run(folder, arguments, "> /dev/full");

        Assert.Equal((2, $"error: the findings cannot be printed: the disk is full; {outcome}. Free some space, then try again\n"),
            (exitCode, error));
        Assert.Equal(arguments != "check", folder.Has("index.html"));
    }

    [Theory]
    [InlineData("build --output input")]
    [InlineData("build --no-such-option")]
    public void Error_that_nobody_can_be_told_ends_the_program_as_usual(string arguments)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), Why);
        using var folder = Example();

        Assert.Equal(2, Run(folder, arguments, "> /dev/full 2> /dev/full").ExitCode);
    }

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        Sealing.SealIn(folder["input"]);
        return folder;
    }

    private static (int ExitCode, string Error) Run(TempFolder folder, string arguments, string redirection)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = folder.Path, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"exec \"$0\" \"$1\" {arguments} {ProgramRun.AsOf} {redirection}");
        start.ArgumentList.Add(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet");
        start.ArgumentList.Add(typeof(SiteBuild).Assembly.Location);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error);
    }
}
