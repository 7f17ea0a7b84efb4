using AngleSharp.Dom;

namespace Attest.Tests.Site;

/// <summary>Terms of the glossary in the texts of articles.</summary>
public class TermMarksTests
{
    private const string Glossary = """
        - term: creatine kinase
          definition: An enzyme <b>of muscle</b>.
          abbreviations: [CK]
        - term: steroid
          definition: A medicine.
          synonyms: [steroids]
        - term: steroid tablet
          definition: A medicine to swallow.
        """;

    [Fact]
    public void First_use_of_a_term_links_to_its_definition_and_carries_it()
    {
        using var folder = Example("CK rises with creatine\nkinase, then **Steroids** and a steroid\ntablet help [@example2020].\n");

        var page = folder.Page("articles/example/");
        var links = page.QuerySelectorAll(".prose a.term");

        Assert.Equal(["CK", "Steroids", "steroid\ntablet"], links.Select(link => link.TextContent));
        Assert.Equal(["creatine-kinase", "steroid", "steroid-tablet"],
            links.Select(link => link.GetAttribute("href")!["../../glossary/#term.".Length..]));
        Assert.All(links, link => Assert.NotNull(folder.Page("glossary/").GetElementById(link.GetAttribute("href")!.Split('#')[1])));
        Assert.Equal("An enzyme <b>of muscle</b>.", DefinitionOf(links[0], page).TextContent);
        Assert.All(links, link => Assert.True(DefinitionOf(link, page).HasAttribute("hidden")));
    }

    [Theory]
    [InlineData("## Steroids\n\nText.")]
    [InlineData("See [the steroid page](#a).\n\n## A\n\nText.")]
    [InlineData("Write `steroid` and steroid`s`, steroid^x^ and steroid-free.")]
    [InlineData("![A steroid](box.svg)")]
    [InlineData("steroid\n:   Meaning.")]
    [InlineData("| Steroid |\n|---|\n| none |")]
    [InlineData("Text [see steroid @example2020, steroid].")]
    [InlineData("ck and Ck")]
    public void Headings_links_code_figures_and_citations_stay_as_they_are(string body)
    {
        using var folder = Example(body + "\n");

        Assert.Empty(folder.Page("articles/example/").QuerySelectorAll("a.term"));
    }

    [Fact]
    public void Readers_of_each_text_meet_the_mark_once()
    {
        using var folder = Example("::: patient\nCK, CK.\n:::\n\n::: clinician\nCK.\n:::\n\nCK.\n\n::: patient\nCK.\n:::\n");

        var page = folder.Page("articles/example/");

        Assert.Equal(["patient", "clinician", null],
            page.QuerySelectorAll("a.term").Select(link => link.Closest("[data-audience]")?.GetAttribute("data-audience")));
        Assert.Single(page.QuerySelectorAll("[data-term]"));
    }

    [Fact]
    public void Article_in_another_language_and_a_prose_page_have_no_marks()
    {
        using var folder = Example("CK.\n", "language: de\n");
        folder.Write("input/pages/about.md", "---\ntitle: About\nsummary: What this is.\nupdated: 2026-05-06\n---\nCK.\n");
        folder.Publish();

        Assert.Empty(folder.Page("articles/example/").QuerySelectorAll("a.term, [data-term]"));
        Assert.Empty(folder.Page("about/").QuerySelectorAll("a.term, [data-term]"));
    }

    private static IElement DefinitionOf(IElement link, IDocument page) => page.GetElementById(link.GetAttribute("aria-describedby")!)!;

    private static TempFolder Example(string body, string frontMatter = "")
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, body, frontMatter);
        folder.Write("input/vocabulary/glossary.yml", Glossary);
        folder.Write("input/articles/box.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        folder.Publish();
        return folder;
    }
}
