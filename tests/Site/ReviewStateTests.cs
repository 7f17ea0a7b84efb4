using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Attest.Review;

namespace Attest.Tests.Site;

/// <summary>
/// Each article is in one state, and all that speaks of it agrees: <c>status</c>, the dashboard, the catalogue, <c>index.md</c>. On a
/// site with an article in each state, on the days about the one on which a review is due.
/// </summary>
public partial class ReviewStateTests
{
    private const string BeforeNotice = "2026-05-20";
    private const string FirstOfNotice = "2026-05-21";
    private const string DayBefore = "2026-06-19";
    private const string DueDay = "2026-06-20";
    private const string DayAfter = "2026-06-21";

    [Theory]
    [InlineData(BeforeNotice, "approved")]
    [InlineData(FirstOfNotice, "due-soon")]
    [InlineData(DayBefore, "due-soon")]
    [InlineData(DueDay, "due-soon")]
    [InlineData(DayAfter, "overdue")]
    public void Status_and_dashboard_agree_for_every_state_and_add_up(string asOf, string stateOfSoon)
    {
        using var folder = Published(asOf);

        var json = Json(folder, asOf);
        var counts = json.GetProperty("counts").EnumerateObject().ToDictionary(count => count.Name, count => count.Value.GetInt32());
        var states = json.GetProperty("articles").EnumerateArray()
            .ToDictionary(article => Text(article, "slug"), article => Text(article, "state"));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["corrected"] = "approved",
                ["draft"] = "submitted",
                ["fine"] = "approved",
                ["lapsed"] = "changed",
                ["misspelled"] = "unknown",
                ["overdue"] = "overdue",
                ["soon"] = stateOfSoon,
                ["unsealed"] = "unproven",
                ["waiting"] = "under-review",
                ["withdrawn"] = "withdrawn",
            },
            states);
        Assert.Equal(states.Count, counts["articles"]);
        Assert.Equal(Enum.GetValues<ReviewState>().Select(state => state.Word()).Prepend("articles"), counts.Keys);
        Assert.All(counts.Keys.Skip(1), word => Assert.Equal(states.Values.Count(state => state == word), counts[word]));

        var bars = folder.Page("review/").QuerySelectorAll("section[aria-labelledby='states.heading'] tbody tr").ToDictionary(
            row => row.QuerySelector("th")!.TextContent,
            row => int.Parse(row.QuerySelector("td")!.TextContent, CultureInfo.InvariantCulture));
        Assert.Equal(
            new Dictionary<string, int>
            {
                ["Approved"] = counts["approved"],
                ["Approved, review due soon"] = counts["due-soon"],
                ["Review overdue"] = counts["overdue"],
                ["Approval lapsed, shown under caution"] = counts["changed"] + counts["unproven"],
                ["Not yet approved, shown under caution"] = counts["under-review"],
                ["Not yet approved, not published"] = counts["submitted"] + counts["unknown"],
                ["Withdrawn"] = counts["withdrawn"],
            },
            bars);
        Assert.Equal(counts["articles"], bars.Values.Sum());
    }

    [Theory]
    [InlineData(BeforeNotice, "1 submitted, 1 under review, 3 approved, 1 overdue, ", "3         0         1        2       1")]
    [InlineData(DueDay, "1 submitted, 1 under review, 2 approved, 1 due soon, 1 overdue, ", "2         1         1        2       1")]
    [InlineData(DayAfter, "1 submitted, 1 under review, 2 approved, 2 overdue, ", "2         0         2        2       1")]
    public void Status_in_words_counts_each_article_once(string asOf, string counts, string specialty)
    {
        using var folder = Site();

        var lines = ProgramRun.In(folder, $"status --as-of {asOf}").Output.Split('\n');

        Assert.Equal(
            $"10 articles as of {asOf}: {counts}1 changed since approval, 1 too few valid approvals, 1 withdrawn, 1 without a status",
            lines[0]);
        Assert.Equal(10, Numbers().Matches(lines[0].Split(": ")[1]).Sum(number => int.Parse(number.Value, CultureInfo.InvariantCulture)));
        Assert.Equal($"  example-medicine  10        3        {specialty}", lines[^2]);
    }

    [Theory]
    [InlineData(DueDay)]
    [InlineData(DayAfter)]
    public void What_is_due_in_the_status_is_in_the_lists_the_catalogue_the_markdown_and_the_findings(string asOf)
    {
        using var folder = Published(asOf);

        var articles = Json(folder, asOf).GetProperty("articles").EnumerateArray().ToList();
        var catalogue = JsonDocument.Parse(folder.Text("api/articles.json")).RootElement.GetProperty("articles").EnumerateArray()
            .ToDictionary(article => Text(article, "id"));
        var findings = ProgramRun.In(folder, $"check --as-of {asOf}").Output;

        Assert.All(articles, article =>
        {
            var (slug, state) = (Text(article, "slug"), Text(article, "state"));
            Assert.Equal((state == "overdue", state == "due-soon"),
                (article.GetProperty("overdue").GetBoolean(), article.GetProperty("dueSoon").GetBoolean()));
            Assert.Equal((state == "overdue", state == "due-soon"), (IsIn("list.overdue"), IsIn("list.due")));
            Assert.Equal((state == "overdue", state == "due-soon"), (IsFound("KB406"), IsFound("KB407")));
            if (catalogue.TryGetValue(slug, out var published) && state != "withdrawn")
            {
                Assert.Equal(state == "overdue", published.GetProperty("reviewOverdue").GetBoolean());
                var markdown = folder.Text($"articles/{slug}/index.md");
                Assert.Contains($"\nstatus: {Text(published, "status")}\n", markdown, StringComparison.Ordinal);
            }

            bool IsIn(string list) =>
                folder.Page("review/").QuerySelector($"section[aria-labelledby='{list}'] a[href='../articles/{slug}/']") is not null;

            bool IsFound(string code) => FindingsIn(findings, slug).Contains(code);
        });
    }

    [Fact]
    public void A_changed_article_is_changed_whatever_the_day_of_its_next_review()
    {
        using var folder = Site();

        var lapsed = Json(folder, "2028-01-01").GetProperty("articles").EnumerateArray()
            .Single(article => Text(article, "slug") == "lapsed");

        Assert.Equal("changed", Text(lapsed, "state"));
        Assert.Equal("2027-02-06", Text(lapsed, "due"));
        Assert.False(lapsed.GetProperty("overdue").GetBoolean());
        Assert.Equal(["KB405"], FindingsIn(ProgramRun.In(folder, "check --as-of 2028-01-01").Output, "lapsed"));
    }

    [Theory]
    [InlineData(ReviewState.Submitted, "submitted", "submitted", "submitted")]
    [InlineData(ReviewState.UnderReview, "under-review", "under-review", "under-review")]
    [InlineData(ReviewState.Approved, "approved", "approved", "approved")]
    [InlineData(ReviewState.DueSoon, "due-soon", "approved", "approved")]
    [InlineData(ReviewState.Overdue, "overdue", "approved", "review-overdue")]
    [InlineData(ReviewState.Changed, "changed", "approval-lapsed", "approval-lapsed")]
    [InlineData(ReviewState.Unproven, "unproven", "approval-lapsed", "approval-lapsed")]
    [InlineData(ReviewState.Withdrawn, "withdrawn", "withdrawn", "withdrawn")]
    [InlineData(ReviewState.Unknown, "unknown", "submitted", "submitted")]
    public void Words_for_programs_never_change(ReviewState state, string word, string published, string underCaution) =>
        Assert.Equal((word, published, underCaution),
            (state.Word(), state.PublicWord(isUnderCaution: false), state.PublicWord(isUnderCaution: true)));

    [Fact]
    public void Words_for_programs_stand_in_each_format_as_they_are()
    {
        using var folder = Site("overdue: error");
        var overdue = "publish: caution\n" + ReviewSite.Approved("Who gets Example syndrome?", "2025-05-06");
        folder.Write("input/articles/overdue.md", SampleSite.Article(frontMatter: overdue));
        Assert.Equal(0, ProgramRun.In(folder, $"build --quiet {ProgramRun.AsOf}").ExitCode);

        Assert.Contains("\nstatus: review-overdue\n", folder.Text("articles/overdue/index.md"), StringComparison.Ordinal);
        Assert.Contains("\"status\":\"review-overdue\"", folder.Text("api/articles.json"), StringComparison.Ordinal);
        Assert.Contains("\"creativeWorkStatus\":\"Review overdue\"", folder.Text("articles/overdue/index.html"), StringComparison.Ordinal);
        var link = "(https://kb.example.org/articles/overdue/index.md)";
        Assert.Contains($"{link}: (pending human review) ", folder.Text("llms.txt"), StringComparison.Ordinal);
    }

    /// <summary>The codes that were reported in an article.</summary>
    private static IEnumerable<string> FindingsIn(string output, string slug) =>
        Regex.Matches(output, $"articles/{slug}\\.md:[0-9]+:[0-9]+: [a-z]+ (KB[0-9]+):").Select(found => found.Groups[1].Value);

    private static JsonElement Json(TempFolder folder, string asOf) =>
        JsonDocument.Parse(ProgramRun.In(folder, $"status --format json --as-of {asOf}").Output).RootElement;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static TempFolder Published(string asOf)
    {
        var folder = Site();
        Assert.Equal(0, ProgramRun.In(folder, $"build --quiet --as-of {asOf}").ExitCode);
        return folder;
    }

    /// <summary>"Soon" is due on <see cref="DueDay"/>, and notice is given 30 days before.</summary>
    private static TempFolder Site(string overdue = "overdue: warning")
    {
        var folder = new TempFolder();
        ReviewSite.WriteTo(folder);
        folder.Write("input/site.yml", $$"""
            title: Example site
            url: https://kb.example.org/
            publish: { unapproved: exclude }
            review: { interval: 12 months, {{overdue}} }
            rules: { KB104: warning }
            """);
        folder.Write("input/articles/lapsed.md", SampleSite.Article(SampleSite.DefaultBody, $$"""
            title: Does drug B help in Example syndrome?
            publish: caution
            review:
              status: approved
              submitted: 2025-12-20
              approvals: [{ by: sample-reviewer, on: 2026-02-06, seal: "{{ReviewSite.OldSeal}}" }]
              due: 2027-02-06
            """));
        folder.Write("input/articles/draft.md", SampleSite.Article(frontMatter: "review: { status: submitted, submitted: 2026-05-01 }"));
        folder.Write("input/articles/misspelled.md", SampleSite.Article(frontMatter: "review: { status: aproved }"));
        return folder;
    }

    [GeneratedRegex(@"\d+(?= )")]
    private static partial Regex Numbers();
}
