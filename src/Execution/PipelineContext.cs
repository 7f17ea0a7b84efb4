using System.Collections.Concurrent;

namespace Attest.Execution;

/// <summary>What a module sees of the run: the documents of other pipelines, and where to say how far it is.</summary>
public sealed class PipelineContext(CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<Type, IReadOnlyList<Document>> _documents = new();

    public CancellationToken Cancellation { get; } = cancellation;

    public ParallelOptions Parallelism { get; } = new()
    {
        CancellationToken = cancellation,
        MaxDegreeOfParallelism = Environment.ProcessorCount,
    };

    /// <summary>The documents that pipeline <typeparamref name="T"/> has made so far.</summary>
    public IReadOnlyList<Document> OutputsOf<T>() where T : Pipeline => OutputsOf(typeof(T));

    public IReadOnlyList<Document> OutputsOf(Type pipeline) =>
        _documents.TryGetValue(pipeline, out var documents) ? documents : [];

    /// <summary>All documents of all pipelines, in the pipelines' order of names.</summary>
    public IEnumerable<Document> AllOutputs() =>
        _documents.OrderBy(pair => pair.Key.Name, StringComparer.Ordinal).SelectMany(pair => pair.Value);

    internal void Store(Type pipeline, IReadOnlyList<Document> documents) => _documents[pipeline] = documents;
}
