using Attest.Execution;

namespace Attest.Modules;

/// <summary>Begins a pipeline with what an earlier run has given.</summary>
public sealed class GiveDocuments(IReadOnlyList<Document> documents) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => [.. inputs, .. documents];
}
