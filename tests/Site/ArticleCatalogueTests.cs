using System.Text.Json;

namespace Attest.Tests.Site;

/// <summary><c>/api/articles.json</c> and <c>/llms.txt</c>: all articles that can be read, with how they stand.</summary>
public class ArticleCatalogueTests
{
    [Fact]
    public void Every_article_that_has_a_page_is_there_with_its_status_and_no_other()
    {
        using var folder = Reviewed();

        var articles = Articles(folder);

        Assert.Equal(
            ["corrected approved", "fine approved", "lapsed approval-lapsed pending", "overdue approved overdue", "soon approved",
                "unsealed approval-lapsed pending", "waiting under-review pending", "withdrawn withdrawn"],
            articles.Select(article => string.Join(' ', new[]
            {
                Text(article, "id"), Text(article, "status"), Flag(article, "pendingHumanReview")
                    ? "pending" : null, Flag(article, "reviewOverdue") ? "overdue" : null,
            }.OfType<string>())));
    }

    [Fact]
    public void Approvals_are_named_only_where_they_hold()
    {
        using var folder = Reviewed();

        var articles = Articles(folder).ToDictionary(article => Text(article, "id")!);

        var approvals = articles["fine"].GetProperty("approvals").EnumerateArray().ToList();
        Assert.Equal(["Second Reviewer", "Sample Reviewer"], approvals.Select(approval => Text(approval, "by")));
        Assert.All(approvals, approval => Assert.StartsWith("attest-2:sha256:", Text(approval, "seal"), StringComparison.Ordinal));
        Assert.Equal("2027-05-06", Text(articles["fine"], "nextReview"));
        Assert.All((string[])["lapsed", "waiting", "withdrawn"], id => Assert.False(articles[id].TryGetProperty("approvals", out _)));
        Assert.Equal(["on", "reason"], articles["withdrawn"].GetProperty("withdrawn").EnumerateObject().Select(property => property.Name));
        Assert.False(articles["withdrawn"].TryGetProperty("summary", out _));
    }

    [Fact]
    public void Article_is_described_with_whole_addresses()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish();

        var article = Articles(folder).Single(article => Text(article, "id") == "every-construct");

        Assert.Equal("https://kb.example.org/every/articles/every-construct/", Text(article, "url"));
        Assert.Equal("https://kb.example.org/every/articles/every-construct/index.md", Text(article, "markdown"));
        Assert.Equal("https://kb.example.org/every/articles/every-construct/citations.json", Text(article, "citations"));
        Assert.Equal(["clinician", "patient"], article.GetProperty("audiences").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("M33.2", Text(article.GetProperty("codes")[0], "code"));
        Assert.Equal("example-medicine", Text(article.GetProperty("specialty"), "id"));
        Assert.Equal(["10.1000/182"], article.GetProperty("dois").EnumerateArray().Select(doi => doi.GetString()));
    }

    [Fact]
    public void Each_article_stands_on_a_line_of_its_own()
    {
        using var folder = Reviewed();

        var lines = folder.Text("api/articles.json").Split('\n')[1..^2];

        Assert.Equal(8, lines.Length);
        Assert.All(lines, line => JsonDocument.Parse(line.TrimEnd(',')));
    }

    [Fact]
    public void Guide_for_language_models_names_the_notice_and_marks_what_is_not_approved()
    {
        using var folder = new TempFolder();
        ReviewSite.WriteTo(folder, "https://kb.example.org/kb/");
        folder.Write("input/site.yml", File.ReadAllText(folder["input/site.yml"]) + "notice: \"Not for care. # [x](y)\"\n");
        folder.Publish();

        var text = folder.Text("llms.txt");

        Assert.StartsWith("# Example site\n\n> ", text, StringComparison.Ordinal);
        Assert.Contains("> **[Notice]** Not for care. \\# \\[x\\]\\(y)\n", text, StringComparison.Ordinal);
        Assert.Contains("- [How is Example syndrome treated?](https://kb.example.org/kb/articles/fine/index.md): An invented", text,
            StringComparison.Ordinal);
        Assert.Contains("/articles/lapsed/index.md): (pending human review) ", text, StringComparison.Ordinal);
        Assert.Contains("/articles/overdue/index.md): (review overdue) ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("drug W", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_site_is_listed_in_part_and_leads_to_the_catalogue()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        foreach (var i in Enumerable.Range(0, 230))
        {
            folder.Write($"input/articles/a{i}.md", SampleSite.Article(frontMatter: $"title: Article {i}\n"));
        }

        folder.Publish();

        var text = folder.Text("llms.txt");
        Assert.Equal(200, text.Split("/index.md): ").Length - 1);
        Assert.Contains("[31 more articles in this specialty](https://kb.example.org/api/articles.json)", text, StringComparison.Ordinal);
        Assert.Equal(231, Articles(folder).Count);
    }

    private static List<JsonElement> Articles(TempFolder folder) =>
        [.. JsonDocument.Parse(folder.Text("api/articles.json")).RootElement.GetProperty("articles").EnumerateArray()];

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.GetBoolean();

    private static TempFolder Reviewed()
    {
        var folder = new TempFolder();
        ReviewSite.WriteTo(folder);
        folder.Publish();
        return folder;
    }
}
