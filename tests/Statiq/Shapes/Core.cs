// The signatures of Statiq.Core that src/Hosting uses, each as it is there, with bodies of our own. ShapesTests has the list.
#nullable disable
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Statiq.Core;

public class Pipeline : IPipeline
{
    public ModuleList InputModules { get; protected set; } = [];

    public ModuleList ProcessModules { get; protected set; } = [];

    public ModuleList PostProcessModules { get; protected set; } = [];

    public ModuleList OutputModules { get; protected set; } = [];

    public HashSet<string> Dependencies { get; } = new(StringComparer.OrdinalIgnoreCase);

    public bool PostProcessHasDependencies { get; set; }

    IReadOnlyCollection<string> IReadOnlyPipeline.Dependencies => Dependencies;
}

public class Engine : IEngine, IDisposable
{
    private readonly AnalyzerCollection _analyzers = new();
    private readonly IFileCleaner _cleaner;

    public Engine(IServiceCollection serviceCollection)
    {
        // Statiq's own cleaner empties the folders "output" and "temp" of the working folder.
        using var services = serviceCollection.BuildServiceProvider();
        _cleaner = services.GetService<IFileCleaner>() ?? throw new NotSupportedException("a published site would be deleted");
    }

    public IPipelineCollection Pipelines { get; } = new PipelineCollection();

    public IAnalyzerCollection Analyzers => _analyzers;

    public CancellationToken CancellationToken { get; private set; }

    public IPipelineOutputs Outputs => throw new NotSupportedException();

    public Task<IPipelineOutputs> ExecuteAsync(in CancellationToken cancellationToken = default)
    {
        CancellationToken = cancellationToken;
        return ExecuteAsync();
    }

    public void ApplyAnalyzerSettings(IReadOnlyList<string> analyzerSettings)
    {
        foreach (var setting in analyzerSettings.Select(text => text.Split('=')))
        {
            var level = Enum.Parse<LogLevel>(setting[1]);
            List<IAnalyzer> named = setting[0] == "All" ? [.. _analyzers.Values] : [_analyzers[setting[0]]];
            named.ForEach(analyzer => analyzer.LogLevel = level);
        }
    }

    public void Dispose()
    {
        _cleaner.CleanDirectory(null, "temp");
        GC.SuppressFinalize(this);
    }

    private async Task<IPipelineOutputs> ExecuteAsync()
    {
        await _cleaner.CleanBeforeExecutionAsync();
        foreach (var analyzer in _analyzers.Values)
        {
            await analyzer.BeforeEngineExecutionAsync(this, Guid.NewGuid());
        }

        var execution = new Execution(this);
        foreach (var name in Pipelines.Keys)
        {
            await execution.RunAsync(name, Phase.Output);
        }

        execution.ThrowIfFailed();
        await _cleaner.CleanAfterExecutionAsync();
        return null;
    }

    private sealed class PipelineCollection() : Dictionary<string, IPipeline>(StringComparer.OrdinalIgnoreCase), IPipelineCollection;

    private sealed class AnalyzerCollection() : Dictionary<string, IAnalyzer>(StringComparer.OrdinalIgnoreCase), IAnalyzerCollection;
}
