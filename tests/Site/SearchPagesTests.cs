using System.Text.Json;

namespace Attest.Tests.Site;

/// <summary>What the search is on the pages themselves, before any script runs.</summary>
public class SearchPagesTests
{
    [Fact]
    public void Every_page_has_one_search_box_that_leads_to_all_articles_without_script()
    {
        using var folder = Example();

        Assert.All(folder.Pages().Where(page => page.Page.QuerySelector("meta[http-equiv=refresh]") is null), page =>
        {
            var form = Assert.Single(page.Page.QuerySelectorAll("form[role=search]"));
            Assert.EndsWith("articles/", form.GetAttribute("action"), StringComparison.Ordinal);
            var box = form.QuerySelector("input[name=q]")!;
            Assert.NotNull(page.Page.QuerySelector($"label[for='{box.Id}']"));
        });
    }

    [Fact]
    public void Page_of_the_search_is_for_people_and_not_for_search_engines()
    {
        using var folder = Example();

        var page = folder.Page("search/");

        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.DoesNotContain("/search/", folder.Text("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("needs JavaScript", page.QuerySelector(".search-page__scriptless")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main .way[href='../articles/']"));
        Assert.Equal(["approved", "under-review", "submitted"],
            page.QuerySelectorAll("input[name=status]").Select(input => input.GetAttribute("value")));
    }

    [Fact]
    public void Home_page_tells_search_engines_how_the_site_is_searched()
    {
        using var folder = Example();

        var data = JsonDocument.Parse(folder.Page("").QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.Equal("WebSite", data.GetProperty("@type").GetString());
        Assert.Equal("https://kb.example.org/every/search/?q={search_term_string}",
            data.GetProperty("potentialAction").GetProperty("target").GetProperty("urlTemplate").GetString());
    }

    [Fact]
    public void Follow_up_question_goes_to_the_configured_place_or_stays_on_the_site()
    {
        using var folder = Example();
        Assert.Equal("https://assistant.example.org/ask",
            folder.Page("articles/second/").QuerySelector(".follow-up form")!.GetAttribute("action"));

        var settings = folder["input/site.yml"];
        File.WriteAllLines(settings, File.ReadAllLines(settings).Where(line => !line.StartsWith("follow-up:", StringComparison.Ordinal)));
        folder.Publish();

        var form = folder.Page("articles/second/").QuerySelector(".follow-up form")!;
        Assert.Equal("../../articles/", form.GetAttribute("action"));
        // A field without a name is not sent.
        Assert.All(form.QuerySelectorAll("input"), input => Assert.Null(input.GetAttribute("name")));
    }

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish();
        return folder;
    }
}
