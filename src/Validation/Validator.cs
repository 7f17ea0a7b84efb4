using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation;

/// <summary>Runs every rule over the knowledge base. Pages are independent, so they run in parallel.</summary>
public sealed class Validator(RuleContext context, SeverityPolicy policy, DiagnosticBag diagnostics)
{
    private readonly List<Rule> _rules = [.. RuleCatalogue.All.Where(rule => !policy.IsOff(rule.Descriptor))];

    public void Validate(ParallelOptions parallelism)
    {
        Parallel.ForEach(context.KnowledgeBase.AllPages.ToList(), parallelism, ValidatePage);
        foreach (var rule in _rules)
        {
            Report(rule, rule.CheckSite(context));
        }
    }

    /// <summary>Runs those rules that look at one page.</summary>
    public void ValidatePage(MarkdownPage page)
    {
        foreach (var rule in _rules)
        {
            Report(rule, rule.CheckPage(page, context));
            if (page is Article article)
            {
                Report(rule, rule.CheckArticle(article, context));
            }
        }
    }

    /// <summary>Reports what was found in other ways, in the published pages say, under a rule's code.</summary>
    public void Report(Rule rule, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var severity = policy.Of(rule.Descriptor, finding);
            diagnostics.Add(new Diagnostic(rule.Descriptor, severity, finding.At, finding.Message, finding.Help));
        }
    }
}
