using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading.Editing;

public sealed record NewApproval(string By, DateOnly On, string Seal);

/// <summary>The change of the <c>review</c> block of an article.</summary>
/// <param name="IsApproved">True for the status <c>approved</c>, false for <c>under-review</c>.</param>
/// <param name="Due">The day of the next review.</param>
/// <param name="Note">Added to <c>history</c>.</param>
public sealed record ReviewChange(bool IsApproved, NewApproval? Approval, DateOnly Due, HistoryEntry? Note)
{
    internal string Status => IsApproved ? "approved" : "under-review";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>Writes a change into the front matter of an article and keeps every other character.</summary>
public static class ReviewEdit
{
    /// <summary>Null if the file has a form in which they cannot be made; each result is read back.</summary>
    public static TextEdits? Of(SourceText source, ReviewChange change)
    {
        var faults = new FaultList();
        var before = FrontMatter.Read(source, faults);
        // Faulty parts are in none of the nodes, so their ends are unknown.
        if (faults.All.Count > 0 || before.Find("review") is not YamlMapping review)
        {
            return null;
        }

        var editor = new YamlEditor(source);
        Edit(editor, review, change);
        if (change.Note is { } note)
        {
            var root = new YamlMapping(before.Fields.Entries, before.Fields.At);
            editor.Append(root, "history", Item(note), IndexOf(root, "review"));
        }

        return editor.IsPossible && ReviewProof.Holds(source, editor.Edits.Apply(), change) ? editor.Edits : null;
    }

    private static void Edit(YamlEditor editor, YamlMapping review, ReviewChange change)
    {
        // After all entries except "due", which usually is the last.
        var due = IndexOf(review, "due");
        var last = due > 0 ? due - 1 : review.Entries.Count - 1;
        editor.Set(review, "status", change.Status, last);
        if (change.Approval is { } approval)
        {
            editor.Append(review, "approvals", Item(approval), last);
        }

        if (change.IsApproved || due >= 0)
        {
            var approvals = IndexOf(review, "approvals");
            editor.Set(review, "due", ReviewChange.Day(change.Due), approvals >= 0 ? approvals : last);
        }
    }

    private static string Item(NewApproval approval) =>
        $"{{ by: {YamlText.Write(approval.By)}, on: {ReviewChange.Day(approval.On)}, seal: \"{approval.Seal}\" }}";

    private static string Item(HistoryEntry note) =>
        $"{{ on: {ReviewChange.Day(note.On.Value)}, by: {YamlText.Write(note.By!)}, note: {YamlText.Write(note.Note.Value)} }}";

    private static int IndexOf(YamlMapping mapping, string key) =>
        mapping.Entries.Select(entry => entry.Key.Value).ToList().IndexOf(key);
}
