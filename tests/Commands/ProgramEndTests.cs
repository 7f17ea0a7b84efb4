using Attest.Commands;
using Attest.Execution;
using Attest.Files;

namespace Attest.Tests.Commands;

/// <summary>What is said, and with which exit code, where a run cannot go on.</summary>
public class ProgramEndTests
{
    [Fact]
    public async Task Mistake_of_ours_names_the_step_and_the_file_and_says_that_nothing_was_published()
    {
        var (code, error) = await EndOf(() => new Engine([new Faulty()]).Run(TestContext.Current.CancellationToken));

        Assert.Equal(2, code);
        Assert.StartsWith(
            "error: Attest itself has failed, in the step Fail (Faulty, Process), at articles/example.md; nothing was published. " +
            "Please report this, with all that follows:\n"
            + "System.ArgumentException: out of range\n   at ", error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistake_after_the_site_was_published_does_not_say_that_nothing_was()
    {
        var (code, error) = await EndOf(() => throw new StepFailedException(
            null, new ArgumentException("x"))
        { Step = "printing", Outcome = "output/ contains the new site" });

        Assert.Equal(2, code);
        Assert.StartsWith("error: Attest itself has failed, in the step printing; output/ contains the new site. Please report this", error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_editor_can_put_right_is_one_line()
    {
        Assert.Equal((2, "error: there is no folder x"), await EndOf(() => throw new UsageException("there is no folder x")));
        Assert.Equal((2, "error: a cannot be read"), await EndOf(() => throw new FileTroubleException("a cannot be read")));
        Assert.Equal(
            (130, "Interrupted; what was published before is unchanged."), await EndOf(() => throw new OperationCanceledException()));
    }

    private static async Task<(int Code, string Error)> EndOf(Action run)
    {
        var error = new StringWriter();
        var code = await ProgramEnd.Of(
            () =>
            {
                run();
                return Task.FromResult(0);
            },
            error);
        return (code, error.ToString().TrimEnd());
    }

    private sealed class Faulty : Pipeline
    {
        public Faulty()
        {
            InputModules = [new Attest.Modules.GiveDocuments([new Document<string>("articles/example.md", "")])];
            ProcessModules = [new Fail()];
        }
    }

    private sealed class Fail : ParallelModule<string>
    {
        protected override IEnumerable<Document> ExecuteInput(Document<string> input, PipelineContext context) =>
            throw new ArgumentException("out of range");
    }
}
