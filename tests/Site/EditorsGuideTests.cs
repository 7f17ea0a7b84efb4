namespace Attest.Tests.Site;

/// <summary>Editors find their guide at the foot of every page, and its chapters in the guide.</summary>
public class EditorsGuideTests
{
    [Fact]
    public void Foot_of_a_page_leads_to_the_guide_and_the_guide_to_its_chapters()
    {
        using var folder = Publish("editors-guide", "editors-guide-write", "privacy");

        Assert.Equal(["editors-guide/", "privacy/"], FooterPages(folder));
        Assert.Equal(["../", "../editors-guide/"],
            folder.Page("editors-guide-write/").QuerySelectorAll(".breadcrumbs a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Without_a_guide_its_name_means_nothing()
    {
        using var folder = Publish("editors-guide-write", "privacy");

        Assert.Equal(["editors-guide-write/", "privacy/"], FooterPages(folder));
    }

    private static TempFolder Publish(params string[] pages)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        foreach (var slug in pages)
        {
            folder.Write($"input/pages/{slug}.md", $"---\ntitle: {slug}\nsummary: An example.\nupdated: 2026-05-06\n---\n\nText.\n");
        }

        folder.Publish();
        return folder;
    }

    private static IEnumerable<string?> FooterPages(TempFolder folder) => folder.Page("").QuerySelectorAll(".site-footer__link")
        .Select(link => link.GetAttribute("href")).Where(href => href is not ("board/" or "rules/" or "review/" or "offline/"));
}
