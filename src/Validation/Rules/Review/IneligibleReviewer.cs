using Attest.Content.Models;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval by a member of the board who was not entitled to it: not in office on that day, or for other specialties.</summary>
public sealed class IneligibleReviewer() : Rule(new("KB409", nameof(IneligibleReviewer), Severity.Error, Locked: true))
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        foreach (var approval in article.Review.Approvals)
        {
            if (context.KnowledgeBase.Board.Find(approval.By.Value) is not { } member)
            {
                continue;
            }

            if (Outside(member, approval.On.Value) is { } term)
            {
                yield return new Finding(approval.On.At, $"{member.Name} was not on the board on {approval.On.Value:o}",
                    $"board.yml has \"{member.Id.Value}\" active {term}; somebody who was on the board that day has to approve the article");
            }

            if (!MayApprove(member, article))
            {
                var specialties = string.Join(", ", member.Specialties.Select(s => s.Value));
                yield return new Finding(approval.By.At, $"{member.Name} may not approve articles on {article.Specialty.Value}",
                    $"board.yml entitles \"{member.Id.Value}\" to {specialties}; a member with \"{article.Specialty.Value}\" has to approve it");
            }
        }
    }

    /// <returns>The member's term in words, if the day is not in it.</returns>
    private static string? Outside(BoardMember member, DateOnly day) =>
        day < member.ActiveFrom || day > member.ActiveUntil
            ? string.Join(' ', new[] { member.ActiveFrom is { } from ? $"from {from:o}" : null, member.ActiveUntil is { } until ? $"until {until:o}" : null }.OfType<string>())
            : null;

    private static bool MayApprove(BoardMember member, Article article) =>
        member.Specialties.Count == 0 || member.Specialties.Any(s => s.Value == article.Specialty.Value);
}
