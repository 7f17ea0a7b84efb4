using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation;

/// <summary>Reports the faults of one kind that the parsers found; the kind has the rule's name.</summary>
public abstract class FaultRule(string code, FaultKind kind, bool isLocked = false)
    : Rule(new(code, kind.ToString(), Severity.Error, isLocked))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        page.Faults.Count == 0 ? [] : Of(page.Faults, context);

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        Of(context.KnowledgeBase.Settings.Faults.Concat(context.KnowledgeBase.Shared.SelectMany(s => s.Faults))
            .Concat(context.KnowledgeBase.Retractions?.Faults ?? [])
            .Concat(context.KnowledgeBase.UnreadableFaults), context);

    private IEnumerable<Finding> Of(IEnumerable<ContentFault> faults, RuleContext context) =>
        faults.Where(f => f.Kind == kind && !(f.Cause is { } cause && context.AreErrors(CodeOf(cause))))
            .GroupBy(f => f.Group ?? (object)f, f => f)
            .Select(group => new Finding(group.First().At, group.First().Message + AlsoAt(group.Select(f => f.At)), group.First().Help)
            {
                ComesFirst = group.First().EndsReading,
            });

    private static string CodeOf(FaultKind kind) =>
        RuleCatalogue.All.First(rule => rule.Descriptor.Name == kind.ToString()).Descriptor.Code;
}
