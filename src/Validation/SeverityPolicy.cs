using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation;

/// <summary>How grave a finding is: what the rule says, unless site.yml or <c>--strict</c> says otherwise.</summary>
public sealed class SeverityPolicy(Site site, bool isStrict)
{
    public Severity Of(RuleDescriptor rule, Finding finding)
    {
        var own = finding.Severity ?? rule.Severity;
        var severity = site.Rules.TryGetValue(rule.Code, out var wanted) ? Configured(rule, own, wanted.Value) : own;
        return isStrict && severity == Severity.Warning && !rule.ExemptFromStrict ? Severity.Error : severity;
    }

    /// <summary>True for a rule whose findings nobody would see, so that it need not run.</summary>
    public bool IsOff(RuleDescriptor rule) => !rule.Locked && site.Rules.TryGetValue(rule.Code, out var wanted) && wanted.Value == Severity.Off;

    private static Severity Configured(RuleDescriptor rule, Severity own, Severity wanted) =>
        rule.Locked && wanted < own ? own : wanted;
}
