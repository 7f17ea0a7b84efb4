using Attest.Validation;

namespace Attest.Tests.Site;

/// <summary><c>explain</c> prints what the rules' pages on the site say.</summary>
public class ExplainTests
{
    [Fact]
    public void Without_a_code_every_rule_is_listed_once_in_order()
    {
        using var folder = new TempFolder();

        var run = ProgramRun.In(folder, "explain");

        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Descriptor.Code), lines.Select(line => line[..5]));
        Assert.Contains("KB201  error    MissingReference", lines);
        Assert.Contains("KB202  warning  UnusedReference", lines);
    }

    [Theory]
    [InlineData("KB201")]
    [InlineData("kb201")]
    public void With_a_code_the_document_of_the_rule_is_printed(string code)
    {
        using var folder = new TempFolder();

        var run = ProgramRun.In(folder, $"explain {code}");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(RuleCatalogue.DocumentOf(RuleCatalogue.Find("KB201")!.Descriptor), run.Output);
    }

    [Fact]
    public void Unknown_code_is_met_with_the_nearest_one()
    {
        using var folder = new TempFolder();

        var run = ProgramRun.In(folder, "explain KB20");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("(did you mean \"KB20", run.Error, StringComparison.Ordinal);
    }
}
