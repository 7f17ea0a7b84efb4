using Attest.Alternates;
using CsCheck;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Tests.Rendering;

/// <summary>Text that goes into a markdown file comes out of it as text, whatever it holds.</summary>
public class MarkdownWriterTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).UseYamlFrontMatter().Build();

    private static readonly Gen<string> Texts = Gen.OneOf(
        "a", "b c", " ", "#", "# ", "-", "- ", "---", "+ ", "*", "**", "_", "__", "`", "```", "~", "~~~", "=", "===", "> ", ":", ": ",
            ":::", "|", "|-|", "[", "]", "[x]", "(", ")",
        "(x)", "<b>", "<", ">", "</script>", "<!--", "&", "&amp;", "&#42;", "!", "![", "\\", "1.", "1. ", "12) ", "\t", "    ", "\n",
            "\n\n", "\r\n", "\u2028", "\0", "[^a]:", "[Status]", "é", "中")
        .Array[0, 8].Select(string.Concat);

    [Fact]
    public void Any_text_is_one_paragraph_of_that_text() => Texts.Always(text =>
    {
        var writer = new MarkdownWriter();
        writer.StartBlock();
        writer.Text(text);

        Assert.Equal(Words(text), Words(TextOf(writer.ToString(), isHeading: false)));
    }, iter: 5_000);

    [Fact]
    public void Any_text_is_a_heading_of_that_text() => Texts.Always(text =>
    {
        var writer = new MarkdownWriter();
        writer.Heading(2, "Title " + text);

        Assert.Equal(Words("Title " + text), Words(TextOf(writer.ToString(), isHeading: true)));
    }, iter: 5_000);

    [Fact]
    public void Any_text_in_two_pieces_is_text() => Gen.Select(Texts, Texts).Always((first, second) =>
    {
        var writer = new MarkdownWriter();
        writer.StartBlock();
        writer.Text(first).Text(second);

        Assert.Equal(Words(first + second), Words(TextOf(writer.ToString(), isHeading: false)));
    }, iter: 5_000);

    private static string TextOf(string markdown, bool isHeading)
    {
        var document = Markdig.Markdown.Parse(markdown, Reader);
        if (document.Count == 0)
        {
            return "";
        }

        var block = Assert.IsAssignableFrom<LeafBlock>(Assert.Single(document));
        Assert.Equal(isHeading, block is HeadingBlock);
        Assert.IsType(isHeading ? typeof(HeadingBlock) : typeof(ParagraphBlock), block);
        Assert.All(block.Inline!.Descendants(),
            inline => Assert.True(inline is LiteralInline or HtmlEntityInline, $"{inline.GetType().Name} in {markdown}"));
        return string.Concat(block.Inline!.Select(
            inline => inline is LiteralInline literal ? literal.Content.ToString() : ((HtmlEntityInline)inline).Transcoded.ToString()));
    }

    private static string Words(string text) => string.Join(' ', text.Split(
        [.. Enumerable.Range(0, 0x2030).Select(i => (char)i).Where(c => char.IsWhiteSpace(c) || char.IsControl(c))],
            StringSplitOptions.RemoveEmptyEntries));
}
