namespace Attest.Execution;

/// <summary>A mistake in a pipeline, never in the content.</summary>
public sealed class PipelineLawException(string message) : InvalidOperationException(message);

/// <summary>What a module sees of the run, and the law about it.</summary>
/// <param name="outputsOf">The documents that a pipeline has after this phase.</param>
public sealed class PipelineContext(
    Pipeline pipeline, Phase phase, Func<string, IReadOnlyList<Document>> outputsOf, CancellationToken cancellation)
{
    internal Pipeline Pipeline => pipeline;

    internal Phase Phase => phase;

    public CancellationToken CancellationToken { get; } = cancellation;

    public ParallelOptions Parallelism { get; } =
        new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>The documents of a dependency after the same phase, Process or PostProcess.</summary>
    /// <exception cref="PipelineLawException">The pipeline is not a dependency, or no module may ask in this phase.</exception>
    public IReadOnlyList<Document> OutputsOf(string name) =>
        phase is Phase.Input or Phase.Output ? throw Refused(name, ", where no pipeline sees another")
        : !pipeline.Dependencies.Contains(name) ? throw Refused(name, ", and does not declare it in Dependencies")
        : outputsOf(name);

    private PipelineLawException Refused(string name, string why) =>
        new($"pipeline {pipeline.Name} asked for the documents of {name} in {phase}{why}");
}
