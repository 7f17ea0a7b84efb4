using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation;

/// <summary>Reports the faults of one kind that the parsers found; the kind has the rule's name.</summary>
public abstract class FaultRule(string code, FaultKind kind, bool isLocked = false)
    : Rule(new(code, kind.ToString(), Severity.Error, isLocked))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) => page.Faults.Count == 0 ? [] : Of(page.Faults);

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        Of(context.KnowledgeBase.Settings.Faults.Concat(context.KnowledgeBase.Shared.SelectMany(s => s.Faults))
            .Concat(context.KnowledgeBase.Retractions?.Faults ?? [])
            .Concat(context.KnowledgeBase.UnreadableFaults));

    private IEnumerable<Finding> Of(IEnumerable<ContentFault> faults) =>
        faults.Where(f => f.Kind == kind).Select(f => new Finding(f.At, f.Message, f.Help) { ComesFirst = f.EndsReading });
}
