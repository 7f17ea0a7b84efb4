using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation;

/// <summary>Runs every rule over the knowledge base. Pages are independent, so they may be run in parallel.</summary>
public sealed class Validator(RuleContext context, SeverityPolicy policy, DiagnosticBag diagnostics)
{
    private readonly List<Rule> _rules = [.. RuleCatalogue.All.Where(rule => !policy.IsOff(rule.Descriptor))];

    /// <summary>What the rules look at.</summary>
    public RuleContext Context { get; } = context;

    /// <summary>What was found so far.</summary>
    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>The same severities for another state of the same site.</summary>
    public Validator With(RuleContext later, DiagnosticBag found) => new(later, policy, found);

    /// <summary>Runs all rules.</summary>
    public void Validate()
    {
        Context.KnowledgeBase.AllPages.ToList().ForEach(ValidatePage);
        ValidateSite();
    }

    /// <summary>Runs those rules that look at the whole.</summary>
    public void ValidateSite()
    {
        foreach (var rule in _rules)
        {
            Report(rule, rule.CheckSite(Context));
        }
    }

    /// <summary>Runs those rules that look at one page.</summary>
    public void ValidatePage(MarkdownPage page)
    {
        foreach (var rule in _rules)
        {
            Report(rule, rule.CheckPage(page, Context));
            if (page is Article article)
            {
                Report(rule, rule.CheckArticle(article, Context));
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
