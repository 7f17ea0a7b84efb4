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

        TextFormat.Write(output, [new Diagnostic(new("KB104", "InvalidValue", Severity.Error), Severity.Error, at, "a\rb", "c\u0007d")], usesColour: false);

        Assert.Equal("input/a\ufffd[31m\ufffd.md:1:1: error KB104: a\ufffdb\n  help: c\ufffdd\n", output.ToString());
    }
}
