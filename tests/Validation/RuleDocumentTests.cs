using Attest.Diagnostics;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Validation;

namespace Attest.Tests.Validation;

/// <summary>Every rule's document is executed: what it says fails, fails so; what it says passes, passes.</summary>
public class RuleDocumentTests
{
    public static TheoryData<string> Codes => [.. RuleCatalogue.All.Select(rule => rule.Descriptor.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Document_has_its_parts_in_order(string code)
    {
        var rule = RuleCatalogue.Find(code)!.Descriptor;
        var text = RuleCatalogue.DocumentOf(rule);

        Assert.StartsWith($"# {rule.Code} {rule.Name}\n", text, StringComparison.Ordinal);
        Assert.Equal(["What it checks", "Why it matters", "Fails", "Passes", "How to fix"], RuleDocument.Read(text).Parts);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Examples_that_fail_give_these_diagnostics(string code)
    {
        var examples = Read(code).Fails;

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Equal(example.Expected.Trim(), Run(example, code)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Examples_that_pass_give_none(string code)
    {
        var examples = Read(code).Passes;

        Assert.NotEmpty(examples);
        Assert.All(examples, example => Assert.Equal("", Run(example, code)));
    }

    [Fact]
    public void Codes_are_never_used_twice()
    {
        var codes = RuleCatalogue.All.Select(rule => rule.Descriptor.Code);

        Assert.Equal(codes.Distinct(), codes);
    }

    private static RuleDocument Read(string code) => RuleDocument.Read(RuleCatalogue.DocumentOf(RuleCatalogue.Find(code)!.Descriptor));

    private static string Run(RuleExample example, string code)
    {
        using var folder = new TempFolder();
        var firstLine = RuleDocument.Write(example, folder);
        var options = new BuildOptions(folder["input"], folder["input"], folder["output"], SampleSite.AsOf)
        {
            PullRequest = RuleDocument.PullRequest(example, folder),
        };
        var result = SiteBuild.Run(options, writes: false);
        return string.Join('\n', result.Diagnostics.Where(d => d.Rule.Code == code).Select(d => Describe(d, firstLine)));
    }

    private static string Describe(Diagnostic diagnostic, int? firstLine)
    {
        var place = diagnostic.At.StartPosition;
        var where = firstLine is { } line ? $"{place.Line - line + 1}" : $"{diagnostic.At.Source.Path}:{place.Line}";
        var help = diagnostic.Help is { } text ? $"\n  help: {text}" : "";
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return $"{where}:{place.Column}: {severity} {diagnostic.Rule.Code}: {diagnostic.Message}{help}";
    }
}
