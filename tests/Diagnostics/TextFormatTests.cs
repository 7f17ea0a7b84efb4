using Attest.Diagnostics;
using Attest.Diagnostics.Writers;

namespace Attest.Tests.Diagnostics;

public class TextFormatTests
{
    [Fact]
    public void Nothing_from_a_file_or_its_name_moves_the_cursor_of_a_terminal()
    {
        var at = new SourceText("input/a\e[31m\n.md", "x").At(0);
        using var output = new StringWriter { NewLine = "\n" };

        TextFormat.Write(output, [new Diagnostic(new("KB104", "InvalidValue", Severity.Error), Severity.Error, at, "a\rb", "c\u0007d")],
            usesColour: false);

        Assert.Equal("input/a\ufffd[31m\ufffd.md:1:1: error KB104: a\ufffdb\n  help: c\ufffdd\n", output.ToString());
    }

    [Theory]
    [InlineData('\u202e')]
    [InlineData('\u2066')]
    [InlineData('\u200f')]
    [InlineData('\u061c')]
    [InlineData('\u2028')]
    [InlineData('\u0085')]
    public void Nothing_from_a_file_turns_the_order_of_what_is_read_in_a_terminal_or_a_review(char hidden)
    {
        Diagnostic[] findings =
            [new(new("KB104", "InvalidValue", Severity.Error), Severity.Error, new SourceText("a.md", "x").At(0), $"a{hidden}b", null)];
        using var output = new StringWriter();

        TextFormat.Write(output, findings, usesColour: false);
        GitHubFormat.Write(output, findings);

        Assert.DoesNotContain(hidden, output.ToString());
        Assert.Contains("a\ufffdb", output.ToString(), StringComparison.Ordinal);
    }
}
