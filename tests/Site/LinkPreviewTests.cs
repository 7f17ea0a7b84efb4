namespace Attest.Tests.Site;

/// <summary>What other sites show of a link to a page (Open Graph).</summary>
public class LinkPreviewTests
{
    [Fact]
    public void Article_has_title_summary_address_and_day()
    {
        using var folder = Reviewed();

        Assert.Equal("article", Meta(folder, "articles/fine/", "og:type"));
        Assert.Equal("How is Example syndrome treated?", Meta(folder, "articles/fine/", "og:title"));
        Assert.Equal("https://kb.example.org/kb/articles/fine/", Meta(folder, "articles/fine/", "og:url"));
        Assert.Equal("2026-05-06", Meta(folder, "articles/fine/", "article:modified_time"));
        Assert.Equal("Example site", Meta(folder, "articles/fine/", "og:site_name"));
        Assert.Equal("en", Meta(folder, "articles/fine/", "og:locale"));
        Assert.Equal("website", Meta(folder, "", "og:type"));
    }

    [Theory]
    [InlineData("waiting", "Pending human review. ")]
    [InlineData("overdue", "Review overdue. ")]
    [InlineData("fine", "An invented")]
    public void Preview_says_what_the_top_of_the_page_says(string slug, string beginning)
    {
        using var folder = Reviewed();

        Assert.StartsWith(beginning, Meta(folder, $"articles/{slug}/", "og:description"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_has_one_and_an_image_only_if_there_is_one()
    {
        using var folder = Reviewed();

        Assert.All(folder.Pages(), page =>
        {
            Assert.Single(page.Page.QuerySelectorAll("meta[property='og:title'][content]"));
            Assert.Equal(page.Path != "404.html", page.Page.QuerySelector("meta[property='og:url']") is not null);
            Assert.Equal(folder.Has("theme/social-card.png"),
                page.Page.QuerySelector(
                    "meta[property='og:image'][content^='https://kb.example.org/kb/theme/social-card.png?v=']") is not null);
        });
    }

    private static string? Meta(TempFolder folder, string address, string property) =>
        folder.Page(address).QuerySelector($"meta[property='{property}']")?.GetAttribute("content");

    private static TempFolder Reviewed()
    {
        var folder = new TempFolder();
        ReviewSite.WriteTo(folder, "https://kb.example.org/kb/");
        folder.Publish();
        return folder;
    }
}
