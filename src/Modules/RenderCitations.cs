using Attest.Citations.Export;
using Attest.Content.Models;
using Attest.Execution;
using Attest.Rendering;

namespace Attest.Modules;

/// <summary>Makes <c>citations.json</c> beside each article that cites something: its references as they are numbered.</summary>
public sealed class RenderCitations : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context)
    {
        var citing = index.Listed.Where(article => index.ReferencesOf(article).Entries.Count > 0).ToList();
        var documents = new Document[citing.Count];
        Parallel.For(0, citing.Count, context.Parallelism, i => documents[i] = ExportOf(citing[i], index));
        return [.. inputs, .. documents];
    }

    private static Document ExportOf(Article article, SiteIndex index)
    {
        var path = article.OutputPath + "citations.json";
        return new Document(path)
        {
            Destination = path,
            Bytes = CslJson.Write(index.ReferencesOf(article).Entries.Select(entry => entry.Reference), reference => index.RetractionTextOf(reference, article)),
        };
    }
}
