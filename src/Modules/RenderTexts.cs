using Attest.Content;
using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Views;

namespace Attest.Modules;

/// <summary>Published articles in all their forms, with a page for each alias, and prose pages.</summary>
public sealed class RenderTexts(IReadOnlyList<ArticleOutput> outputs) : RenderModule
{
    protected override IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context) =>
        inputs.Contents<MarkdownPage>()
            .SelectMany(page => page is Article article ? FilesOf(article, index, outputs) : [ArticlePage.PageOf(page, index)]);

    /// <summary>None if it has no page.</summary>
    public static IEnumerable<Document> FilesOf(Article article, CrossReference index, IReadOnlyList<ArticleOutput> outputs) =>
        index.IsPublished(article)
            ? [.. outputs.Select(output => output.Of(article, index)).OfType<Document>(), .. AliasesOf(article, index)]
            : [];

    private static IEnumerable<Document> AliasesOf(Article article, CrossReference index) => article.Aliases.Select(alias =>
    {
        var path = $"articles/{alias.Value}/";
        var view = new AliasView(index.View, path, article.Title.Value, article.OutputPath, index.View.OtherLanguage(article.Language));
        return PageOf(path, new SitePage(article.Source), output => PageRenderer.Render(view, output));
    });
}
