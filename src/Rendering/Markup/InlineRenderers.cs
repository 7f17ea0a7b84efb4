using System.Globalization;
using Attest.Images;
using Attest.Markdown;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Rendering.Markup;

/// <summary>Links and images, with addresses as this page must write them.</summary>
internal sealed class LinkRenderer(BodyContext context) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var href = context.Href(link.Url ?? "", link.IsImage);
        if (link.IsImage)
        {
            WriteImage(renderer, link, href ?? "", context.SizeOf(link.Url ?? ""));
            return;
        }

        if (href is null)
        {
            renderer.Write("<span class=\"excluded-link\">");
            renderer.WriteChildren(link);
            renderer.Write("</span>");
            return;
        }

        renderer.Write("<a href=\"").WriteEscapeUrl(href).Write('"');
        WriteTitle(renderer, link);
        renderer.Write('>');
        renderer.WriteChildren(link);
        renderer.Write("</a>");
    }

    internal static void WriteImage(HtmlRenderer renderer, LinkInline image, string href, ImageSize? size)
    {
        renderer.Write("<img src=\"").WriteEscapeUrl(href).Write("\" alt=\"").WriteEscape(PlainText.Of(image)).Write('"');
        if (size is var (width, height))
        {
            // The text below does not move when the picture comes.
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $" width=\"{width}\" height=\"{height}\""));
        }

        renderer.Write(" loading=\"lazy\" decoding=\"async\">");
    }

    private static void WriteTitle(HtmlRenderer renderer, LinkInline link)
    {
        if (!string.IsNullOrWhiteSpace(link.Title))
        {
            renderer.Write(" title=\"").WriteEscape(link.Title).Write('"');
        }
    }
}

/// <summary>The letter that leads to a footnote. Markdig's own links back are left out; the list writes them.</summary>
internal sealed class FootnoteLinkRenderer(BodyContext context) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (link.IsBackLink)
        {
            return;
        }

        var letter = Anchors.Letter(link.Footnote.Order);
        var place = context.NextLinkTo(link.Footnote.Order);
        renderer.Write($"<sup class=\"footnote-ref\"><a id=\"{Anchors.FootnoteLink(letter, place)}\" href=\"#{Anchors.Footnote(letter)}\" aria-label=\"Footnote {letter}\">{letter}</a></sup>");
    }
}

/// <summary>A task's box: a sign for the eye and a word for the ear, since nobody can tick it here.</summary>
internal sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked
        ? "<span class=\"task__box task__box--done\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">Done: </span>"
        : "<span class=\"task__box\" aria-hidden=\"true\"></span><span class=\"visually-hidden\">To do: </span>");
}

/// <summary>An address that is its own text, so that paper need not say it twice.</summary>
internal sealed class BareLinkRenderer(BodyContext context) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        // An address of another kind, a script say, stays a text.
        if (context.Href(link.IsEmail ? "mailto:" + link.Url : link.Url, isImage: false) is not { Length: > 0 } href)
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        renderer.Write("<a class=\"source-link source-link--bare\" href=\"").WriteEscapeUrl(href);
        renderer.Write("\">").WriteEscape(link.Url).Write("</a>");
    }
}

/// <summary>A line break, without the slash that HTML has no use for.</summary>
internal sealed class LineBreakRenderer : HtmlObjectRenderer<LineBreakInline>
{
    protected override void Write(HtmlRenderer renderer, LineBreakInline lineBreak) => renderer.WriteLine(lineBreak.IsHard ? "<br>" : "");
}

/// <summary>Stands in for what must not be written: raw HTML and the definitions of links.</summary>
internal sealed class NothingRenderer : IMarkdownObjectRenderer
{
    public bool Accept(RendererBase renderer, Type objectType) =>
        objectType == typeof(HtmlBlock) || objectType == typeof(HtmlInline) || objectType == typeof(StrayFence)
        || objectType == typeof(LinkReferenceDefinitionGroup) || objectType == typeof(LinkReferenceDefinition);

    public void Write(RendererBase renderer, MarkdownObject objectToRender)
    {
        // Nothing, on purpose.
    }
}
