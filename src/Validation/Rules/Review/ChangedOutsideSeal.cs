using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

/// <summary>What readers see otherwise than before a pull request, and no approval covers.</summary>
public sealed class ChangedOutsideSeal() : Rule(new("KB412", nameof(ChangedOutsideSeal), Severity.Note) { LeavesPreview = true })
{
    private const string Help = "nothing blocks it; look at it as readers will, with the command \"changes\"";

    public override IEnumerable<Finding> CheckSite(RuleContext context) => context.OutsideSeal.Select(change => new Finding(
        change.At, $"no seal covers this change, seen on {change.Pages} page{(change.Pages == 1 ? "" : "s")}: {change.InWords()}", Help));
}
