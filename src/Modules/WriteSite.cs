using Attest.Execution;
using Attest.Files;
using Attest.Publishing;
using Attest.Text;

namespace Attest.Modules;

/// <summary>Publishes the staged files, if the gate let any pass.</summary>
public sealed class WriteSite(StagedSite site) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
    [
        .. inputs,
        .. inputs.Contents<FinishedFiles>()
            .Select(finished => new Document<WriteSummary>("summary", Write(finished.Files, context.CancellationToken))),
    ];

    private WriteSummary Write(IReadOnlyDictionary<string, Document> files, CancellationToken cancellation)
    {
        try
        {
            return new SiteWriter(site, path => Stage(files[path])).Write(files.Keys, cancellation);
        }
        catch (Exception exception) when (!FileTrouble.IsTrouble(exception) && exception is not OperationCanceledException)
        {
            throw new StepFailedException(null, exception) { Outcome = site.Outcome };
        }
    }

    private void Stage(Document file)
    {
        if (file is Document<CopiedFile> copied)
        {
            site.StageCopy(copied.Destination!, copied.Content.FullPath);
            return;
        }

        using var buffer = new PooledBuffer();
        file.WriteTo!(buffer);
        site.Stage(file.Destination!, buffer.Written);
    }
}
