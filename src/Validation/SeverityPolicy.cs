using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation;

/// <summary>Severities by rule, site.yml and <c>--strict</c>.</summary>
public sealed class SeverityPolicy(Site site, bool isStrict, UnreadFiles? unread = null)
{
    public Severity Of(RuleDescriptor rule, Finding finding)
    {
        var own = finding.Severity ?? rule.Severity;
        var severity = site.Rules.TryGetValue(rule.Code, out var wanted) && !(rule.Locked && wanted.Value < own) ? wanted.Value : own;
        severity = isStrict && severity == Severity.Warning && !rule.ExemptFromStrict && !finding.ExemptFromStrict
            ? Severity.Error : severity;
        return rule.NeverStops && severity == Severity.Error ? Severity.Warning : severity;
    }

    /// <summary>
    /// True for a rule that need not run, also if settings that cannot be read may say so; but they do not switch off what reports them.
    /// </summary>
    public bool IsOff(RuleDescriptor rule) =>
        !rule.Locked && (site.Rules.TryGetValue(rule.Code, out var wanted)
            ? wanted.Value == Severity.Off
            : unread?.MayLower(rule) == true);
}
