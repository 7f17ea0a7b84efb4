using Attest.Content;
using Attest.Execution;
using Attest.Rendering;

namespace Attest.Modules;

/// <summary>A file to be copied as it is.</summary>
public sealed record CopiedFile(string FullPath);

/// <summary>Takes along the assets, and every other file that a published page links to.</summary>
public sealed class CopyFiles : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var knowledgeBase = index.KnowledgeBase;
        var published = index.Listed.Cast<MarkdownPage>().Concat(knowledgeBase.Pages);
        var linked = published
            .SelectMany(page => page.Body.Links.Select(link => LinkTarget.Resolve(link.Url, page, knowledgeBase)))
            .Where(target => target.Kind == LinkKind.File)
            .Select(target => target.Path)
            .ToHashSet(StringComparer.Ordinal);
        return [.. inputs, .. context.AllOutputs()
            .Where(d => d.Model is InputFile { IsFile: true } && (linked.Contains(d.Path) || d.Path.StartsWith("assets/", StringComparison.Ordinal)))
            .Select(d => new Document(d.Path)
            {
                Destination = SiteIndex.OutputPathOfFile(d.Path),
                Model = new CopiedFile(((InputFile)d.Model!).FullPath),
            })];
    }
}
