using System.Text;
using Attest.Markdown.Dialect;
using Attest.Rendering.Markup;
using CsCheck;
using Markdig;
using Markdig.Renderers;

namespace Attest.Tests.Rendering;

/// <summary>Texts, addresses and CommonMark come out as the parser's own renderer writes them.</summary>
public class HtmlWriterTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    private static readonly Gen<string> Addresses = Gen.OneOf(
        "https://", "http://", "://", "kb.example", "bücher.example", "xn--", "..", "/", "?", "#", ":", "@", "a", " ", "%20", "&", "\"",
            "'",
        "<", "[", "|", "~", "\\", "é", "中", "😀", "\0", "\u007f")
        .Array[0, 8].Select(string.Concat);

    private static readonly Gen<string> Texts = Gen.OneOf(
        "a", "b c", " ", "\n", "\n\n", "# ", "## ", "- ", "* ", "1. ", "3) ", "> ", "*", "**", "_", "`", "```\n", "    ", "---\n", "***\n",
            "  \n",
        "\\\n", "\\", "&amp;", "&", "<", ">", "\"", "[a](b \"c\")", "[a](<b c>)", "<https://a.example/é>")
        .Array[0, 25].Select(string.Concat);

    [Fact]
    public void Addresses_are_encoded() => Addresses.Always(address =>
        Assert.Equal(WithParser(renderer => renderer.WriteEscapeUrl(address)), Written(html => html.EscapedUrl(address))), iter: 20_000);

    [Fact]
    public void Texts_are_escaped() => Addresses.Always(text =>
        Assert.Equal(WithParser(renderer => renderer.WriteEscape(text)), Written(html => html.Escaped(text))), iter: 2_000);

    [Fact]
    public void Documents_are_rendered() => Texts.Always(text =>
    {
        // Behind a paragraph, since the title of a document is left out.
        var document = "x\n\n" + text;
        var expected = Markdig.Markdown.ToHtml(document, Pipeline).Replace("<br />", "<br>", StringComparison.Ordinal)
            .Replace("<hr />", "<hr>", StringComparison.Ordinal).Replace("<li><hr>", "<li>\n<hr>", StringComparison.Ordinal)
            .Replace("<pre><code>", "<pre class=\"code\" tabindex=\"0\"><code>", StringComparison.Ordinal);

        Assert.Equal(expected, BodyRenderer.RenderDocument(MarkdownReader.ReadPlain(document)));
    }, iter: 5_000);

    private static string WithParser(Action<HtmlRenderer> write)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(new HtmlRenderer(writer));
        return writer.ToString();
    }

    private static string Written(Action<HtmlWriter> write)
    {
        var html = new StringBuilder();
        write(new HtmlWriter(html));
        return html.ToString();
    }
}
