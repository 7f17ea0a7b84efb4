using Attest.Alternates;
using Attest.Execution;
using Attest.Rendering;

namespace Attest.Modules;

/// <summary>The theme's files, and those for machines.</summary>
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
    ];
}
