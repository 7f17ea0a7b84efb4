using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Attest.Execution;

/// <summary>How long a module took for how many documents.</summary>
public sealed record ModuleTiming(string Pipeline, Phase Phase, string Module, int Documents, TimeSpan Elapsed);

/// <summary>Runs pipelines phase by phase: first all of a phase, each after those it depends on, then the next phase.</summary>
/// <param name="pipelines">In any order; dependencies must be among them.</param>
/// <param name="mayOutput">Asked once before the Output phase; false leaves everything unwritten.</param>
/// <param name="progress">Told the name of each module as it starts.</param>
public sealed class Engine(IEnumerable<Pipeline> pipelines, Func<bool> mayOutput, Action<Phase, Module>? progress = null)
{
    private readonly IReadOnlyList<Pipeline> _pipelines = InDependencyOrder([.. pipelines]);
    private readonly List<ModuleTiming> _timings = [];

    public IReadOnlyList<ModuleTiming> Timings => _timings;

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

            foreach (var pipeline in _pipelines)
            {
                RunPhase(pipeline, phase, context);
            }
        }

        return context;
    }

    private void RunPhase(Pipeline pipeline, Phase phase, PipelineContext context)
    {
        var documents = context.OutputsOf(pipeline.GetType());
        foreach (var module in pipeline.ModulesOf(phase))
        {
            context.Cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(phase, module);
            var watch = Stopwatch.StartNew();
            documents = Execute(module, documents, context);
            _timings.Add(new ModuleTiming(pipeline.Name, phase, module.Name, documents.Count, watch.Elapsed));
        }

        context.Store(pipeline.GetType(), documents);
    }

    private static IReadOnlyList<Document> Execute(Module module, IReadOnlyList<Document> documents, PipelineContext context)
    {
        try
        {
            return module.Execute(documents, context);
        }
        catch (AggregateException exception)
        {
            // Parallel loops wrap what one document threw; the caller wants to know that.
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
            throw;
        }
    }

    private static List<Pipeline> InDependencyOrder(IReadOnlyList<Pipeline> pipelines)
    {
        var byType = pipelines.ToDictionary(pipeline => pipeline.GetType());
        var ordered = new List<Pipeline>();
        var visiting = new HashSet<Type>();
        foreach (var pipeline in pipelines)
        {
            Visit(pipeline);
        }

        return ordered;

        void Visit(Pipeline pipeline)
        {
            if (ordered.Contains(pipeline))
            {
                return;
            }

            if (!visiting.Add(pipeline.GetType()))
            {
                throw new InvalidOperationException($"Pipeline {pipeline.Name} depends on itself.");
            }

            foreach (var dependency in pipeline.Dependencies)
            {
                Visit(byType[dependency]);
            }

            ordered.Add(pipeline);
        }
    }
}
