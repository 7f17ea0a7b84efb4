using Attest.Content;
using Attest.Diagnostics;
using Attest.Validation.Rules.Citations;

namespace Attest.Validation.Rules.Configuration;

/// <summary>Also a setting that names an unknown rule, page or reference.</summary>
public sealed class InvalidConfiguration() : FaultRule("KB901", FaultKind.InvalidConfiguration)
{
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        base.CheckSite(context).Concat(CheckRules(context.KnowledgeBase.Settings.Site)).Concat(CheckPolicyPage(context.KnowledgeBase))
            .Concat(Successors.CheckShared(context));

    private static IEnumerable<Finding> CheckRules(Site site)
    {
        foreach (var (code, severity) in site.Rules)
        {
            var rule = RuleCatalogue.Find(code)?.Descriptor;
            if (rule is null)
            {
                yield return new Finding(severity.At, $"unknown rule \"{code}\"",
                    $"write the code of a rule, such as KB202{Nearest.DidYouMean(code, RuleCatalogue.All.Select(r => r.Descriptor.Code))}");
            }
            else if (rule.Locked && severity.Value < rule.Severity)
            {
                yield return new Finding(severity.At, $"rule {code} {rule.Name} cannot be lowered or switched off",
                    "remove this line; the safety of the readers depends on the rule");
            }
        }
    }

    private static IEnumerable<Finding> CheckPolicyPage(KnowledgeBase knowledgeBase)
    {
        string[] slugs = [.. knowledgeBase.Pages.Select(page => page.Slug)];
        // A page that could not be read is reported in its own place.
        if (knowledgeBase.Site.EditorialPolicy is { Value.Length: > 0 } policy && !slugs.Contains(policy.Value, StringComparer.Ordinal)
            && !knowledgeBase.HasFile($"pages/{policy.Value}.md"))
        {
            yield return new Finding(policy.At, $"the editorial policy \"{policy.Value}\" is not among the pages",
                $"add pages/{policy.Value}.md, or write the name of a page without its ending{Nearest.DidYouMean(policy.Value, slugs)}");
        }
    }
}
