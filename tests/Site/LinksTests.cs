using System.Xml.Linq;

namespace Attest.Tests.Site;

/// <summary>Every link of every page works, wherever the site is put.</summary>
public class LinksTests
{
    [Theory]
    [InlineData("/every/")]
    [InlineData("/")]
    public void Every_link_of_every_page_leads_somewhere(string root)
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish();
        // Hosts show this page at any address, so it alone has to know where the site lies.
        File.Move(folder["output/404.html"], folder["404.html"]);

        var crawler = new SiteCrawler(folder, root);

        Assert.Empty(crawler.Broken());
        Assert.Empty(crawler.BrokenInStyles());
        Assert.True(crawler.Count > 500);
    }

    [Theory]
    [InlineData("https://kb.example.org/wissen-für-ärzte/")]
    [InlineData("https://kb.example.org/my%20kb/")]
    public void Path_of_the_site_may_hold_any_letters(string url)
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        var settings = folder["input/site.yml"];
        File.WriteAllLines(settings,
            File.ReadAllLines(settings).Select(line => line.StartsWith("url:", StringComparison.Ordinal) ? "url: " + url : line));

        folder.Publish();
    }

    [Fact]
    public void Page_for_unknown_addresses_works_at_any_depth_below_the_path_of_the_site()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish();
        folder.Write("output/no/such/page/index.html", folder.Text("404.html"));

        Assert.DoesNotContain(new SiteCrawler(folder, "/every/").Broken(),
            link => link.StartsWith("no/such", StringComparison.Ordinal) || link.StartsWith("404", StringComparison.Ordinal));
    }

    [Fact]
    public void Sample_content_of_the_repository_has_no_broken_link()
    {
        using var folder = new TempFolder();
        SampleContent.CopyTo(folder["input"]);
        folder.PublishSampleContent();

        Assert.Empty(new SiteCrawler(folder, "/").Broken());
    }

    [Fact]
    public void Sitemap_and_canonical_addresses_are_those_of_the_pages()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish();

        var listed = XDocument.Parse(folder.Text("sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)
            .ToList();
        Assert.Contains("https://kb.example.org/every/articles/every-construct/", listed);
        Assert.All(listed, address =>
        {
            Assert.StartsWith("https://kb.example.org/every/", address, StringComparison.Ordinal);
            var page = folder.Page(address["https://kb.example.org/every/".Length..]);
            Assert.Equal(address, page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            Assert.Null(page.QuerySelector("meta[name=robots]"));
        });
    }

    [Fact]
    public void Linked_files_are_copied_as_they_are_and_others_are_not()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Write("input/articles/example/draft-notes.txt", "not linked");
        folder.Publish();

        Assert.Equal(File.ReadAllBytes(folder["input/articles/example/results.csv"]),
            File.ReadAllBytes(folder["output/files/articles/example/results.csv"]));
        Assert.Equal(File.ReadAllBytes(folder["input/assets/steps.svg"]), File.ReadAllBytes(folder["output/assets/steps.svg"]));
        Assert.DoesNotContain(Snapshot.Paths(folder["output"]), path => path.Contains("draft-notes", StringComparison.Ordinal));
    }
}
