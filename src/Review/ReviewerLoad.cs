using Attest.Content;

namespace Attest.Review;

/// <summary>What a member of the board has to do with: the articles that wait for them, and those that rest on their approval.</summary>
public sealed record ReviewerLoad(BoardMember Member, ReviewTally Articles)
{
    /// <summary>In the order of the board.</summary>
    public static IReadOnlyList<ReviewerLoad> Of(KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        var states = board.Entries.SelectMany(entry => IdsOf(entry).Distinct(StringComparer.Ordinal).Select(id => (Id: id, entry.State)))
            .ToLookup(pair => pair.Id, pair => pair.State, StringComparer.Ordinal);
        return [.. knowledgeBase.Board.Members.Select(member => new ReviewerLoad(member, ReviewTally.Of(states[member.Id.Value])))];
    }

    private static IEnumerable<string> IdsOf(BoardEntry entry) =>
        entry.State.IsWaiting() ? entry.Article.Review.Assigned.Select(id => id.Value)
        : entry.State.IsApproved() ? entry.Standing.Current.Select(approval => approval.By.Value)
        : [];
}
