using System.Buffers;
using System.Text;
using Attest.Content;
using Attest.Markdown;
using Attest.Search.Reading;
using Attest.Tests.Hostile;
using Attest.Validation.Prose;
using Attest.Validation.Statements;
using Attest.Validation.Texts;

namespace Attest.Tests.Markdown;

/// <summary>Each kind of block and inline goes through each reader of the tree, and its words come out of those that show them.</summary>
public class EveryKindTests
{
    private static readonly Dictionary<BlockKind, string> Blocks = new()
    {
        [BlockKind.Heading] = "## Sample",
        [BlockKind.Paragraph] = "Sample",
        [BlockKind.Container] = "::: note\nSample\n:::",
        [BlockKind.List] = "- Sample",
        [BlockKind.ListItem] = "1. Sample\n2. Other",
        [BlockKind.Quote] = "> Sample",
        [BlockKind.Code] = "```\nSample\n```",
        [BlockKind.Table] = "| Sample |\n|---|\n| 1 |",
        [BlockKind.TableCaption] = "| A |\n|---|\n| 1 |\n\nTable: Sample",
        [BlockKind.TableRow] = "| A |\n|---|\n| Sample |",
        [BlockKind.TableCell] = "| A | B |\n|---|--:|\n| | Sample |",
        [BlockKind.Figure] = "![Picture](a.svg \"Sample [@example2020]\")",
        [BlockKind.DefinitionList] = "Term\n: Sample",
        [BlockKind.DefinitionItem] = "Term\n: One\n: Sample",
        [BlockKind.DefinitionTerm] = "Sample\n: Text",
        [BlockKind.FootnoteGroup] = "Text[^n].\n\n[^n]: Sample",
        [BlockKind.Footnote] = "Text[^n].\n\n[^n]: Sample[^n]",
        [BlockKind.ThematicBreak] = "Sample\n\n***",
        [BlockKind.Html] = "Sample\n\n<div>",
    };

    private static readonly Dictionary<InlineKind, string> Inlines = new()
    {
        [InlineKind.Text] = "Sample",
        [InlineKind.Entity] = "Sample&nbsp;text",
        [InlineKind.Code] = "`Sample`",
        [InlineKind.Emphasis] = "*Sample*",
        [InlineKind.Strong] = "**Sample**",
        [InlineKind.Subscript] = "x~Sample~",
        [InlineKind.Superscript] = "x^Sample^",
        [InlineKind.Link] = "[Sample](https://a.example)",
        [InlineKind.Image] = "a ![Sample](a.svg)",
        [InlineKind.Address] = "<https://a.example/Sample>",
        [InlineKind.Citation] = "Sample [@example2020]",
        [InlineKind.FootnoteMark] = "Sample[^n].\n\n[^n]: Text",
        [InlineKind.Task] = "- [x] Sample",
        [InlineKind.SoftBreak] = "Sample\ntext",
        [InlineKind.HardBreak] = "Sample\\\ntext",
        [InlineKind.Html] = "Sample <b>",
    };

    private static readonly HashSet<string> Audiences = ["patient"];

    public static TheoryData<string> BlockKinds => [.. Enum.GetNames<BlockKind>()];

    public static TheoryData<string> InlineKinds => [.. Enum.GetNames<InlineKind>()];

    [Theory]
    [MemberData(nameof(BlockKinds))]
    public void Block_is_on_the_page_in_the_markdown_and_in_the_search(string name)
    {
        var kind = Enum.Parse<BlockKind>(name);
        Assert.True(Blocks.ContainsKey(kind), $"write here a text with the word Sample that has a {kind}");

        AssertRead(Blocks[kind], body => body.AllBlocks().Any(block => block.Kind == kind));
    }

    [Theory]
    [MemberData(nameof(InlineKinds))]
    public void Inline_is_on_the_page_in_the_markdown_and_in_the_search(string name)
    {
        var kind = Enum.Parse<InlineKind>(name);
        Assert.True(Inlines.ContainsKey(kind), $"write here a text with the word Sample that has a {kind}");

        AssertRead(Inlines[kind], body => body.AllInlines().Any(inline => inline.Kind == kind));
    }

    private static void AssertRead(string text, Func<Body, bool> isMeant)
    {
        // Footnotes stand in no container.
        var (body, footnote) = text.IndexOf("\n\n[^", StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[at..]) : (text, "");
        var site = new MemorySite(SampleSite.Files
            .Append(new("articles/a.md", SampleSite.Article($":::: patient\n{body}\n::::{footnote}\n")))
            .Append(new("vocabulary/glossary.yml", "- { term: Sample, definition: An example. }\n")));
        var article = Assert.Single(site.KnowledgeBase.Articles);
        Assert.True(isMeant(article.Body));

        Assert.Contains("Sample", Encoding.UTF8.GetString(site.Render(article)), StringComparison.Ordinal);
        Assert.Contains("Sample", Encoding.UTF8.GetString(site.Markdown(article)), StringComparison.Ordinal);
        var passages = Passages.Of(article.Body, Audiences).Select(passage => passage.Heading + passage.Text);
        Assert.Contains("Sample", string.Concat(passages), StringComparison.Ordinal);
        AssertJudged(article);
    }

    /// <summary>What these find is a matter of the tests of their rules; here none of them gives up.</summary>
    private static void AssertJudged(Article article)
    {
        Assert.All(ReadTexts.Of(article, SearchValues.Create("Sample")), text => Assert.NotEmpty(text.Text));
        Assert.All(UncitedStatements.Of(article, _ => true), statement => Assert.InRange(statement.At.Length, 1, int.MaxValue));
        Assert.InRange(AudienceTexts.Of(article, Audiences).Count, 0, 1);
    }
}
