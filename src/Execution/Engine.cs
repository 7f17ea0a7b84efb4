using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Attest.Execution;

/// <summary>How long a module took for how many documents.</summary>
public sealed record ModuleTiming(string Pipeline, Phase Phase, string Module, int Documents, TimeSpan Elapsed);

/// <summary>
/// Runs pipelines phase by phase: first all of a phase, each after those it depends on and beside those it does not, then
/// the next phase.
/// </summary>
/// <param name="pipelines">In any order; dependencies must be among them.</param>
/// <param name="mayOutput">Asked once before the Output phase; false leaves everything unwritten.</param>
/// <param name="progress">Told each module as it starts, from any thread.</param>
public sealed class Engine(IEnumerable<Pipeline> pipelines, Func<bool> mayOutput, Action<Phase, Module>? progress = null)
{
    private readonly IReadOnlyList<IReadOnlyList<Pipeline>> _levels = ByDependency([.. pipelines]);
    private readonly ConcurrentQueue<ModuleTiming> _timings = new();

    public IReadOnlyList<ModuleTiming> Timings => [.. _timings];

    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public PipelineContext Run(CancellationToken cancellation = default)
    {
        var context = new PipelineContext(cancellation);
        foreach (var phase in Enum.GetValues<Phase>())
        {
            if (phase == Phase.Output && !mayOutput())
            {
                break;
            }

            foreach (var level in _levels)
            {
                RunLevel(level, phase, context);
            }
        }

        return context;
    }

    /// <summary>Runs pipelines that do not need one another side by side.</summary>
    private void RunLevel(IReadOnlyList<Pipeline> level, Phase phase, PipelineContext context)
    {
        try
        {
            // Modules look for an interruption themselves: one that comes while writing must not leave half of it undone.
            Parallel.ForEach(level, pipeline => RunPhase(pipeline, phase, context));
        }
        catch (AggregateException exception)
        {
            // Parallel loops wrap what one document threw; the caller wants to know that.
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }

    private void RunPhase(Pipeline pipeline, Phase phase, PipelineContext context)
    {
        var documents = context.OutputsOf(pipeline.GetType());
        foreach (var module in pipeline.ModulesOf(phase))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(phase, module);
            var watch = Stopwatch.StartNew();
            documents = module.Execute(documents, context);
            _timings.Enqueue(new ModuleTiming(pipeline.Name, phase, module.Name, documents.Count, watch.Elapsed));
        }

        context.Store(pipeline.GetType(), documents);
    }

    /// <summary>The pipelines in levels: each needs only those of the levels before its own.</summary>
    private static List<List<Pipeline>> ByDependency(List<Pipeline> pipelines)
    {
        var levels = new List<List<Pipeline>>();
        var done = new HashSet<Type>();
        while (pipelines.Count > 0)
        {
            var level = pipelines.FindAll(pipeline => pipeline.Dependencies.All(done.Contains));
            if (level.Count == 0)
            {
                throw new InvalidOperationException($"Pipeline {pipelines[0].Name} needs one that is not there, or itself.");
            }

            levels.Add(level);
            done.UnionWith(level.Select(pipeline => pipeline.GetType()));
            pipelines = [.. pipelines.Except(level)];
        }

        return levels;
    }
}
