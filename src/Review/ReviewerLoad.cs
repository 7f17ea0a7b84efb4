using Attest.Content;

namespace Attest.Review;

/// <summary>What a member of the board has to do with: articles that wait for them, that rest on their approval, and of these the overdue ones.</summary>
public sealed record ReviewerLoad(BoardMember Member, int Waiting, int Approved, int Overdue)
{
    /// <summary>In the order of the board.</summary>
    public static IReadOnlyList<ReviewerLoad> Of(KnowledgeBase knowledgeBase, ReviewBoard board)
    {
        var waiting = Counted(board.Waiting, entry => entry.Article.Review.Assigned.Select(id => id.Value));
        var approved = Counted(board.Entries.Where(entry => entry.State == ReviewState.Approved), Approvers);
        var overdue = Counted(board.Overdue, Approvers);
        return
        [
            .. knowledgeBase.Board.Members.Select(member => new ReviewerLoad(member,
                waiting.GetValueOrDefault(member.Id.Value), approved.GetValueOrDefault(member.Id.Value), overdue.GetValueOrDefault(member.Id.Value))),
        ];
    }

    private static IEnumerable<string> Approvers(BoardEntry entry) => entry.Standing.Current.Select(approval => approval.By.Value);

    private static Dictionary<string, int> Counted(IEnumerable<BoardEntry> entries, Func<BoardEntry, IEnumerable<string>> idsOf) =>
        entries.SelectMany(entry => idsOf(entry).Distinct(StringComparer.Ordinal)).CountBy(id => id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
