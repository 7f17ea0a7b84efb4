namespace Attest.Execution;

public abstract class Module
{
    public virtual string Name => GetType().Name;

    public abstract IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context);
}

/// <summary>Replaces the documents by those of dependencies after the same phase.</summary>
public sealed class ReplaceDocuments(params string[] pipelines) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        [.. pipelines.SelectMany(context.OutputsOf)];
}
