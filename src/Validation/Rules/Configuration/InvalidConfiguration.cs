using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;
using Attest.Validation.Rules.Citations;

namespace Attest.Validation.Rules.Configuration;

/// <summary>Also a setting that names an unknown rule, page or reference.</summary>
public sealed class InvalidConfiguration() : FaultRule("KB901", FaultKind.InvalidConfiguration)
{
    public override IEnumerable<Finding> CheckSite(RuleContext context) =>
        base.CheckSite(context).Concat(CheckRules(context.KnowledgeBase.Settings.Site)).Concat(CheckPolicyPage(context.KnowledgeBase))
            .Concat(Successors.CheckShared(context)).Concat(CheckRoles(context.KnowledgeBase)).Concat(CheckIds(context));

    /// <summary>Nobody could ever approve an article.</summary>
    private static IEnumerable<Finding> CheckRoles(KnowledgeBase knowledgeBase)
    {
        var active = knowledgeBase.Settings.Board.Members.Where(member => member.IsActiveOn(knowledgeBase.AsOf)).ToList();
        var roles = active.SelectMany(member => member.Roles.Concat(member.Specialties)).Select(role => role.Value).ToHashSet();
        return knowledgeBase.Unread.Has(UnreadFiles.BoardFile) ? []
            : knowledgeBase.Settings.Site.Review.Approvals.Places.DistinctBy(role => role.Value)
                .Where(role => !roles.Contains(role.Value))
                .Select(role => new Finding(role.At, $"the role \"{role.Value}\" has to approve, and no active member of the board has it",
                    "give it to a member in board.yml, as in \"roles: [pharmacist]\", or leave it out here"
                        + Nearest.DidYouMean(role.Value, roles)));
    }

    /// <summary>Old approvals would be taken for those of the new person.</summary>
    private static IEnumerable<Finding> CheckIds(RuleContext context) => context.PullRequest is not { } request ? []
        : context.KnowledgeBase.Settings.Board.Members
            .Where(member => request.Board.Find(member.Id.Value) is { } former && !IsSamePerson(former, member))
            .Select(member => new Finding(member.Id.At,
                $"the id \"{member.Id.Value}\" belonged to {request.Board.Find(member.Id.Value)!.Name} and is given to {member.Name}",
                "an id is for one person: leave the former member there with \"active: { until: … }\", "
                    + "and give the new one an id of their own"));

    /// <summary>A name that is spelled otherwise is one that was corrected, where no account says more.</summary>
    private static bool IsSamePerson(BoardMember former, BoardMember member) => People.AreSame(former, member)
        || (!HasAccount(former) && !HasAccount(member) && Nearest.To(member.Name, [former.Name]) is not null);

    private static bool HasAccount(BoardMember member) =>
        member.GitHub is not null || member.GitHubId is not null || member.Orcid is not null;

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
