using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Offline;

namespace Attest.Modules;

/// <summary>Makes what browsers need that keep copies of pages. It needs the finished pages, whose hashes it lists.</summary>
public sealed class ListCopies : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var pages = context.Models<MadePage>().Select(page => page.Kept).Where(page => CopyList.MayHold(page.Path)).ToList();
        var theme = context.Model<Theme>().Files.Values.Sum(file => file.Length);
        return [.. CopyList.Files(pages, theme).Select(file => FileOf(file.Path, () => file.Bytes))];
    }
}
