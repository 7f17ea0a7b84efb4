using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;

namespace Attest.Tests.Hosting;

/// <summary>
/// What a module may ask for in Statiq, and what ends a run there. All of it was seen on Statiq's own engine (src/README.md says on which
/// commit); with <c>-p:Statiq=true</c> the same tests run on the package.
/// </summary>
public sealed class PhaseLawTests
{
    private static readonly string[] Asked = ["Far", "Near", "Asker", "Aside", "Nobody"];

    // Asker depends on Near, which depends on Far. Aside is no dependency, and there is no pipeline Nobody. "Process" stands for the
    // documents that the pipeline had after that phase.
    [Theory]
    [InlineData(Phase.Input, false, "refused", "refused", "refused", "refused", "refused")]
    [InlineData(Phase.Input, true, "refused", "refused", "refused", "refused", "refused")]
    [InlineData(Phase.Process, false, "Process", "Process", "refused", "refused", "unknown")]
    [InlineData(Phase.Process, true, "Process", "Process", "refused", "refused", "unknown")]
    [InlineData(Phase.PostProcess, false, "Process", "Process", "Process", "Process", "unknown")]
    [InlineData(Phase.PostProcess, true, "PostProcess", "PostProcess", "Process", "Process", "unknown")]
    [InlineData(Phase.Output, false, "refused", "refused", "refused", "refused", "refused")]
    [InlineData(Phase.Output, true, "refused", "refused", "refused", "refused", "refused")]
    public async Task Each_phase_sees_what_it_sees_in_Statiq(Phase phase, bool postProcessHasDependencies, params string[] expected)
    {
        var (each, all) = (Array.Empty<string>(), "");
        var asker = Made("Asker", "Near");
        ModulesOf(asker, phase).Add(new Step(context =>
        {
            each = [.. Asked.Select(name => Given(() => context.Outputs.FromPipeline(name)))];
            all = Given(() => context.Outputs);
            return context.Inputs;
        }));
        var pipelines = new Dictionary<string, Pipeline>
        {
            ["Asker"] = asker,
            ["Near"] = Made("Near", "Far"),
            ["Far"] = Made("Far"),
            ["Aside"] = Made("Aside"),
        };
        foreach (var pipeline in pipelines.Values)
        {
            pipeline.PostProcessHasDependencies = postProcessHasDependencies;
        }

        await RunAsync(pipelines);
        string[] named = [.. expected.Zip(Asked, (cell, name) => cell is "refused" or "unknown" ? cell : $"{name} {cell}")];
        Assert.Equal(named, each);
        var given = named.Except(["refused", "unknown"]).Order(StringComparer.Ordinal);
        Assert.Equal(given.Any() ? string.Join(" + ", given) : "refused", all);
    }

    [Fact]
    public async Task An_empty_phase_hands_on_what_the_last_one_gave()
    {
        var seen = "";
        var late = new Pipeline { PostProcessHasDependencies = true };
        late.Dependencies.Add("Early");
        late.PostProcessModules.Add(new Step(context =>
        {
            seen = Given(() => context.Outputs.FromPipeline("early"));
            return context.Inputs;
        }));
        var early = new Pipeline();
        early.InputModules.Add(new Step(_ => [Named("Early Input")]));
        await RunAsync(new() { ["Late"] = late, ["Early"] = early });
        Assert.Equal("Early Input", seen);
    }

    [Fact]
    public async Task A_phase_that_fails_takes_with_it_those_that_wait_for_it_and_no_other()
    {
        var log = new ConcurrentBag<string>();
        var bad = Logged("Bad", log);
        bad.PostProcessModules.Add(new Step(_ => throw new IOException("disk")));
        var run = () => RunAsync(new() { ["Bad"] = bad, ["After"] = Logged("After", log, "Bad"), ["Aside"] = Logged("Aside", log) });
        var thrown = await Assert.ThrowsAnyAsync<Exception>(run);
        Assert.Equal("disk", (thrown as AggregateException)?.Flatten().InnerException?.Message ?? thrown.Message);
        Assert.Equal(["Aside"], log);
    }

