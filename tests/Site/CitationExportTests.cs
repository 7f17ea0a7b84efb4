using System.Text.Json;
using Attest.Content;

namespace Attest.Tests.Site;

/// <summary>What of an article's references can be taken along, and how the article itself is cited.</summary>
public class CitationExportTests
{
    private const string TwoWorks = """
        references:
          - { id: second, type: book, title: "A book <b>on</b> drug A & more", publisher: Example Press, issued: 2019 }
          - id: first
            type: article-journal
            evidence: guideline
            title: A trial
            container-title: Example Journal
            issued: 2020
            DOI: 10.5555/abc
          - { id: unused, type: book, title: Never cited, publisher: Example Press, issued: 2018 }
        """;

    [Fact]
    public void Cited_references_are_beside_the_article_in_the_order_of_their_numbers()
    {
        using var folder = With("Drug A [@second; @first].\n", TwoWorks);

        using var json = JsonDocument.Parse(folder.Text("articles/example/citations.json"));

        Assert.Equal(["second", "first"], json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("id").GetString()));
        Assert.Equal("10.5555/abc", json.RootElement[1].GetProperty("DOI").GetString());
    }

    [Fact]
    public void Link_needs_no_script_and_what_needs_it_is_hidden()
    {
        using var folder = With("Drug A [@first].\n", TwoWorks);

        var box = folder.Page("articles/example/").QuerySelector(".export")!;

        var link = box.QuerySelector("a")!;
        Assert.Equal(("CSL-JSON", "citations.json", "example.json"),
            (link.TextContent, link.GetAttribute("href"), link.GetAttribute("download")));
        Assert.Equal(["BibTeX", "RIS"], box.QuerySelectorAll("button").Select(button => button.TextContent));
        Assert.All(box.QuerySelectorAll("button"), button => Assert.NotNull(button.Closest("[hidden]")));
        Assert.True(folder.Has(new Uri(new Uri("http://x/articles/example/"), box.GetAttribute("data-converter")!).AbsolutePath[1..]));
    }

    [Fact]
    public void Article_without_references_has_nothing_of_it_and_no_script_for_it()
    {
        using var folder = With("Words without a source.\n", "references: []\n");

        Assert.False(folder.Has("articles/example/citations.json"));
        var page = folder.Page("articles/example/");
        Assert.Null(page.QuerySelector(".export"));
        Assert.Null(page.QuerySelector("script[src*='citations.js']"));
        Assert.NotNull(page.QuerySelector(".cite"));
    }

    [Theory]
    [InlineData("review: { status: withdrawn }\nwithdrawn: { on: 2026-05-10, reason: Wrong }\n", UnapprovedPolicy.Fail, false)]
    [InlineData("review: { status: under-review, submitted: 2026-04-20 }\n", UnapprovedPolicy.Exclude, false)]
    [InlineData("review: { status: under-review, submitted: 2026-04-20 }\n", UnapprovedPolicy.Caution, true)]
    public void Only_pages_that_are_shown_have_citations(string review, UnapprovedPolicy policy, bool isThere)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: review);
        folder.Publish(policy);

        Assert.Equal(isThere, folder.Has("articles/example/citations.json"));
    }

    [Fact]
    public void Article_is_cited_as_part_of_the_site_without_the_day_of_the_build()
    {
        using var folder =
            With(SampleSite.DefaultBody,
                "authors: [\"Sample Writer\", \"Ann van der Muster\", Example Study Group]\nupdated: 2026-05-20\n");

        var text = folder.Page("articles/example/").QuerySelector(".cite__text")!.TextContent;

        Assert.Equal(
            "Writer S, van der Muster A; Example Study Group. What is Example syndrome? In: Example site [Internet]. 2026 [updated 2026 "
                + "May 20]. " +
            "Available from: https://kb.example.org/articles/example/.", text.Replace("\n", " ", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public void Citation_says_when_the_article_is_not_approved_or_a_sample()
    {
        using var pending = new TempFolder();
        SampleSite.Write(pending, frontMatter: "review: { status: under-review, submitted: 2026-04-20 }\n");
        pending.Publish(UnapprovedPolicy.Caution);
        using var sample = With(SampleSite.DefaultBody, "", demonstration: true);
        using var approved = With(SampleSite.DefaultBody);

        Assert.Contains("has not approved this article (status: Under review)", NoteOf(pending), StringComparison.Ordinal);
        Assert.Contains("sample content", NoteOf(sample), StringComparison.Ordinal);
        Assert.Null(NoteOf(approved));
    }

    private static string? NoteOf(TempFolder folder) => folder.Page("articles/example/").QuerySelector(".cite__note")?.TextContent;

    private static TempFolder With(string body, string frontMatter = "", bool demonstration = false)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, body, frontMatter);
        if (demonstration)
        {
            folder.Write("input/site.yml", SampleSite.Files["site.yml"] + "demonstration: true\n");
        }

        folder.Publish();
        return folder;
    }
}
