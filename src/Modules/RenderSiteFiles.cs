using Attest.Alternates;
using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Offline;
using Attest.Rendering.Views;

namespace Attest.Modules;

public sealed class RenderSiteFiles : RenderModule
{
    protected override IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context) =>
    [
        .. inputs.Content<Theme>().Files.Select(file => FileOf($"theme/{file.Key}", () => file.Value)),
        FileOf("sitemap.xml", () => SiteFiles.Sitemap(index)),
        FileOf(Feed.Path, () => Feed.Write(index)),
        FileOf(ArticleCatalogue.Path, () => ArticleCatalogue.Write(index, context.Parallelism)),
        FileOf(LanguageModelGuide.Path, () => LanguageModelGuide.Write(index)),
        FileOf("robots.txt", () => SiteFiles.Robots(index)),
        FileOf("_headers", () => SiteFiles.Headers(index)),
        .. index.Log is { } log ? [FileOf(SitePaths.LogFile, log.Log.Write)] : Array.Empty<Document>(),
    ];
}

/// <summary>Lists the finished pages with their hashes, for browsers that keep copies.</summary>
public sealed class ListCopies : RenderModule
{
    protected override IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context)
    {
        var pages = inputs.Contents<ProvedPage>().Select(page => page.Copy).Where(page => CopyList.MayHold(page.Path)).ToList();
        var theme = inputs.Content<Theme>().Files.Values.Sum(file => file.Length);
        return CopyList.Files(pages, theme).Select(file => FileOf(file.Path, () => file.Bytes));
    }
}
