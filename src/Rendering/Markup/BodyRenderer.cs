using Attest.Citations;
using Attest.Content.Models;
using Attest.Diagnostics;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Attest.Rendering.Markup;

/// <summary>The body of a page as HTML, and where in the source each of its links was written.</summary>
public sealed record RenderedBody(string Html, IReadOnlyDictionary<string, Location> LinkOrigins);

/// <summary>
/// Renders a body with the help of Markdig's renderers. What needs the knowledge base (links, citations, containers) or
/// would write inline styles (tables) has a renderer of its own; raw HTML has none and is never written.
/// </summary>
public static class BodyRenderer
{
    public static RenderedBody Render(MarkdownPage page, NumberedReferences references, SiteIndex index, string root)
    {
        var context = new BodyContext(page, references, index, root);
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Clear();
        foreach (var objectRenderer in RenderersFor(context))
        {
            renderer.ObjectRenderers.Add(objectRenderer);
        }

        renderer.Render(page.Body.Syntax);
        return new RenderedBody(writer.ToString(), context.LinkOrigins);
    }

    /// <summary>Renders a document that is part of the generator itself: no citations, and links stay as they are.</summary>
    public static string RenderDocument(Markdig.Syntax.MarkdownDocument document)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new NamedCodeRenderer());
        var tables = 0;
        renderer.ObjectRenderers.Add(new TableRenderer(() => ++tables));
        renderer.Render(document);
        return writer.ToString();
    }

    private static IEnumerable<IMarkdownObjectRenderer> RenderersFor(BodyContext context) =>
    [
        new ParagraphRenderer(),
        new LiteralInlineRenderer(),
        new EmphasisInlineRenderer { GetTag = ScriptTag },
        new CitationRenderer(context),
        new LinkRenderer(context),
        new BareLinkRenderer(),
        new HeadingRenderer(),
        new ListRenderer(),
        new LineBreakRenderer(),
        new HtmlEntityInlineRenderer(),
        new CodeInlineRenderer(),
        new ContainerRenderer(context),
        new FigureRenderer(context),
        new TableRenderer(context.NextTable),
        new FootnoteLinkRenderer(context),
        new FootnoteGroupRenderer(context),
        new TaskRenderer(),
        new HtmlDefinitionListRenderer(),
        new QuoteBlockRenderer(),
        new ScrollableCodeRenderer(),
        new ThematicLineRenderer(),
        new DelimiterInlineRenderer(),
        new NothingRenderer(),
    ];

    private static string? ScriptTag(Markdig.Syntax.Inlines.EmphasisInline emphasis) => emphasis.DelimiterChar switch
    {
        '~' => "sub",
        '^' => "sup",
        _ => emphasis.DelimiterCount == 2 ? "strong" : "em",
    };
}
