namespace Attest.Execution;

/// <summary>One step of a pipeline: documents in, documents out.</summary>
public abstract class Module
{
    public virtual string Name => GetType().Name;

    public abstract IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context);
}

/// <summary>A step that treats each document alone, so that documents run in parallel. The order is kept.</summary>
public abstract class DocumentModule : Module
{
    /// <returns>The document that takes the input's place, or null to drop it.</returns>
    protected abstract Document? Execute(Document input, PipelineContext context);

    public sealed override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var results = new Document?[inputs.Count];
        Parallel.For(0, inputs.Count, context.Parallelism, i => results[i] = Execute(inputs[i], context));
        return [.. results.OfType<Document>()];
    }
}
