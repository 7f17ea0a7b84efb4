using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;

namespace Attest.Tests.Citations;

/// <summary>References are numbered in the order in which a reader of the page first meets them.</summary>
public class NumberingTests
{
    [Fact]
    public void First_appearance_counts_and_a_later_citation_keeps_its_number() =>
        Assert.Equal("c=1 a=2 b=3", Numbers("One [@c]. Two [@a; @c].\n\nThree [@b, p. 8] and [see @a].\n"));

    [Fact]
    public void Paragraphs_lists_quotations_and_tables_are_read_in_order() =>
        Assert.Equal("d=1 c=2 b=3 a=4", Numbers("One [@d].\n\n- Two [@c]\n  - Three [@b]\n\n> Four [@c]\n\n| Drug |\n|---|\n| A [@a] |\n"));

    [Fact]
    public void A_caption_is_read_before_the_cells_of_its_table() =>
        Assert.Equal("b=1 a=2", Numbers("| Drug |\n|---|\n| A [@a] |\n\nTable: Drugs [@b]\n"));

    [Fact]
    public void The_caption_of_a_figure_counts() =>
        Assert.Equal("b=1 a=2", Numbers("![Steps](steps.svg \"Steps [@b]\")\n\nText [@a].\n"));

    [Fact]
    public void Containers_are_read_in_their_place() =>
        Assert.Equal("c=1 a=2 b=3", Numbers("One [@c].\n\n:::: patient\nTwo [@a].\n\n::: note\nThree [@b].\n:::\n::::\n\nFour [@a].\n"));

    [Fact]
    public void The_source_of_a_recommendation_follows_its_text() =>
        Assert.Equal("b=1 a=2 c=3", Numbers("::: {.recommendation source=a}\nBegin with drug A [@b].\n:::\n\nText [@c].\n"));

    [Fact]
    public void A_footnote_stands_behind_the_text_wherever_it_was_written() =>
        Assert.Equal("b=1 c=2 a=3", Numbers("One[^n] [@b].\n\n[^n]: A note [@a].\n\nTwo [@c].\n"));

    [Fact]
    public void Code_and_escaped_brackets_have_no_number() =>
        Assert.Equal("a=1", Numbers("`[@b]` and \\[@c] and @d\n\n    [@b]\n\nText [@a].\n"));

    [Fact]
    public void A_citation_without_reference_has_no_number_and_leaves_no_gap()
    {
        var numbered = Number("One [@a; @nothing; @b].\n");

        Assert.Equal([1, null, 2], Enumerable.Range(0, 3).Select(numbered.NumberOf));
    }

    [Fact]
    public void A_reference_knows_all_its_citations()
    {
        var numbered = Number("One [@a]. Two [@b; @a].\n");

        Assert.Equal([0, 2], numbered.Entries[0].Citations);
        Assert.Equal([1], numbered.Entries[1].Citations);
    }

    [Fact]
    public void The_own_reference_of_a_page_comes_before_a_shared_one_of_the_same_key()
    {
        var numbered = Number("One [@a]. Two [@shared].\n", shared: ["a", "shared"]);

        Assert.Equal([false, true], numbered.Entries.Select(entry => entry.Reference.IsShared));
    }

    private static string Numbers(string body) =>
        string.Join(' ', Number(body).Entries.Select(entry => $"{entry.Reference.Id.Value}={entry.Number}"));

    private static NumberedReferences Number(string body, params string[] shared)
    {
        var frontMatter = "references:\n" + string.Concat("abcd".Select(key => $"  - {{ id: {key}, type: book, title: Title }}\n"));
        var article = MarkdownPageParser.ParseArticle(new SourceText("articles/example.md", SampleSite.Article(body, frontMatter)),
            "articles/example.md");
        var bibliography =
            SharedReferencesParser.Parse(
                new SourceText("references/shared.yml", string.Concat(shared.Select(key => $"- {{ id: {key} }}\n"))));
        var settings = SettingsParser.Parse(_ => null, path => new SourceText(path, ""));
        return new NumberedReferences(article, new KnowledgeBase(settings, [bibliography], [article], [], [], [], SampleSite.AsOf));
    }
}
