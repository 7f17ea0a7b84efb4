namespace Attest.Tests.Site;

/// <summary>A withdrawn article keeps its address and says why; it is in no list.</summary>
public class WithdrawnPagesTests
{
    private const string Withdrawn = """
        title: Does drug W help?
        summary: It was said to help.
        tags: [withdrawn tag]
        aliases: [old-withdrawn]
        review: { status: withdrawn }
        withdrawn: { on: 2026-05-10, reason: The trial was retracted & so is this. }
        """;

    [Fact]
    public void Page_becomes_a_short_notice_with_date_and_reason_and_needs_no_approval()
    {
        using var folder = Example();

        var page = folder.Page("articles/gone/");
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Equal("Does drug W help?", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("This article was withdrawn on 10 May 2026", text, StringComparison.Ordinal);
        Assert.Contains("Reason: The trial was retracted & so is this.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Drug W helps everybody", text, StringComparison.Ordinal);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
    }

    [Fact]
    public void Page_is_in_no_list_and_not_in_the_sitemap()
    {
        using var folder = Example();

        Assert.DoesNotContain("gone", folder.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.False(folder.Has("tags/withdrawn-tag/index.html"));
        Assert.All(["", "articles/", "specialties/example-medicine/", "board/"],
            list => Assert.DoesNotContain("drug W", folder.Page(list).QuerySelector("main")!.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Links_and_former_addresses_still_lead_to_the_notice()
    {
        using var folder = Example();

        Assert.NotNull(folder.Page("articles/example/").QuerySelector("a[href$='articles/gone/']"));
        Assert.Contains("articles/gone/",
            folder.Page("articles/old-withdrawn/").QuerySelector("meta[http-equiv=refresh]")!
            .GetAttribute("content"), StringComparison.Ordinal);
    }

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, "Drug A comes first [@example2020], see [drug W](gone.md).\n");
        folder.Write("input/articles/gone.md", SampleSite.Article("Drug W helps everybody [@example2020].\n", Withdrawn));
        folder.Publish();
        return folder;
    }
}
