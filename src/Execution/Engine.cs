using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Attest.Execution;

public sealed record ModuleTiming(string Pipeline, Phase Phase, string Module, int Documents, TimeSpan Elapsed);

/// <summary>Makes our own engine, or a host for another.</summary>
public delegate Engine EngineFactory(IReadOnlyList<Pipeline> pipelines, Action<Phase, Module>? progress);

/// <summary>Runs pipelines phase by phase, in each phase after their dependencies and beside the others.</summary>
/// <param name="pipelines">In any order; dependencies must be among them.</param>
/// <param name="progress">Called for each module as it starts, from any thread.</param>
public class Engine(IReadOnlyList<Pipeline> pipelines, Action<Phase, Module>? progress = null)
{
    private readonly List<List<Pipeline>> _levels = ByDependency(pipelines);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Document>> _documents = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ModuleTiming> _timings = new();

    protected IReadOnlyList<Pipeline> Pipelines { get; } = pipelines;

    public IReadOnlyList<ModuleTiming> Timings => [.. _timings];

    /// <summary>For callers, not for modules.</summary>
    public IReadOnlyList<Document> OutputsOf(string pipeline) => _documents[pipeline];

    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    /// <exception cref="PipelineLawException">A module has asked for what it must not see.</exception>
    /// <exception cref="StepFailedException">A module has failed.</exception>
    public virtual Engine Run(CancellationToken cancellation = default) => RunWithout(new HashSet<Pipeline>(), cancellation);

    /// <summary>The same without some pipelines, on which others must not depend.</summary>
    public Engine RunWithout(IReadOnlySet<Pipeline> later, CancellationToken cancellation = default)
    {
        var levels = _levels.ConvertAll(level => level.FindAll(pipeline => !later.Contains(pipeline)));
        foreach (var phase in Enum.GetValues<Phase>())
        {
            // Where no pipeline sees another there is no order.
            foreach (var level in phase is Phase.Input or Phase.Output ? [[.. levels.SelectMany(level => level)]] : levels)
            {
                RunLevel(level, phase, cancellation);
            }
        }

        return this;
    }

    public IReadOnlyList<Document> RunLater(Pipeline pipeline, CancellationToken cancellation = default)
    {
        foreach (var phase in Enum.GetValues<Phase>())
        {
            RunLevel([pipeline], phase, cancellation);
        }

        return OutputsOf(pipeline.Name);
    }

    /// <summary>Pipelines of one level do not need one another.</summary>
    private void RunLevel(IReadOnlyList<Pipeline> level, Phase phase, CancellationToken cancellation)
    {
        try
        {
            // Modules check for interruptions themselves: one while writing must not leave half of it undone.
            Parallel.ForEach(level, pipeline => RunPhase(pipeline, phase, cancellation));
        }
        catch (AggregateException exception)
        {
            // Parallel loops wrap what one document threw.
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }

    private void RunPhase(Pipeline pipeline, Phase phase, CancellationToken cancellation)
    {
        var context = new PipelineContext(pipeline, phase, OutputsOf, cancellation);
        var documents = _documents.GetValueOrDefault(pipeline.Name, []);
        foreach (var module in pipeline.ModulesOf(phase))
        {
            documents = Execute(module, documents, context);
        }

        _documents[pipeline.Name] = documents;
    }

    /// <summary>For our own engine or another.</summary>
    /// <returns>The documents of the pipeline now.</returns>
    protected IReadOnlyList<Document> Execute(Module module, IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var (pipeline, phase) = (context.Pipeline.Name, context.Phase);
        try
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            progress?.Invoke(phase, module);
            var watch = Stopwatch.StartNew();
            var outputs = module.Execute(inputs, context);
            _timings.Enqueue(new ModuleTiming(pipeline, phase, module.Name, outputs.Count, watch.Elapsed));
            return _documents[pipeline] = outputs;
        }
        catch (Exception exception)
        {
            StepFailedException.Throw(exception, $"{module.Name} ({pipeline}, {phase})");
            throw;
        }
    }

    /// <summary>Each pipeline needs only those of earlier levels.</summary>
    private static List<List<Pipeline>> ByDependency(IReadOnlyList<Pipeline> pipelines)
    {
        var levels = new List<List<Pipeline>>();
        var done = new HashSet<string>(StringComparer.Ordinal);
        List<Pipeline> rest = [.. pipelines];
        while (rest.Count > 0)
        {
            var level = rest.FindAll(pipeline => done.IsSupersetOf(pipeline.Dependencies));
            if (level.Count == 0)
            {
                throw new InvalidOperationException($"pipeline {rest[0].Name} depends on one that is not there, or on itself");
            }

            levels.Add(level);
            done.UnionWith(level.Select(pipeline => pipeline.Name));
            rest.RemoveAll(level.Contains);
        }

        return levels;
    }
}
