using Attest.Content;

namespace Attest.Tests.Site;

/// <summary>What becomes of a page that nobody has approved, under each of the three policies.</summary>
public class UnapprovedPagesTests
{
    private const string Title = "Does drug Z help at all?";
    private const string Address = "articles/pending/";

    private const string ZebraBody = "Zebra fact [@zebra2001].\n\n## More\n\nMore zebras [@zebra2001].\n";

    private const string Pending = """
        title: Does drug Z help at all?
        summary: Zebra words that stand nowhere else.
        tags: [zebra tag]
        aliases: [zebra-old]
        review:
          status: under-review
          submitted: 2026-04-20
        references:
          - { id: zebra2001, type: article-journal, title: A zebra of a work, container-title: Example Journal, issued: 2001 }
        """;

    [Fact]
    public void Fail_publishes_nothing_and_names_the_status()
    {
        using var folder = Example();

        var run = ProgramRun.In(folder, $"{ProgramRun.AsOf} --unapproved fail");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("input/articles/pending.md:7:11: error KB401: the page is under review, not approved", run.Output,
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void Fail_is_the_default()
    {
        using var folder = Example();

        Assert.Contains(folder.Build().Diagnostics, d => d.Rule.Code == "KB401");
    }

    [Fact]
    public void Exclude_leaves_no_trace_of_the_page_anywhere()
    {
        using var folder = Example();
        folder.Publish(UnapprovedPolicy.Exclude);

        Assert.False(folder.Has(Address + "index.html"));
        Assert.False(folder.Has("articles/zebra-old/index.html"));
        foreach (var path in Snapshot.Paths(folder["output"]))
        {
            Assert.DoesNotContain("zebra", folder.Text(path), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("drug Z", folder.Text(path), StringComparison.Ordinal);
            Assert.DoesNotContain("zebra", path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Exclude_turns_links_to_the_page_into_text()
    {
        using var folder = Example();
        folder.Publish(UnapprovedPolicy.Exclude);

        var body = folder.Page("articles/example/").QuerySelector(".prose")!;
        Assert.Contains("See the page on the last drug.", body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(body.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("pending", StringComparison.Ordinal));
    }

    [Fact]
    public void Exclude_warns_and_says_where_links_became_text_but_strict_lets_it_pass()
    {
        using var folder = Example();

        var run = ProgramRun.In(folder, $"{ProgramRun.AsOf} --unapproved exclude --format json --quiet");

        Assert.Equal(0, run.ExitCode);
        var finding = Assert.Single(Findings.Read(run.Output), f => f.Code == "KB411");
        Assert.Equal(("warning", "input/articles/pending.md"), (finding.Severity, finding.File));
        Assert.Contains("articles/example.md", finding.Help, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Findings.Read(ProgramRun.In(folder, $"check {ProgramRun.AsOf} --unapproved exclude --format json --strict").Output),
            f => f.Code == "KB411" && f.Severity == "error");
    }

    [Fact]
    public void Caution_publishes_the_page_under_a_banner_and_away_from_search_engines()
    {
        using var folder = Example();
        folder.Publish(UnapprovedPolicy.Caution);

        var page = folder.Page(Address);
        Assert.Contains("this content is pending human review", page.QuerySelector(".banner--caution")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.DoesNotContain("pending", folder.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("articles/example/", folder.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("articles/")]
    [InlineData("specialties/example-medicine/")]
    [InlineData("tags/zebra-tag/")]
    public void Caution_marks_the_page_wherever_it_is_listed(string list)
    {
        using var folder = Example();
        folder.Publish(UnapprovedPolicy.Caution);

        var entry = Assert.Single(folder.Page(list).QuerySelectorAll(".article-link"),
            e => e.TextContent.Contains(Title, StringComparison.Ordinal));
        Assert.Equal("Caution: Under review", entry.QuerySelector(".status--caution")?.TextContent);
    }

    [Fact]
    public void Caution_leaves_approved_pages_without_banner()
    {
        using var folder = Example();
        folder.Publish(UnapprovedPolicy.Caution);

        var page = folder.Page("articles/example/");
        Assert.Null(page.QuerySelector(".banner--caution"));
        Assert.Null(page.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void Page_whose_approval_lapsed_may_stay_up_under_caution_by_its_own_wish()
    {
        using var folder = Example();
        folder.Write("input/articles/pending.md", SampleSite.Article("## More\n\nDrug Z helps [@example2020].\n", """
            publish: caution
            review:
              status: under-review
              submitted: 2026-04-20
              approvals: [{ by: sample-reviewer, on: 2026-05-01 }]
            """));
        folder.Publish(UnapprovedPolicy.Fail);

        Assert.NotNull(folder.Page(Address).QuerySelector(".banner--caution"));
    }

    [Fact]
    public void Page_that_was_never_approved_cannot_wish_to_stay_up()
    {
        using var folder = Example();
        folder.Write("input/articles/pending.md", SampleSite.Article(ZebraBody, "publish: caution\n" + Pending));

        Assert.Contains(folder.Build().Diagnostics, d => d.Rule.Code == "KB401");
    }

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, "Drug A comes first [@example2020]. See [the page on the last drug](pending.md#more).\n");
        folder.Write("input/articles/pending.md", SampleSite.Article(ZebraBody, Pending));
        return folder;
    }
}
