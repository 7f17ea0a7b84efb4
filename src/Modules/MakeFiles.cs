using Attest.Execution;
using Attest.Publishing;
using Attest.Rendering.Offline;
using Attest.Validation.Output;

namespace Attest.Modules;

/// <summary>A page that was made: what it was found to hold when it was read again, and what a list of copies says of it.</summary>
public sealed record MadePage(SitePage Page, PageFacts Facts, KeptPage Kept);

/// <summary>Makes the files of a pipeline in parallel; each page is read again, and each file laid down, while it is at hand.</summary>
/// <param name="site">Takes them; null where nothing is to be published.</param>
public sealed class MakeFiles(StagedSite? site) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var documents = new Document[inputs.Count];
        Parallel.For(0, documents.Length, context.Parallelism, i => documents[i] = Made(inputs[i]));
        return documents;
    }

    private Document Made(Document file)
    {
        if (file.Model is CopiedFile copied)
        {
            site?.TakeCopy(file, copied);
            return file;
        }

        if (file.Make is not { } make)
        {
            return file;
        }

        var bytes = make();
        site?.Take(file, bytes);
        // What a file is made of is of no more use once it waits on the disk.
        var made = site?.IsStaged(file.Destination!) == true ? file with { Make = null } : file;
        return made.Model is SitePage page ? made with { Model = new MadePage(page, PageReader.Read(bytes.Span), KeptPage.Of(page.Path, bytes.Span)) } : made;
    }
}
