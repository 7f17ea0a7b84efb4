using System.Text.Json;

namespace Attest.Tests.Site;

/// <summary><c>status</c> shows what waits, what is due and what has changed, in words and as JSON.</summary>
public class StatusTests
{
    private const string Approved =
        "review:\n  status: approved\n  submitted: 2026-04-20\n  approvals:\n    - { by: sample-reviewer, on: 2026-05-06, seal: \""
        + Sealing.Placeholder + "\" }";

    private static TempFolder Site()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("input/articles/changed.md", SampleSite.Article(frontMatter: Approved));
        Sealing.SealIn(folder["input"]);
        folder.Write("input/articles/changed.md", File.ReadAllText(folder["input/articles/changed.md"]) + "\nMore.\n");
        folder.Write("input/articles/a-later.md", SampleSite.Article(frontMatter: "review: { status: submitted, submitted: 2026-05-30 }"));
        folder.Write("input/articles/b-first.md",
            SampleSite.Article(frontMatter: "review: { status: under-review, submitted: 2026-05-01, assigned: [sample-reviewer] }"));
        folder.Write("input/articles/c-never.md", SampleSite.Article(frontMatter: "review: { status: submitted }"));
        folder.Write("input/articles/gone.md",
            SampleSite.Article(frontMatter: "review: { status: withdrawn }\nwithdrawn: { on: 2026-05-06, reason: R }"));
        folder.Write("input/articles/broken.md", "nothing");
        return folder;
    }

    [Fact]
    public void Board_is_shown_in_words()
    {
        using var folder = Site();

        var run = ProgramRun.In(folder, "status --as-of 2027-05-01");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("""
            7 articles as of 2027-05-01: 2 submitted, 1 under review, 1 due soon, 1 changed since approval, 1 withdrawn, 1 without a status

            Waiting, the longest first
              since       days  article  specialty         status            assigned to
              2026-05-01  365   b-first  example-medicine  under review      sample-reviewer
              2026-05-30  336   a-later  example-medicine  submitted         nobody
              ?           ?     broken                     without a status  nobody
              ?           ?     c-never  example-medicine  submitted         nobody

            Approval not valid
              article  specialty         why                     last approval
              changed  example-medicine  changed since approval  2026-05-06 sample-reviewer

            Due soon
              due         in days  article  specialty         approved by
              2027-05-06  5        example  example-medicine  sample-reviewer

            Reviewers
              id               name             waiting  approved  due soon  overdue
              sample-reviewer  Sample Reviewer  1        0         1         0

            Specialties
              id                articles  waiting  approved  due soon  overdue  lapsed  withdrawn
              example-medicine  6         3        0         1         0        1       1

            """.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public void The_same_board_is_overdue_later()
    {
        using var folder = Site();

        var run = ProgramRun.In(folder, "status --as-of 2027-05-16");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(": 2 submitted, 1 under review, 1 overdue, 1 changed since approval, 1 withdrawn, 1 without a status\n",
            run.Output, StringComparison.Ordinal);
        Assert.Contains("\nOverdue\n  due         days ago  article  specialty         approved by\n  2027-05-06  10        example ",
            run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Due soon", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Board_is_one_json_object()
    {
        using var folder = Site();

        var run = ProgramRun.In(folder, "status --format json --as-of 2027-05-16");

        using var json = JsonDocument.Parse(run.Output);
        var counts = json.RootElement.GetProperty("counts").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetInt32());
        Assert.Equal("2027-05-16", json.RootElement.GetProperty("asOf").GetString());
        Assert.Equal((7, 2, 1, 0, 1, 0, 1, 1, 1, 0),
            (counts["articles"], counts["submitted"], counts["under-review"], counts["approved"], counts["changed"], counts["unproven"],
                counts["withdrawn"], counts["unknown"], counts["overdue"], counts["due-soon"]));
        var articles = json.RootElement.GetProperty("articles").EnumerateArray().ToDictionary(a => a.GetProperty("slug").GetString()!);
        Assert.Equal(380, articles["b-first"].GetProperty("waitingDays").GetInt32());
        Assert.Equal("sample-reviewer", articles["b-first"].GetProperty("assigned")[0].GetString());
        Assert.Equal(JsonValueKind.Null, articles["c-never"].GetProperty("submitted").ValueKind);
        Assert.False(articles["changed"].GetProperty("approvals")[0].GetProperty("holds").GetBoolean());
        Assert.True(articles["example"].GetProperty("approvals")[0].GetProperty("holds").GetBoolean());
        Assert.True(articles["example"].GetProperty("overdue").GetBoolean());
        Assert.Equal("input/articles/example.md", articles["example"].GetProperty("file").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("reviewers")[0].GetProperty("overdue").GetInt32());
        Assert.Equal(3, json.RootElement.GetProperty("specialties")[0].GetProperty("waiting").GetInt32());
    }

    [Fact]
    public void A_file_that_cannot_be_read_makes_the_board_incomplete()
    {
        using var folder = Site();
        folder.Write("input/articles/bytes.md", [0xFF]);

        var run = ProgramRun.In(folder, $"status {ProgramRun.AsOf}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/articles/bytes.md:1:1: error KB902", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("7 articles", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status --format sarif", "--format: \"sarif\" is not one of text, json")]
    [InlineData("status --as-of today", "--as-of: \"today\" is not a date")]
    [InlineData("status --input nowhere", "there is no folder nowhere")]
    public void Run_that_cannot_be_carried_out_ends_with_2(string arguments, string reason)
    {
        using var folder = Site();

        var run = ProgramRun.In(folder, arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
    }
}
