using Attest.Execution;
using Attest.Rendering.Offline;
using Attest.Validation.Output;

namespace Attest.Modules;

/// <summary>A page that was made: what it was found to hold when it was read again, and what a list of copies says of it.</summary>
public sealed record MadePage(SitePage Page, PageFacts Facts, KeptPage Kept);

/// <summary>Makes the files of a pipeline in parallel, and reads each page again while it is at hand.</summary>
public sealed class MakeFiles : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var documents = new Document[inputs.Count];
        Parallel.For(0, documents.Length, context.Parallelism, i => documents[i] = inputs[i].Make is { } make ? Made(inputs[i], make().Span) : inputs[i]);
        return documents;
    }

    private static Document Made(Document file, ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        return new Document(file.Path)
        {
            Destination = file.Destination,
            Make = () => copy,
            Model = file.Model is SitePage page ? new MadePage(page, PageReader.Read(bytes), KeptPage.Of(page.Path, bytes)) : file.Model,
        };
    }
}
