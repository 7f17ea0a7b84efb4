using System.Text;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;
using Attest.Rendering.Views;
using Attest.Review.Terms;

namespace Attest.Rendering.Markup;

/// <summary>The body of a page as HTML.</summary>
/// <param name="LinkOrigins">Finds where each of its links was written in the source.</param>
/// <param name="HasTerms">True if it has marked terms of the glossary.</param>
public sealed record RenderedBody(string Html, Func<IReadOnlyDictionary<string, Location>> LinkOrigins, bool HasTerms);

public static class BodyRenderer
{
    public static RenderedBody Render(MarkdownPage page, CrossReference index)
    {
        var root = SiteView.RelativeRoot(page.OutputPath);
        var context = new BodyContext(page, index, root);
        var written = WritingRoom.Take();
        var html = new HtmlWriter(written);
        var marks = new TermMarks(page.Body, TermsOf(page, index), index.TermDayOf(page), index.KnowledgeBase.Site.Audiences);
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

    /// <summary>The terms of a glossary that an article would explain.</summary>
    internal static IEnumerable<GlossaryTerm> TermsIn(Article article, TermIndex terms, CrossReference index) =>
        index.View.OtherLanguage(article.Language) is not null ? []
            : new TermMarks(article.Body, terms, index.TermDayOf(article), index.KnowledgeBase.Site.Audiences).Terms;

    /// <summary>A document of the generator, without its title; links stay as they are.</summary>
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

    /// <summary>Articles explain their terms, if they are in the site's language, which is that of the glossary.</summary>
    private static TermIndex TermsOf(MarkdownPage page, CrossReference index) =>
        page is Article article && index.View.OtherLanguage(article.Language) is null ? index.Terms : TermIndex.None;
}
