using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Markdown.Dialect;
using Attest.Text;
using CsCheck;

namespace Attest.Tests.Markdown;

/// <summary>Where the parts of a text stand.</summary>
public class TreeTests
{
    // No tabs: the parser loses its place behind one in a heading or a quotation.
    private static readonly Gen<string> Texts = Gen.OneOf(
        "word", " ", "\n", "\n\n", "# ", "- ", "1. ", "> ", "*", "**", "`", "~", "^", "[a](b.md)", "![a](b.png)", "[@a]", "[@a; @b, p. 3]",
        "[^n]", "\n\n[^n]: ", "|", "|-|\n", "\\", "\\*", "&amp;", "&", "<b>", "[ ] ", "::: note\n", ":::\n", "\n: ", "    ", "```\n",
            "---\n",
        "  \n", "\r\n", "é", "\u00ad", "😀", "{#id}", "https://a.example", "<https://a.example>")
        .Array[0, 30].Select(string.Concat);

    [Fact]
    public void Every_text_is_what_stands_at_its_place_in_the_file() => Texts.Always(text =>
    {
        foreach (var inline in TextsOf(text))
        {
            var written = text.Substring(inline.At.Start, inline.At.Length);
            Assert.EndsWith(inline.Text.ToString(), HiddenCharacters.Masked(written), StringComparison.Ordinal);
        }
    }, iter: 5_000);

    [Theory]
    [InlineData("a *b **c***", "a |b |c")]
    [InlineData("\\*a\\*", "*a|*")]
    [InlineData("a&nbsp;b", "a|b")]
    [InlineData("```\na\n\n b\n```", "a|| b")]
    [InlineData("## A {#x}", "A")]
    [InlineData("| a |\n|---|\n| b [@c] |\n\nTable: d", "d|a|b ")]
    public void Texts_are_in_the_order_in_which_they_are_read(string body, string expected) =>
        Assert.Equal(expected, string.Join('|', TextsOf(body).Select(inline => inline.Text.ToString())));

    private static IEnumerable<Inline> TextsOf(string text) =>
        MarkdownReader.Read(new SourceText("a.md", text), 0, new FaultList()).AllInlines().Where(inline => inline.Kind == InlineKind.Text);
}