    [Theory]
    [InlineData(LogLevel.Error, null, 0)]
    [InlineData(LogLevel.Critical, null, 0)]
    [InlineData(LogLevel.Warning, null, 1)]
    [InlineData(LogLevel.None, null, 1)]
    [InlineData(LogLevel.Error, "Found=Warning", 1)]
    [InlineData(LogLevel.Error, "All=None", 1)]
    [InlineData(LogLevel.Warning, "found=Error", 0)]
    public async Task An_analyzer_ends_its_pipeline_if_its_level_is_an_error(LogLevel level, string? setting, int outputs)
    {
        var log = new ConcurrentBag<string>();
        var run = () => RunAsync(new() { ["One"] = Logged("One", log) }, engine =>
        {
            engine.Analyzers.Add("Found", new Finding { LogLevel = level });
            engine.ApplyAnalyzerSettings(setting is null ? [] : [setting]);
        });
        await (outputs == 0 ? Assert.ThrowsAnyAsync<Exception>(run) : run());
        Assert.Equal(outputs, log.Count);
    }

    private static async Task RunAsync(Dictionary<string, Pipeline> pipelines, Action<Engine>? configure = null)
    {
        using var engine = new Engine(new ServiceCollection().AddSingleton<IFileCleaner>(new Keep()));
        foreach (var (name, pipeline) in pipelines)
        {
            engine.Pipelines.Add(name, pipeline);
        }

        configure?.Invoke(engine);
        await engine.ExecuteAsync();
    }

    private static Pipeline Made(string name, params string[] dependencies)
    {
        var pipeline = new Pipeline();
        pipeline.Dependencies.UnionWith(dependencies);
        foreach (var phase in Enum.GetValues<Phase>())
        {
            ModulesOf(pipeline, phase).Add(new Step(_ => [Named($"{name} {phase}")]));
        }

        return pipeline;
    }

    private static Pipeline Logged(string name, ConcurrentBag<string> log, params string[] dependencies)
    {
        var pipeline = Made(name, dependencies);
        pipeline.PostProcessHasDependencies = true;
        pipeline.OutputModules.Add(new Step(context =>
        {
            log.Add(name);
            return context.Inputs;
        }));
        return pipeline;
    }

    private static ModuleList ModulesOf(Pipeline pipeline, Phase phase) => phase switch
    {
        Phase.Input => pipeline.InputModules,
        Phase.Process => pipeline.ProcessModules,
        Phase.PostProcess => pipeline.PostProcessModules,
        _ => pipeline.OutputModules,
    };

    private static ObjectDocument<string> Named(string name) => new(name, (NormalizedPath)"a/index.html");

    private static string Given(Func<IEnumerable<IDocument>> ask)
    {
        try
        {
            return string.Join(" + ", ask().Select(document => ((ObjectDocument<string>)document).Object).Order(StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is InvalidOperationException or KeyNotFoundException)
        {
            return exception is KeyNotFoundException ? "unknown" : "refused";
        }
    }

    private sealed class Step(Func<IExecutionContext, IEnumerable<IDocument>> execute) : IModule
    {
        public Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context) => Task.FromResult(execute(context));
    }

    private sealed class Finding : IAnalyzer
    {
        public LogLevel LogLevel { get; set; }

        public IEnumerable<KeyValuePair<string, Phase>> PipelinePhases => [new("One", Phase.PostProcess)];

        public Task BeforeEngineExecutionAsync(IEngine engine, Guid executionId) => Task.CompletedTask;

        public Task AnalyzeAsync(IAnalyzerContext context)
        {
            context.AddAnalyzerResult(context.Inputs[0], "found");
            return Task.CompletedTask;
        }
    }

    private sealed class Keep : IFileCleaner
    {
        public CleanMode CleanMode => CleanMode.None;

        public Task CleanBeforeExecutionAsync() => Task.CompletedTask;

        public Task CleanAfterExecutionAsync() => Task.CompletedTask;

        public void CleanDirectory(IDirectory directory, string name)
        {
        }
    }
}
