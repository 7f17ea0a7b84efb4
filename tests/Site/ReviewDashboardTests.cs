using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Attest.Tests.Site;

/// <summary>The public review dashboard: what a reader may know of all articles at once.</summary>
public class ReviewDashboardTests
{
    [Fact]
    public void Every_article_is_counted_in_one_state()
    {
        using var folder = Example();

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Approved"] = "2",
                ["Approved, review due soon"] = "1",
                ["Review overdue"] = "1",
                ["Approval lapsed, shown under caution"] = "2",
                ["Not yet approved, shown under caution"] = "1",
                ["Not yet approved, not published"] = "1",
                ["Withdrawn"] = "1",
            },
            Rows(folder.Page("review/"), "states.heading"));
    }

    [Fact]
    public void Lists_name_the_articles_with_the_day_that_matters()
    {
        using var folder = Example();

        var page = folder.Page("review/");

        Assert.Equal(["Who gets Example syndrome? Review was due on 6 May 2026 Example medicine Review overdue"],
            Entries(page, "list.overdue"));
        Assert.Equal(["Can Example syndrome be prevented? Review due on 20 June 2026 Example medicine"], Entries(page, "list.due"));
        Assert.Equal(2, Entries(page, "list.lapsed").Count);
        Assert.Equal("The next review is due within 30 days.",
            List(page, "list.due")!.QuerySelector(".review-list__introduction")!.TextContent);
        Assert.Contains("Submitted on 20 May 2026", Assert.Single(Entries(page, "list.waiting")), StringComparison.Ordinal);
        Assert.StartsWith("How is Example syndrome treated? Approved on 6 May 2026", Entries(page, "list.recent")[0],
            StringComparison.Ordinal);
        Assert.Equal(
            "Is drug A safe in pregnancy? A trial was cited that is about drug B < drug C. Corrected on 12 May 2026 Example medicine "
                + "Urgent notice",
            Entries(page, "list.corrections")[0]);
        Assert.Contains("The trial behind it was retracted. Withdrawn on 10 May 2026", Assert.Single(Entries(page, "list.withdrawn")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_published_is_counted_and_not_named()
    {
        using var folder = Example();

        var page = folder.Page("review/");

        Assert.Contains("1 more is not on the site until the board has approved it.", page.QuerySelector("main")!.TextContent.Words(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", folder.Text("review/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("draft", folder.Text("review/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_have_a_name_their_numbers_in_words_and_a_table()
    {
        using var folder = Example();

        var charts = folder.Page("review/").QuerySelectorAll("svg");

        Assert.Equal(2, charts.Length);
        Assert.All(charts, chart =>
        {
            Assert.Equal("img", chart.GetAttribute("role"));
            var named = chart.GetAttribute("aria-labelledby")!.Split(' ')
                .Select(id => chart.QuerySelectorAll("title, desc").Single(part => part.Id == id).TextContent).ToList();
            var rows = chart.Closest("section")!.QuerySelectorAll("tbody tr")
                .Select(row => $"{row.QuerySelector("th")!.TextContent}: {row.QuerySelector("td")!.TextContent}").ToList();
            Assert.Equal(string.Join("; ", rows) + ".", named[1]);
            Assert.Empty(chart.QuerySelectorAll("[style]"));
        });
    }

    [Fact]
    public void Months_are_the_twelve_up_to_the_day_of_the_build()
    {
        using var folder = Example();

        var months = Rows(folder.Page("review/"), "months.heading");

        Assert.Equal(("July 2025", "June 2026", 12), (months.First().Key, months.Last().Key, months.Count));
        // Two of the treatment; the one of May 2025 is too long ago.
        Assert.Equal(("2", "1", "0"), (months["May 2026"], months["January 2026"], months["October 2025"]));
    }

    [Fact]
    public void Specialties_have_their_own_numbers()
    {
        using var folder = Example();

        var row = folder.Page("review/").QuerySelector("[aria-labelledby='list.specialties'] tbody tr")!;

        Assert.Equal(["Example medicine", "7", "1", "1", "3", "1"], row.Children.Select(cell => cell.TextContent));
    }

    [Theory]
    [InlineData("2026-06-01", 1, 1)]
    [InlineData("2026-06-21", 0, 2)]
    public void Day_of_the_build_moves_articles_between_the_lists(string asOf, int dueSoon, int overdue)
    {
        using var folder = new TempFolder();
        ReviewSite.WriteTo(folder);

        Assert.Equal(0, ProgramRun.In(folder, $"--as-of {asOf}").ExitCode);

        var page = folder.Page("review/");
        Assert.Equal((dueSoon, overdue), (Entries(page, "list.due").Count, Entries(page, "list.overdue").Count));
    }

    [Fact]
    public void Knowledge_base_without_articles_has_charts_of_nothing_and_no_list()
    {
        using var folder = new TempFolder();
        foreach (var (path, text) in SampleSite.Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Publish();

        var page = folder.Page("review/");
        Assert.Contains("0 articles are published.", page.QuerySelector("main")!.TextContent.Words(), StringComparison.Ordinal);
        Assert.All(Rows(page, "states.heading").Values, count => Assert.Equal("0", count));
        Assert.Empty(page.QuerySelectorAll(".review-list"));
        Assert.All(page.QuerySelectorAll(".chart__bar"),
            bar => Assert.Contains("0",
                new[] { bar.GetAttribute("width")!.Replace("0.0%", "0", StringComparison.Ordinal), bar.GetAttribute("height") }));
    }

    [Fact]
    public void Long_list_is_cut_and_says_so()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        for (var i = 0; i < 60; i++)
        {
            folder.Write($"input/articles/overdue-{i}.md",
                SampleSite.Article(frontMatter: ReviewSite.Approved($"What is condition {i}?", "2024-05-06")));
        }

        folder.Publish();

        var list = List(folder.Page("review/"), "list.overdue")!;
        Assert.Equal(50, list.QuerySelectorAll("li").Length);
        Assert.Equal("The first 50 of 60 are shown.", list.QuerySelector(".review-list__rest")!.TextContent);
    }

    [Fact]
    public void Dashboard_is_in_the_footer_the_status_of_articles_and_the_sitemap()
    {
        using var folder = Example();

        var page = folder.Page("articles/fine/");

        Assert.NotNull(page.QuerySelector("footer a[href='../../review/']"));
        Assert.NotNull(page.QuerySelector(".review a[href='../../review/']"));
        Assert.Contains("<loc>https://kb.example.org/review/</loc>", folder.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<loc>https://kb.example.org/rules/seal/</loc>", folder.Text("sitemap.xml"), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Rows(IHtmlDocument page, string heading) => List(page, heading)!.QuerySelectorAll("tbody tr")
        .ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelector("td")!.TextContent);

    private static List<string> Entries(IHtmlDocument page, string heading) =>
        [.. List(page, heading)?.QuerySelectorAll("li").Select(entry => entry.TextContent.Words()) ?? []];

    private static IElement? List(IHtmlDocument page, string heading) => page.QuerySelector($"section[aria-labelledby='{heading}']");

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        ReviewSite.WriteTo(folder);
        folder.Publish();
        return folder;
    }
}
