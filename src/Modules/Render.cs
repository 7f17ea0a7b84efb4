using System.Collections.Immutable;
using Attest.Alternates;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;
using Attest.Validation;

namespace Attest.Modules;

/// <summary>A page of the site.</summary>
/// <param name="Path">Its address below the root.</param>
/// <param name="Source">The file that it comes from.</param>
/// <param name="LinkOrigins">Finds out where in that file each of its links was written, which matters only if one is wrong.</param>
public sealed record SitePage(string Path, SourceText Source, Func<IReadOnlyDictionary<string, Location>> LinkOrigins);

/// <summary>Says which files there are and how each is made, if there is a site to make.</summary>
public abstract class RenderModule : Module
{
    public sealed override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        context.Models<SiteIndex>().FirstOrDefault() is { } index ? Render(inputs, index, context) : [];

    protected abstract IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context);

    protected static Document PageOf(SitePage page, Func<ReadOnlyMemory<byte>> make) => new(page.Path)
    {
        Destination = page.Path.EndsWith(".html", StringComparison.Ordinal) ? page.Path : page.Path + "index.html",
        Make = make,
        Model = page,
    };

    /// <summary>A file that is no page.</summary>
    protected static Document FileOf(string path, Func<byte[]> make) => new(path) { Destination = path, Make = () => make() };

    protected static IReadOnlyDictionary<string, Location> NoLinks() => ImmutableDictionary<string, Location>.Empty;
}

/// <summary>Articles and prose pages, with a page for each alias; what is excluded drops out.</summary>
public sealed class RenderTexts : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var pages = context.Models<MarkdownPage>().Where(page => page is not Article article || index.IsPublished(article)).ToList();
        return [.. pages.Select(page => TextOf(page, index)), .. pages.OfType<Article>().SelectMany(article => AliasesOf(article, index))];
    }

    internal static Document TextOf(MarkdownPage page, SiteIndex index)
    {
        var origins = () => ArticlePages.Build(page, index).Body?.LinkOrigins() ?? NoLinks();
        return PageOf(new SitePage(page.OutputPath, page.Source, origins), () =>
        {
            var view = ArticlePages.Build(page, index).View;
            page.Body.EndReading();
            return PageRenderer.Render(view);
        });
    }

    private static IEnumerable<Document> AliasesOf(Article article, SiteIndex index) => article.Aliases.Select(alias =>
    {
        var path = $"articles/{alias.Value}/";
        var view = new AliasView(index.View, path, article.Title.Value, article.OutputPath, index.View.OtherLanguage(article.Language));
        return PageOf(new SitePage(path, article.Source, NoLinks), () => PageRenderer.Render(view));
    });
}

/// <summary>The pages that list others, and those of the board, the glossary, the rules and the reviews.</summary>
public sealed class RenderListings : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context) => DocumentsOf(index);

    internal static IReadOnlyList<Document> DocumentsOf(SiteIndex index)
    {
        var rules = RuleCatalogue.All.Select(rule => new RuleDocument(rule.Descriptor, RuleCatalogue.DocumentOf(rule.Descriptor))).ToList();
        var views = ListingPages.Build(index)
            .Concat(ReferencePages.Build(index))
            .Concat(BoardAndGlossary.Build(index))
            .Concat(RulePages.Build(index, rules))
            .Append(SealPage.Build(index))
            .Append(ReviewDashboard.Build(index))
            .Append(SearchPage.Build(index))
            .Append(OfflinePage.Build(index));
        return [.. views.Select(view => PageOf(new SitePage(view.Path, index.KnowledgeBase.Site.Source, NoLinks), () => PageRenderer.Render(view)))];
    }
}

/// <summary>The theme's files and those for machines.</summary>
public sealed class RenderSiteFiles : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context) =>
    [
        .. context.Model<Theme>().Files.Select(file => FileOf($"theme/{file.Key}", () => file.Value)),
        FileOf("sitemap.xml", () => SiteFiles.Sitemap(index)),
        FileOf(Feed.Path, () => Feed.Write(index)),
        FileOf("robots.txt", () => SiteFiles.Robots(index)),
        FileOf("_headers", () => SiteFiles.Headers(index)),
    ];
}
