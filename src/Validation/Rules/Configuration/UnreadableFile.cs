using Attest.Diagnostics;

namespace Attest.Validation.Rules.Configuration;

/// <summary>Locked, since its page would silently be missing from the site, or its changes from what a reviewer sees.</summary>
public sealed class UnreadableFile() : FaultRule("KB902", FaultKind.UnreadableFile, isLocked: true)
{
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        base.CheckSite(context).Concat(context.PullRequest?.Hidden.Select(file => new Finding(
            new SourceText(file.ShownAs, "").At(0),
            $"the attribute {file.Attribute} keeps the changes of this file from being shown, so no reviewer sees them",
            "take the attribute out of .gitattributes, or let it name other files")) ?? []);
}
