namespace Attest.Execution;

/// <summary>Treats documents in parallel. Their order is kept.</summary>
public abstract class ParallelModule : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
        ForEach(inputs, context, input => ExecuteInput(input, context));

    /// <returns>The documents that take the input's place.</returns>
    protected abstract IEnumerable<Document> ExecuteInput(Document input, PipelineContext context);

    private protected static IReadOnlyList<Document> ForEach(
        IReadOnlyList<Document> inputs, PipelineContext context, Func<Document, IEnumerable<Document>> execute)
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

/// <summary>The same for documents of one type. Others pass unchanged.</summary>
public abstract class ParallelModule<T, TShared> : ParallelModule
{
    /// <summary>Called once, before the first document; the result is read from many threads.</summary>
    protected abstract TShared Prepare(IReadOnlyList<Document> inputs, PipelineContext context);

    protected abstract IEnumerable<Document> ExecuteInput(Document<T> input, TShared shared);

    public sealed override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var shared = Prepare(inputs, context);
        return ForEach(inputs, context, input => input is Document<T> typed ? ExecuteInput(typed, shared) : [input]);
    }

    protected sealed override IEnumerable<Document> ExecuteInput(Document input, PipelineContext context) =>
        throw new NotSupportedException();
}

public abstract class ParallelModule<T> : ParallelModule<T, PipelineContext>
{
    protected sealed override PipelineContext Prepare(IReadOnlyList<Document> inputs, PipelineContext context) => context;
}
