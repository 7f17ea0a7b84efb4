using AngleSharp.Dom;

namespace Attest.Tests.Site;

/// <summary>What readers see of a work that was retracted, doubted or corrected after it was published.</summary>
public class RetractionsTests
{
    private const string Header =
        "Record ID,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason\n";

    private const string References = """
        references:
          - { id: bad, type: article-journal, title: A trial of drug A, container-title: Example Journal, issued: 2019, DOI: 10.5555/bad }
          - { id: doubted, type: article-journal, title: A trial of drug B, container-title: Example Journal, issued: 2019, PMID: 222 }
          - id: mended
            type: article-journal
            title: A trial of drug C
            container-title: Example Journal
            issued: 2019
            URL: "https://doi.org/10.5555/Mended"
          - { id: good, type: article-journal, title: A trial of drug D, container-title: Example Journal, issued: 2019, DOI: 10.5555/good }
        """;

    private const string List = Header
        + "1,3/24/2021 0:00,10.5555/notice.1,0,https://doi.org/10.5555/BAD,0,Retraction,+Error in <b>Data</b>;+Fake Peer Review;\n"
        + "2,3/20/2021 0:00,10.5555/notice.2,0,10.5555/bad,0,Expression of concern,\n"
        + "3,4/1/2021 0:00,unavailable,333,unavailable,222,Expression of concern,+Concerns/Issues about Data;\n"
        + "4,4/2/2026 0:00,10.5555/notice.4,0,10.5555/mended,0,Correction,\n"
        + "5,4/3/2021 0:00,10.5555/notice.5,0,10.5555/good,0,Retraction,\n"
        + "6,4/4/2021 0:00,10.5555/notice.6,0,10.5555/good,0,Reinstatement,\n";

    private const string Body =
        "It was retracted [@bad]. Others help [@doubted; @mended; @good]; all of them [@doubted; @bad; @mended; @good].\n";
    private const string Acknowledged = "retracted-acknowledged: { bad: The text says <so> & why }\n" + References;

    [Fact]
    public void Kept_retracted_reference_says_RETRACTED_with_the_notices_and_the_reason()
    {
        using var folder = Example();

        var entry = folder.Page("articles/example/").GetElementById("ref.1")!;
        var notice = entry.QuerySelector(".work-notice")!;

        Assert.Equal("RETRACTED", notice.QuerySelector("strong")!.TextContent);
        Assert.Contains("Kept because: The text says <so> & why", Text(notice), StringComparison.Ordinal);
        Assert.Equal(
            ["Expression of concern, 20 March 2021. Notice: doi: 10.5555/notice.2",
                "Retraction, 24 March 2021: Error in <b>Data</b>, Fake Peer Review. Notice: doi: 10.5555/notice.1"],
            notice.QuerySelectorAll("li").Select(Text));
        Assert.Equal("https://doi.org/10.5555/notice.1", notice.QuerySelectorAll("a")[^1].GetAttribute("href"));
        Assert.Contains("A trial of drug A [retracted in: doi: 10.5555/notice.1, 2021 Mar 24].", Text(entry), StringComparison.Ordinal);
    }

    [Fact]
    public void Citation_of_a_retracted_work_says_so_in_the_text_and_to_the_ear()
    {
        using var folder = Example();

        var page = folder.Page("articles/example/");
        var links = page.QuerySelectorAll(".citation__link");

        // No range swallows it.
        Assert.Equal(["[1 retracted]", "[2-4]", "[1 retracted, 2-4]"],
            page.QuerySelectorAll(".citation").Select(citation => citation.TextContent));
        Assert.Equal(["Reference 1, retracted", "Reference 2", "Reference 3", "Reference 4"],
            links.Take(4).Select(link => link.GetAttribute("aria-label")));
    }

    [Fact]
    public void Concern_and_correction_are_named_and_a_reinstated_work_is_not()
    {
        using var folder = Example();
        var page = folder.Page("articles/example/");

        Assert.Equal("Expression of concern", page.GetElementById("ref.2")!.QuerySelector("strong")!.TextContent);
        Assert.Contains("Expression of concern in: PMID 333.", Text(page.GetElementById("ref.2")!), StringComparison.Ordinal);
        Assert.Equal("Corrected", page.GetElementById("ref.3")!.QuerySelector("strong")!.TextContent);
        Assert.Contains("Erratum in: doi: 10.5555/notice.4.", Text(page.GetElementById("ref.3")!), StringComparison.Ordinal);
        Assert.Null(page.GetElementById("ref.4")!.QuerySelector(".work-notice"));
    }

    [Fact]
    public void Pages_of_works_say_it_too_and_when_the_list_was_made()
    {
        using var folder = Example();
        folder.Write("input/articles/other.md",
            SampleSite.Article("Again [@bad].\n",
                "title: What is Sample disease?\nretracted-acknowledged: { bad: It tells of it }\n"
                + References[..References.IndexOf("  - { id: doubted", StringComparison.Ordinal)]));
        folder.Publish();

        var index = folder.Page("references/");
        Assert.Contains("Checked against the Retraction Watch list of 2 April 2026.", index.QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Retraction Watch list of 2 April 2026", folder.Page("rules/").QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(["RETRACTED", "Expression of concern", "Corrected"],
            index.QuerySelectorAll(".work strong").Select(s => s.TextContent));
        Assert.Equal("RETRACTED", folder.Page("references/doi-10-5555-bad/").QuerySelector("strong.status")!.TextContent);
    }

    [Fact]
    public void Without_a_list_nothing_is_said_of_one()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, Body, References);
        folder.Publish();

        Assert.DoesNotContain("Retraction Watch list of", folder.Text("references/index.html") + folder.Text("rules/index.html"),
            StringComparison.Ordinal);
        Assert.Null(folder.Page("articles/example/").QuerySelector(".work-notice"));
    }

    [Fact]
    public void Without_a_list_the_editor_is_believed()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, Body, Acknowledged);
        folder.Publish();

        Assert.Equal(["RETRACTED"], folder.Page("articles/example/").QuerySelectorAll(".work-notice strong").Select(s => s.TextContent));
    }

    [Fact]
    public void Spoilt_list_stops_the_build_and_everything_else_is_still_checked()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, Body + "[@nowhere]\n", References);
        folder.Write("input/references/retractions.csv", List + "7,broken\n");

        var result = folder.Build();

        Assert.Equal(["KB201", "KB206", "KB901"],
            result.Diagnostics.Where(d => d.Severity == Attest.Diagnostics.Severity.Error).Select(d => d.Rule.Code).Order());
        Assert.Equal("input/references/retractions.csv:8:1", result.Diagnostics.Single(d => d.Rule.Code == "KB901").At.ToString());
    }

    [Fact]
    public void Withdrawn_article_may_have_cited_it()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, Body,
            "review: { status: withdrawn }\nwithdrawn: { on: 2026-05-10, reason: Its trial was retracted }\n" + References);
        folder.Write("input/references/retractions.csv", List);

        Assert.DoesNotContain(folder.Build().Diagnostics, d => d.Rule.Code == "KB206");
    }

    private static string Text(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, Body, Acknowledged);
        folder.Write("input/references/retractions.csv", List);
        folder.Publish();
        return folder;
    }
}
