using Attest.Diagnostics;
using Attest.Execution;

namespace Attest.Modules;

/// <summary>All files of a site without errors.</summary>
/// <param name="Files">By their paths below the output folder.</param>
public sealed record FinishedFiles(IReadOnlyDictionary<string, Document> Files)
{
    public int Pages => Files.Values.OfType<Document<ProvedPage>>().Count();
}

/// <summary>
/// The gate before Output: gives what may be published, and nothing if there is an error. <see cref="WriteSite"/> gets only what
/// comes from here, under every engine and setting.
/// </summary>
public sealed class GatherFiles(DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var files = inputs.Where(file => file.Destination is not null);
        return diagnostics.HasErrors
            ? []
            : [new Document<FinishedFiles>("site", new(files.ToDictionary(file => file.Destination!, StringComparer.Ordinal)))];
    }
}
