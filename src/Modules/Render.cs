using System.Collections.Immutable;
using Attest.Content.Models;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;
using Attest.Validation;
using Attest.Validation.Output;

namespace Attest.Modules;

/// <summary>
/// A finished page: its address, what it was found to hold when it was read again, the file it comes from, and where in that
/// file each of its links was written.
/// </summary>
public sealed record RenderedPage(string Path, PageFacts Facts, SourceText Source, IReadOnlyDictionary<string, Location> LinkOrigins);

/// <summary>Makes pages of views, if there is a site to make.</summary>
public abstract class RenderModule : Module
{
    public sealed override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        context.Models<SiteIndex>().FirstOrDefault() is { } index ? Render(inputs, index, context) : [];

    protected abstract IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context);

    protected static Document PageOf(PageView view, SourceText source, IReadOnlyDictionary<string, Location>? linkOrigins = null) =>
        PageOf(view.Path, PageRenderer.Render(view), source, linkOrigins);

    protected static Document PageOf(string path, byte[] html, SourceText source, IReadOnlyDictionary<string, Location>? linkOrigins = null) => new(path)
    {
        Destination = path.EndsWith(".html", StringComparison.Ordinal) ? path : path + "index.html",
        Bytes = html,
        Model = new RenderedPage(path, PageReader.Read(html), source, linkOrigins ?? ImmutableDictionary<string, Location>.Empty),
    };

    /// <summary>A file that is no page.</summary>
    protected static Document FileOf(string path, byte[] bytes) => new(path) { Destination = path, Bytes = bytes };
}

/// <summary>Renders articles and prose pages in parallel, with a page for each alias; what is excluded drops out.</summary>
public sealed class RenderTexts : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var pages = context.Models<MarkdownPage>().Where(page => page is not Article article || index.IsPublished(article)).ToList();
        var documents = new Document[pages.Count];
        Parallel.For(0, pages.Count, context.Parallelism, i =>
        {
            var (view, body) = ArticlePages.Build(pages[i], index);
            documents[i] = PageOf(view, pages[i].Source, body?.LinkOrigins);
        });
        return [.. documents, .. pages.OfType<Article>().SelectMany(article => AliasesOf(article, index))];
    }

    private static IEnumerable<Document> AliasesOf(Article article, SiteIndex index) => article.Aliases.Select(alias =>
    {
        var path = $"articles/{alias.Value}/";
        var view = new AliasView(index.View, path, article.Title.Value, article.OutputPath, index.View.OtherLanguage(article.Language));
        return PageOf(path, PageRenderer.Render(view), article.Source);
    });
}

/// <summary>Renders the pages that list others, and those of the board, the glossary, the rules and the reviews.</summary>
public sealed class RenderListings : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var rules = RuleCatalogue.All.Select(rule => new RuleDocument(rule.Descriptor, RuleCatalogue.DocumentOf(rule.Descriptor))).ToList();
        var views = ListingPages.Build(index)
            .Concat(ReferencePages.Build(index))
            .Concat(BoardAndGlossary.Build(index))
            .Concat(RulePages.Build(index, rules))
            .Append(SealPage.Build(index))
            .Append(ReviewDashboard.Build(index))
            .Append(SearchPage.Build(index))
            .Append(OfflinePage.Build(index))
            .ToList();
        var documents = new Document[views.Count];
        var source = index.KnowledgeBase.Site.Source;
        Parallel.For(0, views.Count, context.Parallelism, i => documents[i] = PageOf(views[i], source));
        return documents;
    }
}

/// <summary>Makes the theme's files and those for machines.</summary>
public sealed class RenderSiteFiles : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context) =>
    [
        .. context.Model<Theme>().Files.Select(file => FileOf($"theme/{file.Key}", file.Value)),
        FileOf("sitemap.xml", SiteFiles.Sitemap(index)),
        FileOf(Feed.Path, Feed.Write(index)),
        FileOf("robots.txt", SiteFiles.Robots(index)),
        FileOf("_headers", SiteFiles.Headers(index)),
    ];
}
