using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Rendering;

namespace Attest.Modules;

/// <summary>Copies the assets, and every other file that a published page links to.</summary>
public sealed class CopyFiles : RenderModule
{
    protected override IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context)
    {
        var knowledgeBase = index.KnowledgeBase;
        var linked = index.Listed.Concat<MarkdownPage>(knowledgeBase.Pages)
            .SelectMany(page => page.Body.Links.Select(link => LinkTarget.Resolve(link.Url, page, knowledgeBase)))
            .Where(target => target.Kind == LinkKind.File)
            .Select(target => target.Path)
            .ToHashSet(StringComparer.Ordinal);
        return inputs.Contents<InputFile>()
            .Where(file => file.IsFile && (linked.Contains(file.Path) || file.Path.StartsWith("assets/", StringComparison.Ordinal)))
            .Select(file => new Document<CopiedFile>(file.Path, new(file.FullPath))
            {
                Destination = CrossReference.OutputPathOfFile(file.Path),
            });
    }
}
