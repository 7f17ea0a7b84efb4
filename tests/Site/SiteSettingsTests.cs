namespace Attest.Tests.Site;

/// <summary>What settings of the site do on every page.</summary>
public class SiteSettingsTests
{
    [Fact]
    public void Demonstration_keeps_every_page_from_search_engines()
    {
        using var folder = With("demonstration: true\n");

        Assert.All(folder.Pages(), page => Assert.True(
            page.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content") == "noindex", page.Path));
    }

    [Fact]
    public void Pages_are_open_to_search_engines_otherwise()
    {
        using var folder = With("");

        Assert.All(["", "articles/", "articles/example/", "board/"],
            path => Assert.Null(folder.Page(path).QuerySelector("meta[name=robots]")));
    }

    [Fact]
    public void Notice_stands_on_every_page()
    {
        using var folder = With("notice: \"Mind <the> \\\"gap\\\" & more.\"\n");

        Assert.All(folder.Pages(), page => Assert.True(
            page.Page.QuerySelector(".site-notice")?.TextContent == "Mind <the> \"gap\" & more.", page.Path));
    }

    [Fact]
    public void Every_page_states_the_same_strict_policy()
    {
        using var folder = With("");

        Assert.All(folder.Pages(), page =>
        {
            var policy = page.Page.QuerySelector("head > meta[http-equiv=Content-Security-Policy]")?.GetAttribute("content") ?? "";
            Assert.StartsWith("default-src 'none';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Contains(policy, folder.Text("_headers"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Disclaimer_stands_at_the_foot_of_every_article()
    {
        using var folder = With("disclaimer: No advice for anybody.\n");

        Assert.Contains("No advice for anybody.", folder.Page("articles/example/").QuerySelector(".disclaimer")?.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Former_slug_leads_to_the_article_at_once_and_without_script()
    {
        using var folder = With("");

        var page = folder.Page("articles/former-name/");
        Assert.Equal("0; url=../../articles/example/", page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
        Assert.Equal("https://kb.example.org/articles/example/", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal("../../articles/example/", page.QuerySelector("main a")?.GetAttribute("href"));
    }

    private static TempFolder With(string settings)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: "aliases: [former-name]\ntags: [example]\n");
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + settings);
        folder.Publish();
        return folder;
    }
}
