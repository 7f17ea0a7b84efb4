using Attest.Execution;
using Attest.Publishing;

namespace Attest.Modules;

/// <summary>Lets the staged files take their places, if there is a site that may be published.</summary>
public sealed class WriteSite(StagedSite site) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. inputs, .. inputs.Contents<FinishedFiles>().Select(finished => new Document<WriteSummary>("summary", Write(finished.Files, context.CancellationToken)))];

    private WriteSummary Write(IReadOnlyDictionary<string, Document> files, CancellationToken cancellation) =>
        new SiteWriter(site, path => Stage(files[path])).Write(files.Keys, cancellation);

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
