using Attest.Diagnostics;
using Attest.Execution;

namespace Attest.Modules;

/// <summary>All files of a site in which nothing is wrong.</summary>
/// <param name="Files">By their paths below the output folder.</param>
public sealed record FinishedFiles(IReadOnlyDictionary<string, Document> Files)
{
    public int Pages => Files.Values.OfType<Document<ProvedPage>>().Count();
}

/// <summary>
/// Gives what may be published, and nothing if anything is wrong. This is the gate before Output: <see cref="WriteSite"/> has only what
/// comes from here, under whatever engine and whatever settings it runs.
/// </summary>
public sealed class GatherFiles(DiagnosticBag diagnostics) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => diagnostics.HasErrors
        ? []
        : [new Document<FinishedFiles>("site", new(inputs.Where(file => file.Destination is not null).ToDictionary(file => file.Destination!, StringComparer.Ordinal)))];
}
