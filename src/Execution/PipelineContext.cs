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

    public IReadOnlyList<Document> OutputsOf(Type pipeline) =>
        _documents.TryGetValue(pipeline, out var documents) ? documents : [];

    /// <summary>All documents of all pipelines, in the order of the pipelines' names.</summary>
    public IEnumerable<Document> AllOutputs() =>
        // A snapshot first: pipelines of the same level store theirs at any moment.
        _documents.ToArray().OrderBy(pair => pair.Key.Name, StringComparer.Ordinal).SelectMany(pair => pair.Value);

    /// <summary>The typed contents of one kind that pipelines have made so far.</summary>
    public IEnumerable<T> Models<T>() => AllOutputs().Select(document => document.Model).OfType<T>();

    /// <summary>The one content of a kind of which there is one, such as the knowledge base.</summary>
    public T Model<T>() => Models<T>().First();

    internal void Store(Type pipeline, IReadOnlyList<Document> documents) => _documents[pipeline] = documents;
}
