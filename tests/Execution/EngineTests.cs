using Attest.Execution;

namespace Attest.Tests.Execution;

/// <summary>The law: what a module may see of other pipelines, in each phase, in every run.</summary>
public class EngineTests
{
    private const int Runs = 300;

    [Fact]
    public void Declared_dependency_gives_all_its_documents_in_every_run()
    {
        for (var run = 0; run < Runs; run++)
        {
            Assert.Equal(100, Count(new Engine([new Made(), new Asking(nameof(Made), Phase.Process, Phase.PostProcess)])));
        }
    }

    [Theory]
    [InlineData(Phase.Process)]
    [InlineData(Phase.PostProcess)]
    public void Forgotten_dependency_throws_in_every_run(Phase phase) => ThrowsInEveryRun(
        () => [new Asking(nameof(Made), phase, isDeclared: false), new Made()],
        $"pipeline Asking asked for the documents of Made in {phase}, and does not declare it in Dependencies");

    [Theory]
    [InlineData(Phase.Process)]
    [InlineData(Phase.PostProcess)]
    public void Pipeline_on_the_same_level_that_is_not_declared_throws_in_every_run(Phase phase) => ThrowsInEveryRun(
        () => [new Made(), new BesideAsking(), new Asking(nameof(BesideAsking), phase, isDeclared: false, nameof(Made))],
        $"pipeline Asking asked for the documents of BesideAsking in {phase}, and does not declare it in Dependencies");

    [Theory]
    [InlineData(Phase.Input)]
    [InlineData(Phase.Output)]
    public void Question_in_Input_or_Output_throws_in_every_run(Phase phase) => ThrowsInEveryRun(
        () => [new Made(), new Asking(nameof(Made), phase)],
        $"pipeline Asking asked for the documents of Made in {phase}, where no pipeline sees another");

    [Fact]
    public void Dependency_of_a_dependency_is_no_dependency() => ThrowsInEveryRun(
        () => [new Made(), new BesideAsking(), new Asking(nameof(Made), Phase.Process, isDeclared: false, nameof(BesideAsking))],
        "pipeline Asking asked for the documents of Made in Process, and does not declare it in Dependencies");

    [Fact]
    public void Dependency_gives_what_it_has_after_the_phase_that_asks()
    {
        var engine =
            new Engine([new Made(), new Asking(nameof(Made), Phase.Process), new AskingLater()]).Run(TestContext.Current.CancellationToken);

        Assert.All(
            engine.OutputsOf(nameof(Asking)).Contents<string>(), text => Assert.EndsWith(" processed", text, StringComparison.Ordinal));
        Assert.All(engine.OutputsOf(nameof(AskingLater)).Contents<string>(),
            text => Assert.EndsWith(" processed finished", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Pipeline_that_depends_on_itself_or_on_one_that_is_not_there_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new Engine([new Asking(nameof(Asking), Phase.Process)]));
        Assert.Throws<InvalidOperationException>(() => new Engine([new Asking(nameof(Made), Phase.Process)]));
    }

    [Fact]
    public void Step_that_fails_names_pipeline_phase_module_and_document()
    {
        var failure = Assert.Throws<StepFailedException>(
            () => new Engine([new Failing(isParallel: true)]).Run(TestContext.Current.CancellationToken));
        Assert.Equal(("FailAt (Failing, Process)", "7", "nothing was published"), (failure.Step, failure.File, failure.Outcome));
        Assert.IsType<ArgumentException>(failure.InnerException);

        failure = Assert.Throws<StepFailedException>(
            () => new Engine([new Failing(isParallel: false)]).Run(TestContext.Current.CancellationToken));
        Assert.Equal(("FailAlways (Failing, Process)", null), (failure.Step, failure.File));
        Assert.Contains(nameof(FailAlways), failure.InnerException!.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_a_message_of_its_own_is_not_called_a_mistake_of_ours()
    {
        Assert.Throws<FileNotFoundException>(
            () => new Engine([new Failing(isParallel: true, new FileNotFoundException())]).Run(TestContext.Current.CancellationToken));
        var interrupted = new Engine([new Failing(isParallel: false, new OperationCanceledException())]);
        Assert.Throws<OperationCanceledException>(() => interrupted.Run(TestContext.Current.CancellationToken));
    }

    private static int Count(Engine engine) => engine.Run(TestContext.Current.CancellationToken).OutputsOf(nameof(Asking)).Count;

    private static void ThrowsInEveryRun(Func<Pipeline[]> pipelines, string message)
    {
        for (var run = 0; run < Runs; run++)
        {
            Assert.Equal(message, Assert.Throws<PipelineLawException>(() => Count(new Engine(pipelines()))).Message);
        }
    }

    private sealed class Made : Pipeline
    {
        public Made()
        {
            InputModules = [new Make(50)];
            ProcessModules = [new Append(" processed")];
            PostProcessModules = [new Append(" finished")];
        }
    }

    /// <summary>Asks in some phases for the documents of another pipeline.</summary>
    private sealed class Asking : Pipeline
    {
        public Asking(string name, params Phase[] phases)
            : this(name, phases, [name])
        {
        }

        public Asking(string name, Phase phase, bool isDeclared, params string[] others)
            : this(name, [phase], isDeclared ? [name, .. others] : others)
        {
        }

        private Asking(string name, Phase[] phases, string[] dependencies)
        {
            Dependencies = [.. dependencies];
            InputModules = In(Phase.Input);
            ProcessModules = In(Phase.Process);
            PostProcessModules = In(Phase.PostProcess);
            OutputModules = In(Phase.Output);

            Module[] In(Phase phase) => phases.Contains(phase) ? [new Add(name)] : [];
        }
    }

    private sealed class BesideAsking : Pipeline
    {
        public BesideAsking()
        {
            Dependencies = [nameof(Made)];
            ProcessModules = [new ReplaceDocuments(nameof(Made))];
        }
    }

    private sealed class AskingLater : Pipeline
    {
        public AskingLater()
        {
            Dependencies = [nameof(Made)];
            PostProcessModules = [new ReplaceDocuments(nameof(Made))];
        }
    }

    private sealed class Failing : Pipeline
    {
        public Failing(bool isParallel, Exception? exception = null)
        {
            InputModules = [new Make(20)];
            exception ??= new ArgumentException("7");
            ProcessModules = [isParallel ? new FailAt("7", exception) : new FailAlways(exception)];
        }
    }

    private sealed class Make(int count) : Module
    {
        public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [.. Enumerable.Range(0, count).Select(n => new Document<string>($"{n}", $"{n}"))];
    }

    private sealed class Append(string text) : ParallelModule<string>
    {
        protected override IEnumerable<Document> ExecuteInput(Document<string> input, PipelineContext context) =>
            [input with { Content = input.Content + text }];
    }

    private sealed class Add(string pipeline) : Module
    {
        public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [.. inputs, .. context.OutputsOf(pipeline)];
    }

    private sealed class FailAt(string path, Exception exception) : ParallelModule
    {
        protected override IEnumerable<Document> ExecuteInput(Document input, PipelineContext context) =>
            input.Path == path ? throw exception : [input];
    }

    private sealed class FailAlways(Exception exception) : Module
    {
        public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) => throw exception;
    }
}
