using Attest.Diagnostics;
using Attest.Pipelines;
using Microsoft.Extensions.Logging;
using Statiq.Common;

namespace Attest.Hosting;

/// <summary>The findings of a rule for Statiq's log, where an analyzer has one level: that of the worst finding.</summary>
/// <param name="rule">One rule.</param>
/// <param name="found">The findings of a code so far.</param>
internal sealed class RuleAnalyzer(RuleDescriptor rule, Func<string, IEnumerable<Diagnostic>> found) : IAnalyzer
{
    private LogLevel? _level;

    /// <summary>A locked rule takes no level below an error.</summary>
    public LogLevel LogLevel
    {
        get => _level ?? LevelOf(found(rule.Code).Select(finding => finding.Severity).DefaultIfEmpty(rule.Severity).Max());
        set => _level = rule.Locked && value is not (LogLevel.Error or LogLevel.Critical) ? null : value;
    }

    /// <summary>When all is found.</summary>
    public IEnumerable<KeyValuePair<string, Phase>> PipelinePhases => [new(nameof(FinishedSite), Phase.PostProcess)];

    public Task BeforeEngineExecutionAsync(IEngine engine, Guid executionId) => Task.CompletedTask;

    public Task AnalyzeAsync(IAnalyzerContext context)
    {
        foreach (var finding in found(rule.Code))
        {
            context.AddAnalyzerResult(null, $"{finding.At}: {finding.Message}");
        }

        return Task.CompletedTask;
    }

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Error => LogLevel.Error,
        Severity.Warning => LogLevel.Warning,
        _ => LogLevel.Information,
    };
}
