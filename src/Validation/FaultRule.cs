using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation;

/// <summary>A rule whose offence the parsers find: it gives their faults of one kind a code, a severity and a document.</summary>
public abstract class FaultRule(RuleDescriptor descriptor, FaultKind kind) : Rule(descriptor)
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) => page.Faults.Count == 0 ? [] : Of(page.Faults);

    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        Of(context.KnowledgeBase.Settings.Faults.Concat(context.KnowledgeBase.Shared.SelectMany(s => s.Faults))
            .Concat(context.KnowledgeBase.Retractions?.Faults ?? [])
            .Concat(context.KnowledgeBase.UnreadableFaults));

    private IEnumerable<Finding> Of(IEnumerable<ContentFault> faults) =>
        faults.Where(f => f.Kind == kind).Select(f => new Finding(f.At, f.Message, f.Help));
}
