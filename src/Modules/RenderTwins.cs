using Attest.Alternates;
using Attest.Content;
using Attest.Execution;
using Attest.Rendering;

namespace Attest.Modules;

/// <summary>Makes what programs read in place of the pages: each article as markdown, the catalogue of articles, and <c>llms.txt</c>.</summary>
public sealed class RenderTwins : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var articles = index.KnowledgeBase.Articles.Where(index.IsPublished).ToList();
        return
        [
            .. articles.Select(article => TwinOf(article, index)),
            FileOf(ArticleCatalogue.Path, () => ArticleCatalogue.Write(index, context.Parallelism)),
            FileOf(LanguageModelGuide.Path, () => LanguageModelGuide.Write(index)),
        ];
    }

    internal static Document TwinOf(Article article, SiteIndex index) =>
        FileOf(article.OutputPath + ArticleMarkdown.FileName, () =>
        {
            var twin = ArticleMarkdown.Write(article, index);
            article.Body.EndReading();
            return twin;
        });
}
