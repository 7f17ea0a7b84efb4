using Attest.Content;
using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Review;

namespace Attest.Modules;

public abstract class ArticleOutput
{
    /// <summary>The file, with its destination and how it is made; null if this article has none.</summary>
    public abstract Document? Of(Article article, CrossReference index);
}

public sealed class ArticlePage : ArticleOutput
{
    public override Document Of(Article article, CrossReference index) => PageOf(article, index);

    internal static Document<SitePage> PageOf(MarkdownPage page, CrossReference index) => RenderModule.PageOf(
        page.OutputPath,
        new SitePage(page.Source, () => ArticlePages.Build(page, index).Body?.LinkOrigins() ?? new SitePage(page.Source).LinkOrigins())
        {
            Text = page is Article article && index.PublicationOf(article) == Publication.Withdrawn ? null : page,
        },
        output => PageRenderer.Render(ArticlePages.Build(page, index).View, output));
}

/// <summary>A file beside the page, for programs.</summary>
/// <param name="name">In the article's folder.</param>
public sealed class ArticleFile(
    string name, Func<Article, CrossReference, byte[]> write, Func<Article, CrossReference, bool>? isMadeFor = null) : ArticleOutput
{
    public override Document? Of(Article article, CrossReference index) => isMadeFor?.Invoke(article, index) == false
        ? null
        : RenderModule.FileOf(article.OutputPath + name, () => write(article, index));
}
