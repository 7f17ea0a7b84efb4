using System.Globalization;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Rendering.Markup.Terms;
using Markdig.Extensions.DefinitionLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Attest.Rendering.Markup;

/// <summary>The body of a page as HTML, and where in the source each of its links was written, which is worked out when somebody asks.</summary>
/// <param name="HasTerms">True if terms of the glossary are marked in it.</param>
public sealed record RenderedBody(string Html, Func<IReadOnlyDictionary<string, Location>> LinkOrigins, bool HasTerms);

/// <summary>
/// Renders a body with the help of Markdig's renderers. What needs the knowledge base (links, citations, containers) or
/// would write inline styles (tables) has a renderer of its own; raw HTML has none and is never written.
/// </summary>
public static class BodyRenderer
{
    public static RenderedBody Render(MarkdownPage page, NumberedReferences references, CrossReference index, string root)
    {
        var context = new BodyContext(page, references, index, root);
        var written = WritingRoom.Take();
        using var writer = new StringWriter(written, CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Clear();
        var syntax = page.Body.Syntax;
        var terms = TermsOf(page, syntax, index);
        foreach (var objectRenderer in RenderersFor(context).Prepend(new TermRenderer(terms, root)))
        {
            renderer.ObjectRenderers.Add(objectRenderer);
        }

        renderer.Render(syntax);
        if (context.HasGrade)
        {
            RecommendationRenderer.WriteKey(renderer, context);
        }

        TermRenderer.WriteDefinitions(renderer, terms);
        var html = written.ToString();
        WritingRoom.GiveBack(written);
        return new RenderedBody(html, context.LinkOrigins, terms.Terms.Any());
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
        new EmphasisInlineRenderer { GetTag = ScriptTag },
        new CitationRenderer(context),
        new LinkRenderer(context),
        new BareLinkRenderer(context),
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

    /// <summary>Articles explain their terms, if they are written in the language of the glossary, which is the site's.</summary>
    private static TermMarks TermsOf(MarkdownPage page, Markdig.Syntax.MarkdownDocument syntax, CrossReference index) => new(
        syntax,
        page is Article article && index.View.OtherLanguage(article.Language ?? index.View.Language) is null ? index.Terms : TermIndex.None,
        index.KnowledgeBase.Site.Audiences);

    private static string? ScriptTag(Markdig.Syntax.Inlines.EmphasisInline emphasis) => emphasis.DelimiterChar switch
    {
        '~' => "sub",
        '^' => "sup",
        _ => emphasis.DelimiterCount == 2 ? "strong" : "em",
    };
}
