using Attest.Execution;
using Attest.Hosting;

namespace Attest.Tests.Hosting;

/// <summary>Small pipelines under Statiq's engine: the law, the order, and what ends a run are those of our own engine.</summary>
public class StatiqEngineTests
{
    private static readonly Document<string> Only = new("only", "content");

    private readonly List<string> _log = [];

    [Fact]
    public void Documents_travel_untouched()
    {
        var run = Run(
            new Made("First", [], (Phase.Input, Give(Only))),
            new Made("Second", ["First"], (Phase.PostProcess, new ReplaceDocuments("First")), (Phase.Output, Log("published"))));

        Assert.Same(Only, Assert.Single(run.OutputsOf("Second")));
        Assert.Same(Only, Assert.Single(run.OutputsOf("First")));
        string[] expected = ["Input First 1", "PostProcess Second 1", "Output Second 1"];
        Assert.Equal(expected, run.Timings.Select(one => $"{one.Phase} {one.Pipeline} {one.Documents}"));
    }

    [Fact]
    public void Forgotten_dependency_throws() => Assert.Throws<PipelineLawException>(() => Run(
        new Made("First", [], (Phase.Input, Give(Only))),
        new Made("Asking", [], (Phase.PostProcess, new ReplaceDocuments("First")))));

    [Fact]
    public void Step_that_fails_is_named_and_nothing_is_published()
    {
        var failure = Assert.Throws<StepFailedException>(() => Run(
            new Made("Other", [], (Phase.Input, Give(Only)), (Phase.Output, Log("published"))),
            new Made("Failing", [], (Phase.Process, new Step(_ => throw new ArgumentException("a mistake"))))));

        Assert.Equal("Step (Failing, Process)", failure.Step);
        Assert.Empty(_log);
    }

    [Fact]
    public void Trouble_with_files_keeps_its_message() => Assert.Throws<FileNotFoundException>(() => Run(
        new Made("Failing", [], (Phase.Output, new Step(_ => throw new FileNotFoundException())))));

    [Fact]
    public void Interruption_ends_the_run_before_the_next_step()
    {
        using var interruption = new CancellationTokenSource();
        var interrupt = new Step(inputs =>
        {
            interruption.Cancel();
            return inputs;
        });

        Assert.Throws<OperationCanceledException>(() =>
            new StatiqEngine([new Made("First", [], (Phase.Input, interrupt), (Phase.Input, Log("after")))]).Run(interruption.Token));
        Assert.Empty(_log);
    }

    [Fact]
    public void Output_waits_until_every_pipeline_has_been_judged()
    {
        Run(new Made("Writing", [], (Phase.Output, Log("written"))), new Made("Judging", [], (Phase.PostProcess, Log("judged"))));

        Assert.Equal(["judged", "written"], _log);
    }

    private static Engine Run(params Pipeline[] pipelines) => new StatiqEngine(pipelines).Run(TestContext.Current.CancellationToken);

    private static Step Give(Document document) => new(_ => [document]);

    private Step Log(string text) => new(inputs =>
    {
        _log.Add(text);
        return inputs;
    });

    private sealed class Made : Pipeline
    {
        public Made(string name, string[] dependencies, params (Phase Phase, Module Module)[] steps)
        {
            (Name, Dependencies) = (name, [.. dependencies]);
            InputModules = In(Phase.Input);
            ProcessModules = In(Phase.Process);
            PostProcessModules = In(Phase.PostProcess);
            OutputModules = In(Phase.Output);

            Module[] In(Phase phase) => [.. steps.Where(step => step.Phase == phase).Select(step => step.Module)];
        }

        public override string Name { get; }
    }

    private sealed class Step(Func<IReadOnlyList<Document>, IReadOnlyList<Document>> execute) : Module
    {
        public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => execute(inputs);
    }
}
