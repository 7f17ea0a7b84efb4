using Attest.Execution;
using Attest.Rendering;
using Attest.Rendering.Offline;

namespace Attest.Modules;

/// <summary>Makes what browsers need that keep copies of pages. It needs the finished pages, whose hashes it lists.</summary>
public sealed class ListCopies : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var pages = context.AllOutputs().Where(document => document.Model is RenderedPage page && CopyList.MayHold(page.Path)).ToList();
        var kept = new KeptPage[pages.Count];
        Parallel.For(0, kept.Length, context.Parallelism, i => kept[i] = KeptPage.Of(((RenderedPage)pages[i].Model!).Path, pages[i].Bytes.Span));
        var theme = context.Model<Theme>().Files.Values.Sum(file => file.Length);
        return [.. CopyList.Files(kept, theme).Select(file => FileOf(file.Path, file.Bytes))];
    }
}
