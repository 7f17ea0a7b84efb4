using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval by a member of the board who was not entitled to it: not in office on that day, or for other specialties.</summary>
public sealed class IneligibleReviewer()
    : Rule(new("KB409", nameof(IneligibleReviewer), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        // What a pull request makes of the board must fit its articles too: that is how they will stand behind it.
        Board?[] boards = [context.KnowledgeBase.Board, ReviewWords.BoardToCome(context)];
        return context.Reviews.Of(article).Claimed.SelectMany(approval => boards
            .Select(board => board?.Find(approval.By.Value))
            .OfType<BoardMember>()
            .Select(member => Check(approval, member, article, context).ToList())
            .FirstOrDefault(findings => findings.Count > 0, []));
    }

    private static IEnumerable<Finding> Check(Approval approval, BoardMember member, Article article, RuleContext context)
    {
        if (approval.On.Value < member.ActiveFrom || approval.On.Value > member.ActiveUntil)
        {
            yield return new Finding(approval.On.At, $"{member.Name} was not on the board on {approval.On.Value:o}",
                $"the term of \"{member.Id.Value}\" in board.yml is {TermOf(member)}; "
                    + "ask a member who is on the board to approve the article");
        }

        if (member.Specialties.Count > 0 && member.Specialties.All(s => s.Value != article.Specialty.Value) && !IsSpecialtyReported(article, context))
        {
            var entitled = string.Join(", ", member.Specialties.Select(s => s.Value));
            yield return new Finding(approval.By.At, $"{member.Name} may not approve articles on {article.Specialty.Value}",
                $"board.yml allows \"{member.Id.Value}\" to approve only {entitled}; "
                    + $"ask a member who may approve {article.Specialty.Value}");
        }
    }

    private static string TermOf(BoardMember member) => (member.ActiveFrom, member.ActiveUntil) switch
    {
        ({ } from, { } until) => $"from {from:o} until {until:o}",
        ({ } from, null) => $"from {from:o}",
        (_, var until) => $"until {until:o}",
    };

    /// <summary>True if nobody knows what the article is on, and the build stops for that already.</summary>
    private static bool IsSpecialtyReported(Article article, RuleContext context) =>
        context.KnowledgeBase.SpecialtyById(article.Specialty.Value) is null && context.AreErrors("KB101", "KB102", "KB104", "KB107");
}
