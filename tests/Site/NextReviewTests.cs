namespace Attest.Tests.Site;

/// <summary>One site as the days go by: its review is far away, due soon, due, and overdue.</summary>
public class NextReviewTests
{
    private const string Review =
        "review:\n  status: approved\n  submitted: 2026-04-20\n  approvals:\n"
        + $"    - {{ by: sample-reviewer, on: 2026-05-06, seal: \"{Sealing.Placeholder}\" }}\n";

    [Theory]
    [InlineData("2027-04-05", 0, null)]
    [InlineData("2027-04-06", 0, "warning KB407: the next review is due on 2027-05-06, in 30 days")]
    [InlineData("2027-05-05", 0, "warning KB407: the next review is due on 2027-05-06, in 1 day")]
    [InlineData("2027-05-06", 0, "warning KB407: the next review is due on 2027-05-06, today")]
    [InlineData("2027-05-07", 1, "error KB406: the review was due on 2027-05-06, 1 day ago")]
    [InlineData("2030-05-07", 1, "error KB406: the review was due on 2027-05-06, 1097 days ago")]
    public void Site_that_stops_for_overdue_reviews_stops_on_the_day_after(string asOf, int exitCode, string? finding)
    {
        using var folder = Example("error");

        var run = ProgramRun.In(folder, $"--as-of {asOf} --quiet");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(finding is null ? "" : $"input/articles/example.md:6:34: {finding}", run.Output.Split('\n')[0]);
        Assert.Equal(exitCode == 0, folder.Has("articles/example/index.html"));
    }

    [Theory]
    [InlineData("--strict", "2027-05-06", "warning KB407")]
    [InlineData("--strict", "2027-05-07", "warning KB406")]
    [InlineData("", "2027-05-07", "warning KB406")]
    public void Site_that_warns_goes_on_warning_under_strict_too(string options, string asOf, string finding)
    {
        using var folder = Example("warning");

        var run = ProgramRun.In(folder, $"check --as-of {asOf} {options}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(finding, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027-05-06", false)]
    [InlineData("2027-05-07", true)]
    public void Article_that_may_stay_up_gets_the_banner_when_it_is_overdue(string asOf, bool hasBanner)
    {
        using var folder = Example("error", "publish: caution\n");

        var run = ProgramRun.In(folder, $"--as-of {asOf}");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(hasBanner, folder.Page("articles/example/").QuerySelector(".banner--caution") is not null);
        Assert.Equal(hasBanner, !folder.Text("sitemap.xml").Contains("articles/example/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Drug A is taken at 5 mg a day [@example2020].\n", "Drug A is taken at 6 mg a day [@example2020].\n", 1)]
    [InlineData("Drug A is taken at 5 mg a day [@example2020].\n", "\r\nDrug A is taken at 5 mg a day [@example2020].  \r\n", 0)]
    public void One_digit_of_a_dose_takes_another_approval_and_a_line_ending_does_not(string approved, string changed, int exitCode)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, approved);
        folder.Publish();
        var path = folder["input/" + SampleSite.ArticlePath];

        File.WriteAllText(path,
            File.ReadAllText(path).Replace(approved, changed, StringComparison.Ordinal)
            .Replace("\nspecialty:", "\ntags: [new]\nspecialty:", StringComparison.Ordinal));
        var run = ProgramRun.In(folder, $"check {ProgramRun.AsOf}");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1,
            run.Output.Contains("error KB405: the article has changed since \"sample-reviewer\" approved it on 2026-05-06",
                StringComparison.Ordinal));
    }

    private static TempFolder Example(string overdue, string more = "")
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: Review + more);
        folder.Write("input/site.yml", $"title: Example site\nurl: https://kb.example.org/\nreview: {{ overdue: {overdue} }}\n");
        return folder;
    }
}
