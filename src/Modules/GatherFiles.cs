using Attest.Diagnostics;
using Attest.Execution;

namespace Attest.Modules;

/// <param name="Files">By their paths below the output folder.</param>
public sealed record FinishedFiles(IReadOnlyDictionary<string, Document> Files)
{
    public int Pages => Files.Values.OfType<Document<ProvedPage>>().Count();
}

/// <summary>The gate before Output: nothing passes if there is an error. <see cref="WriteSite"/> gets only what comes from here.</summary>
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
