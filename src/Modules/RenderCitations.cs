using Attest.Citations.Export;
using Attest.Content;
using Attest.Execution;
using Attest.Rendering;

namespace Attest.Modules;

/// <summary>Makes <c>citations.json</c> beside each article that cites something: its references as they are numbered.</summary>
public sealed class RenderCitations : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var citing = index.Listed.Where(article => index.ReferencesOf(article).Entries.Count > 0);
        return [.. inputs, .. citing.Select(article => CitationsOf(article, index))];
    }

    internal static Document CitationsOf(Article article, SiteIndex index) => FileOf(article.OutputPath + "citations.json", () =>
        CslJson.Write(index.ReferencesOf(article).Entries.Select(entry => entry.Reference), reference => index.RetractionTextOf(reference, article)));
}
