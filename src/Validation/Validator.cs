using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation;

/// <summary>Runs the rules. Pages are independent, so they may be run in parallel.</summary>
public sealed class Validator(RuleContext context, SeverityPolicy policy, DiagnosticBag diagnostics)
{
    private readonly Dictionary<SourceText, Article> _withdrawn =
        context.KnowledgeBase.Articles.Where(article => article.IsWithdrawn).ToDictionary(article => article.Source);

    private readonly List<Rule> _rules = [.. RuleCatalogue.All.Where(rule => !policy.IsOff(rule.Descriptor))];

    public RuleContext Context { get; } = context;

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>The same severities for another state of the same site.</summary>
    public Validator With(RuleContext later, DiagnosticBag found) => new(later, policy, found);

    public void Validate()
    {
        Context.KnowledgeBase.AllPages.ToList().ForEach(ValidatePage);
        ValidateSite();
    }

    public void ValidateSite()
    {
        foreach (var rule in _rules)
        {
            Report(rule, rule.CheckSite(Context));
        }
    }

    public void ValidatePage(MarkdownPage page)
    {
        var explained = ExplainedIn(page);
        foreach (var rule in _rules)
        {
            var findings = rule.CheckPage(page, Context).Concat(page is Article article ? rule.CheckArticle(article, Context) : []);
            Report(rule, findings.Where(finding => !explained.Exists(explains => explains(rule.Descriptor.Code, finding.At))));
        }
    }

    /// <summary>What was found in a page in another way, without what the page's other findings explain.</summary>
    public void Report(Rule rule, MarkdownPage page, IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
        {
            var explained = ExplainedIn(page);
            Report(rule, findings.Where(finding => !explained.Exists(explains => explains(rule.Descriptor.Code, finding.At))));
        }
    }

    private List<Func<string, Location, bool>> ExplainedIn(MarkdownPage page) =>
        [.. _rules.Select(rule => rule.ExplainsIn(page, Context)).OfType<Func<string, Location, bool>>()];

    /// <summary>Also for what was found in other ways, such as in the published pages.</summary>
    public void Report(Rule rule, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.Where(IsSeen))
        {
            // No warning in a withdrawn article keeps it up, with --strict either.
            var severity = policy.Of(
                rule.Descriptor, _withdrawn.ContainsKey(finding.At.Source) ? finding with { ExemptFromStrict = true } : finding);
            diagnostics.Add(new Diagnostic(rule.Descriptor, severity, finding.At, finding.Message, finding.Help)
            {
                ComesFirst = finding.ComesFirst,
                Correction = finding.Correction,
            });
        }
    }

    /// <summary>What is wrong in a text that is not published any more must not keep it up.</summary>
    private bool IsSeen(Finding finding) =>
        _withdrawn.Count == 0 || !_withdrawn.TryGetValue(finding.At.Source, out var article) || !article.IsUnseen(finding.At);
}
