using Attest.Alternates;
using Attest.Execution;
using Attest.Rendering;

namespace Attest.Modules;

/// <summary>The theme's files, and those that machines read in place of the pages.</summary>
public sealed class RenderSiteFiles : RenderModule
{
    protected override IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context) =>
    [
        .. inputs.Content<Theme>().Files.Select(file => FileOf($"theme/{file.Key}", file.Key, () => file.Value)),
        Of("sitemap.xml", () => SiteFiles.Sitemap(index)),
        Of(Feed.Path, () => Feed.Write(index)),
        Of(ArticleCatalogue.Path, () => ArticleCatalogue.Write(index, context.Parallelism)),
        Of(LanguageModelGuide.Path, () => LanguageModelGuide.Write(index)),
        Of("robots.txt", () => SiteFiles.Robots(index)),
        Of("_headers", () => SiteFiles.Headers(index)),
    ];

    private static Document<string> Of(string path, Func<byte[]> make) => FileOf(path, path, make);
}
