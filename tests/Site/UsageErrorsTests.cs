namespace Attest.Tests.Site;

/// <summary>A run that cannot be carried out as asked ends with 2, says why, and touches nothing.</summary>
public class UsageErrorsTests
{
    [Theory]
    [InlineData("--colour", "--colour")]
    [InlineData("publish", "publish")]
    [InlineData("check extra", "extra")]
    [InlineData("--as-of 2026-02-30", "\"2026-02-30\" is not a date")]
    [InlineData("--as-of 6.5.2026", "\"6.5.2026\" is not a date")]
    [InlineData("--as-of", "--as-of")]
    [InlineData("--unapproved maybe", "\"maybe\" is not one of fail, exclude, caution")]
    [InlineData("--format xml", "\"xml\" is not one of")]
    [InlineData("--input nowhere", "there is no folder nowhere")]
    [InlineData("--format json --input nowhere", "there is no folder nowhere")]
    [InlineData("check --format sarif --colour", "--colour")]
    [InlineData("--output input/site", "must not contain each other")]
    [InlineData("--output .", "must not contain each other")]
    [InlineData("--output /", "must not contain each other")]
    [InlineData("--output input", "must not contain each other")]
    [InlineData("--cache output/cache", "the cache must not be in the output folder")]
    [InlineData("--cache input/cache", "the cache must not be in the input folder")]
    [InlineData("--output by-link/site", "must not contain each other")]
    [InlineData("--output by-link", "must not contain each other")]
    [InlineData("--output other --cache other/../other/cache", "the cache must not be in the output folder")]
    [InlineData("--output board.txt", "board.txt is a file, not a folder; move it away, or choose another folder with --output DIR")]
    [InlineData("--output board.txt/site", "board.txt is a file, not a folder")]
    [InlineData("--cache board.txt", "board.txt is a file, not a folder")]
    [InlineData("new", "Required command")]
    [InlineData("new article", "question")]
    [InlineData("explain KB999", "unknown rule KB999")]
    public void Run_ends_with_2_and_the_reason(string arguments, string reason)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("board.txt", "a file");
        Directory.CreateSymbolicLink(folder["by-link"], folder["input"]);
        Sealing.SealIn(folder["input"]);
        var before = Snapshot.Of(folder.Path);

        var run = ProgramRun.In(folder, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(before, Snapshot.Of(folder.Path));
    }

    [Fact]
    public void Missing_input_folder_names_the_option_that_helps()
    {
        using var folder = new TempFolder();

        var run = ProgramRun.In(folder, "");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("error: there is no folder input; name the knowledge base with --input DIR\n", run.Error);
    }

    [Fact]
    public void Help_is_no_error_and_lists_the_commands()
    {
        using var folder = new TempFolder();

        var run = ProgramRun.In(folder, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(["build", "check", "new", "approve", "status", "explain", "--as-of"],
            word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
    }
}
