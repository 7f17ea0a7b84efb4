using Attest.Commands;

namespace Attest.Tests.Commands;

/// <summary>A question needs a clear yes; tables fit the window.</summary>
public class TerminalTests
{
    [Theory]
    [InlineData("y\n", true)]
    [InlineData(" YES \n", true)]
    [InlineData("n\n", false)]
    [InlineData("\n", false)]
    [InlineData("yellow\n", false)]
    [InlineData("", false)]
    public void Only_yes_is_yes(string answer, bool expected)
    {
        var output = new StringWriter();

        Assert.Equal(expected, new Terminal(new StringReader(answer), output, CanAsk: true, Width: 80).Ask("Record it?"));
        Assert.Equal("Record it? [y/N] ", output.ToString());
    }

    [Fact]
    public void Who_interrupts_a_question_need_not_answer_it()
    {
        using var interruption = new CancellationTokenSource();
        using var nobody = new SilentReader(interruption);

        Assert.ThrowsAny<OperationCanceledException>(() =>
            new Terminal(nobody, new StringWriter(), CanAsk: true, Width: 80) { Cancellation = interruption.Token }.Ask("Record it?"));
    }

    /// <summary>Nobody answers; as soon as somebody waits for an answer, Ctrl-C is pressed.</summary>
    private sealed class SilentReader(CancellationTokenSource interruption) : TextReader
    {
        private readonly ManualResetEventSlim _never = new();

        public override string? ReadLine()
        {
            interruption.Cancel();
            _never.Wait(TestContext.Current.CancellationToken);
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _never.Set();
            base.Dispose(disposing);
        }
    }

    [Fact]
    public void Table_is_cut_to_its_width_and_shows_no_controls()
    {
        var table = new TextTable("a", "title");
        table.Add("\e[2Jx", new string('w', 90) + "😀");
        var output = new StringWriter { NewLine = "\n" };

        table.Write(output, 40);

        Assert.Equal($"  a      title\n  \ufffd[2Jx  {new string('w', 30)}…\n", output.ToString());
    }
}
