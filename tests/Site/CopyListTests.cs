using System.Security.Cryptography;
using System.Text.Json;

namespace Attest.Tests.Site;

/// <summary>The lists for browsers that keep copies of pages.</summary>
public class CopyListTests
{
    [Fact]
    public void List_has_the_articles_and_the_pages_that_lead_to_them_with_their_hashes()
    {
        using var folder = new TempFolder();
        ReviewSite.WriteTo(folder);
        folder.Publish();

        var pages = Pages(folder);

        Assert.Equal(Hash(folder, "articles/fine/index.html"), pages["articles/fine/"]);
        Assert.Equal(Hash(folder, "index.html"), pages[""]);
        // A copy of it is to be replaced by the notice.
        Assert.Contains("articles/withdrawn/", pages.Keys);
        Assert.Contains("offline/", pages.Keys);
        Assert.DoesNotContain(pages.Keys,
            path => path.StartsWith("rules/", StringComparison.Ordinal) || path.Contains("draft", StringComparison.Ordinal)
            || path.EndsWith(".html", StringComparison.Ordinal));
        Assert.True(folder.Has("service-worker.js"));
    }

    [Fact]
    public void List_of_many_pages_is_in_parts_that_stay_small()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        foreach (var i in Enumerable.Range(0, 300))
        {
            folder.Write($"input/articles/a{i}.md", SampleSite.Article(frontMatter: $"title: Article {i}\n"));
        }

        folder.Publish();

        var list = JsonDocument.Parse(folder.Text("offline.json")).RootElement;
        Assert.InRange(list.GetProperty("parts").GetInt32(), 3, 4);
        Assert.Equal(list.GetProperty("pages").GetInt32(), Pages(folder).Count);
        Assert.All(Enumerable.Range(0, list.GetProperty("parts").GetInt32()), part =>
            Assert.InRange(JsonDocument.Parse(folder.Text($"offline/{part}.json")).RootElement.EnumerateObject().Count(), 40, 220));
    }

    private static Dictionary<string, string?> Pages(TempFolder folder) =>
        Enumerable.Range(0, JsonDocument.Parse(folder.Text("offline.json")).RootElement.GetProperty("parts").GetInt32())
            .SelectMany(part => JsonDocument.Parse(folder.Text($"offline/{part}.json")).RootElement.EnumerateObject())
            .ToDictionary(page => page.Name, page => page.Value.GetString());

    private static string Hash(TempFolder folder, string path) =>
        Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(folder["output/" + path])))[..16];
}
