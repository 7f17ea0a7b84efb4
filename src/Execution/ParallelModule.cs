namespace Attest.Execution;

/// <summary>A step that treats each document alone, so that documents run in parallel. The order is kept.</summary>
public abstract class ParallelModule : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        ForEach(inputs, context, input => ExecuteInput(input, context));

    /// <returns>The documents that take the input's place.</returns>
    protected abstract IEnumerable<Document> ExecuteInput(Document input, PipelineContext context);

    private protected static IReadOnlyList<Document> ForEach(IReadOnlyList<Document> inputs, PipelineContext context, Func<Document, IEnumerable<Document>> execute)
    {
        var results = new IReadOnlyList<Document>[inputs.Count];
        Parallel.For(0, inputs.Count, context.Parallelism, i =>
        {
            try
            {
                results[i] = execute(inputs[i]) switch { IReadOnlyList<Document> list => list, var others => [.. others] };
            }
            catch (Exception exception)
            {
                StepFailedException.Throw(exception, file: inputs[i].Path);
            }
        });
        return [.. results.SelectMany(result => result)];
    }
}

/// <summary>The same for documents of one kind; the others pass as they are.</summary>
public abstract class ParallelModule<T> : ParallelModule
{
    protected abstract IEnumerable<Document> ExecuteInput(Document<T> input, PipelineContext context);

    protected sealed override IEnumerable<Document> ExecuteInput(Document input, PipelineContext context) =>
        input is Document<T> typed ? ExecuteInput(typed, context) : [input];
}

/// <summary>The same for documents of one kind that are treated in the light of something that they share; the others pass as they are.</summary>
public abstract class ParallelModule<T, TShared> : ParallelModule
{
    /// <summary>Called once, before the first document. What it gives is read from many threads.</summary>
    protected abstract TShared Prepare(IReadOnlyList<Document> inputs, PipelineContext context);

    protected abstract IEnumerable<Document> ExecuteInput(Document<T> input, TShared shared);

    public sealed override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var shared = Prepare(inputs, context);
        return ForEach(inputs, context, input => ExecuteInput(input, shared));
    }

    protected sealed override IEnumerable<Document> ExecuteInput(Document input, PipelineContext context) => throw new NotSupportedException();

    private IEnumerable<Document> ExecuteInput(Document input, TShared shared) => input is Document<T> typed ? ExecuteInput(typed, shared) : [input];
}
