using System.Text;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Rendering.Markup.Terms;

namespace Attest.Rendering.Markup;

/// <summary>The body of a page as HTML, and where in the source each of its links was written, which is worked out when somebody asks.</summary>
/// <param name="HasTerms">True if terms of the glossary are marked in it.</param>
public sealed record RenderedBody(string Html, Func<IReadOnlyDictionary<string, Location>> LinkOrigins, bool HasTerms);

/// <summary>Renders bodies as HTML.</summary>
public static class BodyRenderer
{
    public static RenderedBody Render(MarkdownPage page, NumberedReferences references, CrossReference index, string root)
    {
        var context = new BodyContext(page, references, index, root);
        var written = WritingRoom.Take();
        var html = new HtmlWriter(written);
        var marks = new TermMarks(page.Body, TermsOf(page, index), index.KnowledgeBase.Site.Audiences);
        var terms = new TermHtml(html, marks, root);
        new BlockHtml(html, new InlineHtml(html, terms, context), context).Write(page.Body.Blocks);
        if (context.HasGrade)
        {
            RecommendationHtml.WriteKey(html, context);
        }

        terms.WriteDefinitions();
        var rendered = written.ToString();
        WritingRoom.GiveBack(written);
        return new RenderedBody(rendered, context.LinkOrigins, marks.Terms.Any());
    }

    /// <summary>Renders a document of the generator itself, without its title: no citations, and links stay as they are.</summary>
    public static string RenderDocument(Body document)
    {
        var written = new StringBuilder();
        var html = new HtmlWriter(written);
        var blocks = document.Blocks;
        if (blocks is { IsEmpty: false, First: { Kind: BlockKind.Heading, Heading.Level: 1 } })
        {
            blocks.MoveNext();
        }

        new BlockHtml(html, new InlineHtml(html, null, null), null).Write(blocks);
        return written.ToString();
    }

    /// <summary>Articles explain their terms, if they are written in the language of the glossary, which is the site's.</summary>
    private static TermIndex TermsOf(MarkdownPage page, CrossReference index) =>
        page is Article article && index.View.OtherLanguage(article.Language ?? index.View.Language) is null ? index.Terms : TermIndex.None;
}
