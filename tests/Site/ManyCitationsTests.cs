namespace Attest.Tests.Site;

/// <summary>An article that cites as much as a long review does.</summary>
public class ManyCitationsTests
{
    [Fact]
    public void Every_anchor_of_eighty_references_and_three_hundred_citations_is_there_once_and_leads_on()
    {
        using var folder = new TempFolder();
        ManyCitations.WriteTo(folder, "https://kb.example.org/");
        folder.Publish();
        var page = folder.Page("articles/example/");

        var places = page.QuerySelectorAll(".reference__place").Select(a => a.GetAttribute("href")!.TrimStart('#')).ToList();
        var ids = page.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToList();

        Assert.Equal(ManyCitations.References, page.QuerySelectorAll(".reference").Length);
        Assert.Equal(ManyCitations.Citations, places.Count);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(places.Order(), ids.Where(id => id.StartsWith("cite.", StringComparison.Ordinal)).Order());
        Assert.NotEmpty(page.QuerySelectorAll(".citation__range"));
        Assert.Empty(new SiteCrawler(folder, "/").Broken());
    }
}
