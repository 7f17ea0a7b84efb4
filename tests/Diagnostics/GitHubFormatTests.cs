using Attest.Diagnostics;
using Attest.Diagnostics.Writers;

namespace Attest.Tests.Diagnostics;

/// <summary>Workflow commands as GitHub's runner reads them: properties end at the first <c>::</c>, a command at its line.</summary>
public class GitHubFormatTests
{
    [Fact]
    public void Nothing_from_a_file_or_its_name_ends_a_property_or_begins_a_command()
    {
        var line = Annotation("in:put/a,b%2C::error file=x::\n::warning::y.md", "m%0A1::x\r\n::stop-commands::z", "h\n##[error]q");

        Assert.Equal(
            "::error file=in%3Aput/a%2Cb%252C%3A%3Aerror file=x%3A%3A%0A%3A%3Awarning%3A%3Ay.md,line=1,col=1,endLine=1,endColumn=5," +
            "title=KB104 InvalidValue::m%250A1::x%0D%0A::stop-commands::z%0Ahelp: h%0A##[error]q\n", line);
    }

    [Fact]
    public void Nothing_moves_the_cursor_of_who_reads_the_log() =>
        Assert.Contains("a.md,line=1,col=1,endLine=1,endColumn=5,title=KB104 InvalidValue::\ufffd[31mred\ufffd%0Ahelp: \ufffd\n",
            Annotation("a.md", "\e[31mred\u0007", "\b"), StringComparison.Ordinal);

    [Theory]
    [InlineData(Severity.Error, "::error ")]
    [InlineData(Severity.Warning, "::warning ")]
    [InlineData(Severity.Note, "::notice ")]
    public void Severities_have_GitHubs_names(Severity severity, string expected) =>
        Assert.StartsWith(expected, Annotation("a.md", "m", null, severity), StringComparison.Ordinal);

    private static string Annotation(string path, string message, string? help, Severity severity = Severity.Error)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var at = new SourceText(path, "text").At(0, 4);
        GitHubFormat.Write(output, [new Diagnostic(new("KB104", "InvalidValue", Severity.Error), severity, at, message, help)]);
        return output.ToString();
    }
}
