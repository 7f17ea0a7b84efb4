using System.Runtime.ExceptionServices;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Pipelines;
using Attest.Validation;
using Microsoft.Extensions.DependencyInjection;
using Statiq.Common;
using Document = Attest.Execution.Document;
using Module = Attest.Execution.Module;
using Phase = Attest.Execution.Phase;
using Pipeline = Attest.Execution.Pipeline;

namespace Attest.Hosting;

/// <summary>Runs our pipelines under Statiq's engine, in documents of Statiq's and with each rule as an analyzer.</summary>
/// <param name="pipelines">In any order; dependencies must be among them.</param>
/// <param name="progress">Called for each module as it starts, from any thread.</param>
public sealed class StatiqEngine(IReadOnlyList<Pipeline> pipelines, Action<Phase, Module>? progress = null) : Engine(pipelines, progress)
{
    private ExceptionDispatchInfo? _failure;
    private ILookup<string, Diagnostic>? _found;

    /// <summary>For settings and further pipelines, when ours are in Statiq's engine.</summary>
    public Action<Statiq.Core.Engine>? Configure { get; init; }

    /// <inheritdoc />
    public override Engine Run(CancellationToken cancellation = default)
    {
        // An interrupted Statiq does not wait for its modules, so ours are interrupted one by one, as in our own engine. One that fails
        // interrupts all others, so that none publishes.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var statiq = new Statiq.Core.Engine(new ServiceCollection().AddSingleton<IFileCleaner>(new KeepFiles()));
        foreach (var pipeline in Pipelines)
        {
            IModule Hosted(Module module) => new Step(this, pipeline, module, stop);
            statiq.Pipelines.Add(pipeline.Name, new StatiqPipeline(pipeline, DependenciesOf(pipeline), Hosted));
        }

        foreach (var rule in RuleCatalogue.All)
        {
            statiq.Analyzers.Add(rule.Descriptor.Code, new RuleAnalyzer(rule.Descriptor, code => Found[code]));
        }

        Configure?.Invoke(statiq);
        try
        {
            statiq.ExecuteAsync(CancellationToken.None).GetAwaiter().GetResult();
        }
        catch (Exception) when (_failure is not null || Found.Any(code => code.Any(finding => finding.Severity == Severity.Error)))
        {
            // Errors in the content end Statiq's run; the caller reports them.
        }

        _failure?.Throw();
        return this;
    }

    /// <summary>An output waits for all other pipelines, as in our own engine; in Statiq only for its dependencies.</summary>
    private IEnumerable<string> DependenciesOf(Pipeline pipeline) => pipeline.OutputModules.Count == 0
        ? pipeline.Dependencies
        : Pipelines.Where(other => other.OutputModules.Count == 0).Select(other => other.Name);

    /// <summary>By the codes of the rules.</summary>
    private ILookup<string, Diagnostic> Found => _found ??= Timings.Select(step => step.Pipeline).Distinct()
        .Where(name => name == nameof(Findings)).SelectMany(OutputsOf).Contents<Validator>()
        .SelectMany(validator => validator.Diagnostics.InOrder()).ToLookup(finding => finding.Rule.Code, StringComparer.Ordinal);

    private sealed class Step(StatiqEngine engine, Pipeline pipeline, Module module, CancellationTokenSource stop) : IModule
    {
        public Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context)
        {
            try
            {
                IReadOnlyList<Document> OutputsOf(string name) => Unwrap(context.Outputs.FromPipeline(name));
                var ours = new PipelineContext(pipeline, (Phase)context.Phase, OutputsOf, stop.Token);
                var outputs = engine.Execute(module, Unwrap(context.Inputs), ours);
                engine._found = null;
                return Task.FromResult(outputs.Select(Wrap));
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref engine._failure, ExceptionDispatchInfo.Capture(exception), null);
                stop.Cancel();
                throw;
            }
        }

        private static IReadOnlyList<Document> Unwrap(IEnumerable<IDocument> documents) =>
            [.. documents.Select(document => ((ObjectDocument<Document>)document).Object)];

        private static IDocument Wrap(Document document) => new ObjectDocument<Document>(document, (NormalizedPath)document.Destination);
    }

    /// <summary>The same phases, and in PostProcess what the dependencies have after theirs.</summary>
    private sealed class StatiqPipeline : Statiq.Core.Pipeline
    {
        public StatiqPipeline(Pipeline pipeline, IEnumerable<string> dependencies, Func<Module, IModule> hosted)
        {
            Dependencies.UnionWith(dependencies);
            PostProcessHasDependencies = true;
            InputModules.AddRange(pipeline.InputModules.Select(hosted));
            ProcessModules.AddRange(pipeline.ProcessModules.Select(hosted));
            PostProcessModules.AddRange(pipeline.PostProcessModules.Select(hosted));
            OutputModules.AddRange(pipeline.OutputModules.Select(hosted));
        }
    }

    /// <summary>Statiq's own would empty the output folder and "temp" in the working folder.</summary>
    private sealed class KeepFiles : IFileCleaner
    {
        public CleanMode CleanMode => CleanMode.None;

        public Task CleanBeforeExecutionAsync() => Task.CompletedTask;

        public Task CleanAfterExecutionAsync() => Task.CompletedTask;

        public void CleanDirectory(IDirectory directory, string? name)
        {
        }
    }
}
