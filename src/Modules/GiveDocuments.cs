using Attest.Execution;

namespace Attest.Modules;

/// <summary>Begins a pipeline with given documents.</summary>
public sealed class GiveDocuments(IReadOnlyList<Document> documents) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => [.. inputs, .. documents];
}
