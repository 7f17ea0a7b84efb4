using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Markdown.Dialect;
using Attest.Tests.Site;
using Attest.Text;
using CsCheck;

namespace Attest.Tests.Markdown;

/// <summary>The tree of a text: its parts stand at their places, and all of its kinds are in the site by which pages and twins are tested.</summary>
public class TreeTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        "word", " ", "\n", "\n\n", "# ", "- ", "1. ", "> ", "*", "**", "`", "~", "^", "[a](b.md)", "![a](b.png)", "[@a]", "[@a; @b, p. 3]", "[^n]", "\n\n[^n]: ", "|", "|-|\n",
        "\\", "\\*", "&amp;", "&", "<b>", "[ ] ", "::: note\n", ":::\n", "\n: ", "    ", "\t", "```\n", "---\n", "  \n", "\r\n", "é", "\u00ad", "😀", "{#id}", "https://a.example", "<https://a.example>")
        .Array[0, 30].Select(string.Concat);

    [Fact]
    public void Every_text_is_what_stands_at_its_place_in_the_file() => Texts.Sample(text =>
    {
        foreach (var inline in Read(text).AllInlines().Where(inline => inline.Kind == InlineKind.Text))
        {
            var written = text.Substring(inline.At.Start, inline.At.Length);
            Assert.EndsWith(inline.Text.ToString(), HiddenCharacters.Masked(written), StringComparison.Ordinal);
        }
    }, iter: 20_000);

    [Fact]
    public void Every_kind_of_block_and_inline_stands_in_the_site_with_every_construct_or_is_a_fault()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        var bodies = Directory.EnumerateFiles(folder["input"], "*.md", SearchOption.AllDirectories)
            .Select(path => Read(File.ReadAllText(path))).Append(Read("<div>\n\na <b>c</b>")).ToList();

        Assert.Equal(Enum.GetValues<BlockKind>(), bodies.SelectMany(TreeWalk.AllBlocks).Select(block => block.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<InlineKind>(), bodies.SelectMany(TreeWalk.AllInlines).Select(inline => inline.Kind).Distinct().Order());
    }

    private static Body Read(string text) => MarkdownReader.Read(new SourceText("a.md", text), 0, new FaultList());
}
