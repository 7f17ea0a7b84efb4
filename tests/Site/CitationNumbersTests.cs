using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Attest.Tests.Site;

/// <summary>Citations in every place where they may stand.</summary>
public class CitationNumbersTests
{
    private const string Body = """
        Lead [@paragraph; @guide].

        ![A box](../assets/box.svg "The caption [@figure]")

        - A point [@list]

        | Drug | Source |
        |---|---|
        | A | [@cell] |

        Table: What was found [@caption].

        A claim.[^n] Again [@guide, p. 3; @list].

        ::: patient
        Plain words [@container].
        :::

        Term
        :   Its meaning [@definition].

        > Quoted [@quote].

        [^n]: A footnote [@footnote].
        """;

    private static readonly string[] InOrder =
        ["paragraph", "guide", "figure", "list", "caption", "cell", "container", "definition", "quote", "footnote"];

    [Fact]
    public void Numbers_follow_the_first_appearance_over_the_whole_article()
    {
        using var folder = Example();
        var page = folder.Page("articles/example/");

        Assert.Equal(Enumerable.Range(1, InOrder.Length), NumbersOf(page).Distinct());
        for (var i = 0; i < InOrder.Length; i++)
        {
            Assert.Contains($"The work on {InOrder[i]}.", page.GetElementById($"ref.{i + 1}")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("figcaption", "figure")]
    [InlineData(".prose > ul > li", "list")]
    [InlineData("td", "cell")]
    [InlineData("caption", "caption")]
    [InlineData(".audience", "container")]
    [InlineData("dd", "definition")]
    [InlineData("blockquote", "quote")]
    [InlineData(".footnotes li", "footnote")]
    public void Citation_in_each_place_is_a_link_to_its_reference(string place, string work)
    {
        using var folder = Example();
        var page = folder.Page("articles/example/");

        var link = page.QuerySelector($".prose")!.QuerySelector($"{place} .citation__link")!;

        Assert.Contains($"The work on {work}.", page.GetElementById(link.GetAttribute("href")!.TrimStart('#'))!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles/example/")]
    [InlineData("about/")]
    public void Every_reference_leads_back_to_each_place_that_cites_it(string address)
    {
        using var folder = Example();
        var page = folder.Page(address);

        var places = page.QuerySelectorAll(".citation__link").ToLookup(a => a.GetAttribute("href")!.TrimStart('#'), a => a.Id);
        var references = page.QuerySelectorAll(".reference").ToList();
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Equal(
            places[reference.Id!],
            reference.QuerySelectorAll(".reference__place").Select(a => a.GetAttribute("href")!.TrimStart('#'))));
    }

    [Fact]
    public void Reference_list_is_grouped_as_guidelines_and_research_with_the_numbers_of_the_text()
    {
        using var folder = Example();

        var groups = folder.Page("articles/example/").QuerySelectorAll(".references__group");

        Assert.Equal(["Guideline", "Research"], groups.Select(g => g.TextContent));
        Assert.Equal(["2"], Values(groups[0]));
        Assert.Equal(["1", "3", "4", "5", "6", "7", "8", "9", "10"], Values(groups[1]));
    }

    [Fact]
    public void Locator_stands_with_the_number_and_not_in_the_reference_list()
    {
        using var folder = Example();
        var page = folder.Page("articles/example/");

        Assert.Contains(page.QuerySelectorAll(".citation"), citation => citation.TextContent == "[2, p. 3; 4]");
        Assert.DoesNotContain("p. 3", page.QuerySelector(".references")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Footnotes_have_letters_so_that_they_never_look_like_citations()
    {
        using var folder = Example();

        var mark = folder.Page("articles/example/").QuerySelector(".footnote-ref a")!;

        Assert.Equal(("a", "#fn.a"), (mark.TextContent, mark.GetAttribute("href")));
    }

    [Fact]
    public void Prose_pages_number_their_own_citations()
    {
        using var folder = Example();

        Assert.Equal([1], NumbersOf(folder.Page("about/")));
    }

    private static IEnumerable<int> NumbersOf(IHtmlDocument page) =>
        page.QuerySelectorAll(".prose .citation__link")
            .Select(a => int.Parse(a.TextContent, System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<string?> Values(IElement heading) =>
        heading.NextElementSibling!.QuerySelectorAll("li").Select(li => li.GetAttribute("value"));

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        var references = "references:\n" + string.Concat(InOrder.Reverse().Select(id =>
            $"  - {{ id: {id}, type: article-journal, title: The work on {id}, container-title: Example Journal, issued: 2020, "
                + $"evidence: {(id == "guide" ? "guideline" : "trial")} }}\n"));
        SampleSite.Write(folder, Body + "\n", references);
        folder.Write("input/assets/box.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        folder.Write("input/pages/about.md",
            $"---\ntitle: About\nsummary: About it.\nupdated: 2026-05-06\n{references}---\nProse [@quote].\n");
        folder.Publish();
        return folder;
    }
}
