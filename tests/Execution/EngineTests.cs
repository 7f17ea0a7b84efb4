using Attest.Execution;

namespace Attest.Tests.Execution;

public class EngineTests
{
    [Fact]
    public void Pipelines_side_by_side_can_look_at_what_others_have_made()
    {
        for (var run = 0; run < 500; run++)
        {
            var context = new Engine([new First(), new Second(), new Third(), new Last()], () => true).Run(TestContext.Current.CancellationToken);

            Assert.Equal(3, context.Models<string>().Count());
        }
    }

    [Fact]
    public void A_pipeline_that_needs_itself_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => new Engine([new Circular()], () => true));

    private sealed class First : Pipeline
    {
        public First() => InputModules = [new Make("a"), new Look()];
    }

    private sealed class Second : Pipeline
    {
        public Second() => InputModules = [new Look(), new Make("b")];
    }

    private sealed class Third : Pipeline
    {
        public Third() => InputModules = [new Look(), new Make("c"), new Look()];
    }

    private sealed class Last : Pipeline
    {
        public Last()
        {
            Dependencies = [typeof(First), typeof(Second), typeof(Third)];
            InputModules = [new Expect(3)];
        }
    }

    private sealed class Circular : Pipeline
    {
        public Circular() => Dependencies = [typeof(Circular)];
    }

    private sealed class Make(string text) : Module
    {
        public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context) =>
            [new Document(text) { Model = text }];
    }

    private sealed class Look : Module
    {
        public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            Assert.InRange(context.Models<string>().Count(), 0, 3);
            return inputs;
        }
    }

    private sealed class Expect(int count) : Module
    {
        public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
        {
            Assert.Equal(count, context.Models<string>().Count());
            return inputs;
        }
    }
}
