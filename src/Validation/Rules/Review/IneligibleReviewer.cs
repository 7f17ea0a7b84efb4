using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An approval by a member who was not in office on that day, or is for other specialties.</summary>
public sealed class IneligibleReviewer()
    : Rule(new("KB409", nameof(IneligibleReviewer), Severity.Error, Locked: true) { LeavesPreview = true })
{
    public override IEnumerable<Finding> CheckArticle(Article article, RuleContext context)
    {
        // The board that a pull request leaves must fit its articles too, since they are judged by it once it is merged.
        var added = context.PullRequest?.AddedTo(article).Select(added => added.Approval).ToHashSet() ?? [];
        Board?[] boards = [context.KnowledgeBase.Board, ReviewWords.BoardToCome(context)];
        return context.Reviews.Of(article).Claimed.SelectMany(approval => boards
            .Select(board => board?.Find(approval.By.Value))
            .OfType<BoardMember>()
            .Select(member => Check(approval, member, article, context, added.Contains(approval)).ToList())
            .FirstOrDefault(findings => findings.Count > 0, []));
    }

    /// <param name="isNew">Who approves today has to be on the board today, whatever day the file says.</param>
    private static IEnumerable<Finding> Check(Approval approval, BoardMember member, Article article, RuleContext context, bool isNew)
    {
        DateOnly? missed = !member.IsActiveOn(approval.On.Value) ? approval.On.Value
            : isNew && !member.IsActiveOn(context.KnowledgeBase.AsOf) ? context.KnowledgeBase.AsOf : null;
        if (missed is { } day)
        {
            var from = member.ActiveFrom is { } first ? $" from {first:o}" : "";
            var until = member.ActiveUntil is { } last ? $" until {last:o}" : "";
            yield return new Finding(approval.On.At,
                day == approval.On.Value ? $"{member.Name} was not on the board on {day:o}"
                    : $"{member.Name} is not on the board today, {day:o}, and the approval is new",
                $"the term of \"{member.Id.Value}\" in board.yml is{from}{until}; ask a member who is on the board to approve the article");
        }

        var specialty = article.Specialty.Value;
        if (!context.KnowledgeBase.Site.Review.IsEntitled(member, article) && !IsSpecialtyReported(specialty, context))
        {
            var entitled = string.Join(", ", member.Specialties.Select(s => s.Value));
            yield return new Finding(approval.By.At, $"{member.Name} may not approve articles on {specialty}",
                $"board.yml allows \"{member.Id.Value}\" to approve only {entitled}; ask a member who may approve {specialty}");
        }
    }

    /// <summary>True for an unknown specialty if that stops the build already.</summary>
    private static bool IsSpecialtyReported(string specialty, RuleContext context) =>
        context.KnowledgeBase.SpecialtyById(specialty) is null && context.AreErrors("KB101", "KB102", "KB104", "KB107");
}
