#nullable disable
using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Statiq.Core;

/// <summary>
/// One run, with a phase as early as Statiq may run it: an output comes after the post-processing of its own pipeline, and before that of
/// others if nothing forbids it. A phase that fails takes with it those that wait for it, and no other.
/// </summary>
internal sealed class Execution(Engine engine)
{
    private readonly Dictionary<(string Name, Phase Phase), ImmutableArray<IDocument>> _results = [];
    private readonly Dictionary<(string Name, Phase Phase), bool> _succeeded = [];
    private readonly HashSet<(string Name, Phase Phase)> _begun = [];
    private readonly List<Exception> _failures = [];

    public void ThrowIfFailed()
    {
        if (_failures.Count > 0)
        {
            throw new AggregateException(_failures[0]);
        }
    }

    public async Task<bool> RunAsync(string name, Phase phase)
    {
        if (!_succeeded.TryGetValue((name, phase), out var succeeded))
        {
            succeeded = _begun.Add((name, phase)) ? true : throw new InvalidOperationException($"{name} depends on itself");
            foreach (var before in Before(name, phase))
            {
                succeeded &= await RunAsync(before.Name, before.Phase);
            }

            _succeeded[(name, phase)] = succeeded = succeeded && await TryAsync(name, phase);
        }

        return succeeded;
    }

    /// <summary>What a pipeline gave in a phase, or in the last phase before it in which it had modules.</summary>
    private ImmutableArray<IDocument> ResultOf(string name, Phase phase) =>
        _results.TryGetValue((name, phase), out var result) ? result : phase == Phase.Input ? [] : ResultOf(name, phase - 1);

    private IEnumerable<(string Name, Phase Phase)> Before(string name, Phase phase) => phase switch
    {
        Phase.Input => [],
        Phase.Output => [(name, Phase.PostProcess)],
        Phase.Process => engine.Pipelines[name].Dependencies.Select(other => (other, phase)).Prepend((name, Phase.Input)),
        _ when engine.Pipelines[name].PostProcessHasDependencies =>
            engine.Pipelines[name].Dependencies.Select(other => (other, phase)).Concat(Processed),
        _ => Processed,
    };

    private IEnumerable<(string Name, Phase Phase)> Processed => engine.Pipelines.Keys.Select(name => (name, Phase.Process));

    private IEnumerable<string> Reached(string name, Phase phase) =>
        Before(name, phase).Where(before => before.Phase == phase)
            .SelectMany(before => Reached(before.Name, phase).Prepend(before.Name));

    private async Task<bool> TryAsync(string name, Phase phase)
    {
        try
        {
            var modules = ModulesOf(engine.Pipelines[name], phase);
            var documents = phase == Phase.Input ? [] : ResultOf(name, phase - 1);
            foreach (var module in modules)
            {
                engine.CancellationToken.ThrowIfCancellationRequested();
                documents = [.. await module.ExecuteAsync(new Context(this, name, phase, documents))];
            }

            await AnalyzeAsync(name, phase, documents);
            if (modules.Count > 0)
            {
                _results[(name, phase)] = documents;
            }

            return true;
        }
        catch (Exception exception)
        {
            _failures.Add(exception);
            return false;
        }
    }

    private async Task AnalyzeAsync(string name, Phase phase, ImmutableArray<IDocument> documents)
    {
        foreach (var analyzer in engine.Analyzers.Values.Where(analyzer => analyzer.PipelinePhases.Contains(new(name, phase))))
        {
            var context = new AnalyzerContext(this, name, phase, documents, analyzer.LogLevel);
            await analyzer.AnalyzeAsync(context);
            if (context.HasErrors)
            {
                throw new ExecutionException($"an analyzer found errors after {name} {phase}");
            }
        }
    }

    private static ModuleList ModulesOf(IPipeline pipeline, Phase phase) => phase switch
    {
        Phase.Input => pipeline.InputModules,
        Phase.Process => pipeline.ProcessModules,
        Phase.PostProcess => pipeline.PostProcessModules,
        _ => pipeline.OutputModules,
    };

    private class Context(Execution execution, string name, Phase phase, ImmutableArray<IDocument> inputs)
        : IExecutionContext, IPipelineOutputs
    {
        public CancellationToken CancellationToken => execution.Engine.CancellationToken;

        public IPipelineOutputs Outputs => this;

        public string PipelineName => name;

        public Phase Phase => phase;

        public ImmutableArray<IDocument> Inputs => inputs;

        public IReadOnlyDictionary<string, DocumentList<IDocument>> ByPipeline()
        {
            if (phase is Phase.Input or Phase.Output)
            {
                throw new InvalidOperationException($"{name} sees no other pipeline in {phase}");
            }

            var reached = execution.Reached(name, phase).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return execution.Engine.Pipelines.Keys
                .Where(other => phase == Phase.PostProcess || reached.Contains(other))
                .Where(other => execution._results.Keys.Any(result => result.Name.Equals(other, StringComparison.OrdinalIgnoreCase)))
                .ToDictionary(
                    other => other,
                    other => new DocumentList<IDocument>(execution.ResultOf(other, reached.Contains(other) ? phase : Phase.Process)),
                    StringComparer.OrdinalIgnoreCase);
        }

        public DocumentList<IDocument> FromPipeline(string pipelineName)
        {
            var seen = ByPipeline();
            if (!execution.Engine.Pipelines.ContainsKey(pipelineName))
            {
                throw new KeyNotFoundException($"unknown pipeline {pipelineName}");
            }

            if (phase == Phase.Process && !execution.Reached(name, phase).Contains(pipelineName, StringComparer.OrdinalIgnoreCase))
            {
                throw new InvalidOperationException($"{name} does not depend on {pipelineName}");
            }

            return seen.GetValueOrDefault(pipelineName, new([]));
        }

        public DocumentList<IDocument> ExceptPipeline(string pipelineName) =>
            new(ByPipeline().Where(pair => !pair.Key.Equals(pipelineName, StringComparison.OrdinalIgnoreCase))
                .SelectMany(pair => pair.Value));

        public IEnumerator<IDocument> GetEnumerator() => ByPipeline().Values.SelectMany(documents => documents).GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class AnalyzerContext(Execution execution, string name, Phase phase, ImmutableArray<IDocument> inputs, LogLevel level)
        : Context(execution, name, phase, inputs), IAnalyzerContext
    {
        public bool HasErrors { get; private set; }

        public void AddAnalyzerResult(IDocument document, string message) => HasErrors |= level is LogLevel.Error or LogLevel.Critical;
    }

    private Engine Engine => engine;
}
