using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>From front matter alone, since git differs between machines. An approval and its note are one event.</summary>
internal static class HistoryParts
{
    /// <returns>The newest first; of one day the last in the file.</returns>
    public static IReadOnlyList<HistoryView> Of(Article article, CrossReference index)
    {
        var board = index.KnowledgeBase.Board;
        var approvals = ApprovalsOf(article, index);
        var events = new List<HistoryView>();

        // The approve command appends its note, so of several on that day it is the last.
        foreach (var entry in article.History.Reverse())
        {
            var by = entry.By is null ? null : Person(entry.By, board);
            var approval = by is not null && approvals.Remove((by, entry.On.Value), out var found) ? found : ApprovalMark.None;
            events.Add(new HistoryView(entry.On.Value, entry.Note.Value, by is null ? null : NameOf(by, board), approval));
        }

        return [.. approvals.Select(approval => new HistoryView(approval.Key.On, null, NameOf(approval.Key.By, board), approval.Value))
            .Reverse()
            .Concat(events)
            .OrderByDescending(entry => entry.On)];
    }

    public static string? NoteOf(Approval approval, Article article, Board board) => article.History.LastOrDefault(entry =>
        entry.By is not null && entry.On.Value == approval.On.Value
            && Person(entry.By, board) == Person(approval.By.Value, board))?.Note.Value;

    /// <summary>The approvals by person and day. Of two on a day the one of the present text counts.</summary>
    private static Dictionary<(string By, DateOnly On), ApprovalMark> ApprovalsOf(Article article, CrossReference index)
    {
        var current = index.Reviews.Of(article).Current.ToHashSet();
        var approvals = new Dictionary<(string By, DateOnly On), ApprovalMark>();
        foreach (var approval in article.Review.Approvals)
        {
            var key = (Person(approval.By.Value, index.KnowledgeBase.Board), approval.On.Value);
            var mark = MarkOf(approval, current);
            approvals[key] = approvals.TryGetValue(key, out var other) && other < mark ? other : mark;
        }

        return approvals;
    }

    private static ApprovalMark MarkOf(Approval approval, HashSet<Approval> current) =>
        current.Contains(approval) ? ApprovalMark.OfThisText
        : approval.Seal is null ? ApprovalMark.WithoutSeal
        : ApprovalMark.OfEarlierText;

    /// <summary>The id of a member of the board, given by id or name; any other name unchanged.</summary>
    private static string Person(string idOrName, Board board) => board.Find(idOrName) is not null
        ? idOrName
        : board.FindByName(idOrName)?.Id.Value ?? idOrName;

    private static string NameOf(string person, Board board) => board.Find(person)?.Name ?? person;
}
