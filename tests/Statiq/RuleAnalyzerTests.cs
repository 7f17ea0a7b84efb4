using System.Reflection;
using Attest.Diagnostics;
using Attest.Hosting;
using Attest.Validation;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Attest.Tests.Hosting;

/// <summary>What users of Statiq see of the rules.</summary>
public class RuleAnalyzerTests
{
    private static readonly SourceText Source = new("articles/a.md", "one\ntwo\n");
    private static readonly RuleDescriptor Locked = new("KB401", "UnapprovedPage", Severity.Error, Locked: true);
    private static readonly RuleDescriptor Lowered = new("KB202", "UnusedReference", Severity.Warning);

    [Fact]
    public void Each_rule_is_an_analyzer_with_its_code_as_name()
    {
        string[] names = [];
        new StatiqEngine([]) { Configure = statiq => names = [.. statiq.Analyzers.Keys] }.Run(TestContext.Current.CancellationToken);

        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Descriptor.Code), names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Findings_are_given_with_their_places()
    {
        var log = new List<string>();
        var context = DispatchProxy.Create<IAnalyzerContext, Recorder>();
        ((Recorder)(object)context).Log = log;

        await Analyzer(Locked, Severity.Error).AnalyzeAsync(context);

        Assert.Equal(["articles/a.md:2:1: it is wrong"], log);
    }

    [Theory]
    [InlineData(LogLevel.Error, Severity.Error)]
    [InlineData(LogLevel.Warning, Severity.Warning)]
    [InlineData(LogLevel.Information, Severity.Note)]
    [InlineData(LogLevel.Error, Severity.Warning, Severity.Error, Severity.Note)]
    public void Level_is_that_of_the_worst_finding(LogLevel expected, params Severity[] found) =>
        Assert.Equal(expected, Analyzer(Lowered, found).LogLevel);

    [Theory]
    [InlineData(LogLevel.None, LogLevel.Error)]
    [InlineData(LogLevel.Warning, LogLevel.Error)]
    [InlineData(LogLevel.Critical, LogLevel.Critical)]
    public void Locked_rule_takes_no_lower_level(LogLevel set, LogLevel expected)
    {
        var analyzer = Analyzer(Locked, Severity.Error);
        analyzer.LogLevel = set;
        Assert.Equal(expected, analyzer.LogLevel);

        var other = Analyzer(Lowered, Severity.Error);
        other.LogLevel = set;
        Assert.Equal(set, other.LogLevel);
    }

    private static RuleAnalyzer Analyzer(RuleDescriptor rule, params Severity[] found) =>
        new(rule, code => found.Select(severity => new Diagnostic(rule with { Code = code }, severity, Source.At(4), "it is wrong", null)));

    /// <summary>A context of either package, of which only one method is called.</summary>
    public class Recorder : DispatchProxy
    {
        public List<string> Log { get; set; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            Assert.Equal(nameof(IAnalyzerContext.AddAnalyzerResult), targetMethod!.Name);
            Log.Add((string)args![1]!);
            return null;
        }
    }
}
