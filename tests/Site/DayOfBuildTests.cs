namespace Attest.Tests.Site;

/// <summary>The day for which content is judged: from the option, else from the environment.</summary>
public class DayOfBuildTests
{
    private const string NextYear = "updated: 2031-03-04\n";

    [Theory]
    [InlineData("2031-03-04", 0)]
    // Somewhere it is already tomorrow.
    [InlineData("2031-03-03", 0)]
    [InlineData("2031-03-02", 1)]
    public void Date_is_in_the_future_only_beyond_the_day_after(string asOf, int exitCode)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder,
            frontMatter: NextYear
            + "review:\n  status: approved\n  submitted: 2026-04-20\n  approvals: [{ by: sample-reviewer, on: 2026-05-06, seal: \""
            + Sealing.Placeholder + "\" }]\n  due: 2040-01-01\n");

        var run = ProgramRun.In(folder, $"check --as-of {asOf}");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1, run.Output.Contains("error KB106", StringComparison.Ordinal));
    }

    [Fact]
    public void Source_date_epoch_stands_in_for_today_and_the_option_wins_over_it()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: NextYear);
        var longAgo = ("SOURCE_DATE_EPOCH", "1000000000");

        Assert.Contains("KB106", ProgramRun.In(folder, "check", longAgo).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KB106", ProgramRun.In(folder, "check --as-of 2031-03-04", longAgo).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("KB106", ProgramRun.In(folder, "check", ("SOURCE_DATE_EPOCH", "1930366800")).Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public void Source_date_epoch_that_is_no_number_of_seconds_is_refused(string epoch)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);

        var run = ProgramRun.In(folder, "check", ("SOURCE_DATE_EPOCH", epoch));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"SOURCE_DATE_EPOCH is \"{epoch}\"", run.Error, StringComparison.Ordinal);
    }
}
