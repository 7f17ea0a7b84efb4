using System.Globalization;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Yaml;

namespace Attest.Content.Editing;

/// <summary>An approval to be written down.</summary>
public sealed record NewApproval(string By, DateOnly On, string Seal);

/// <summary>What becomes of the <c>review</c> block of an article.</summary>
/// <param name="IsApproved">True for the status <c>approved</c>, false for <c>under-review</c>.</param>
/// <param name="Approval">Added below the approvals that are there; null if there is nothing to add.</param>
/// <param name="Due">The day of the next review.</param>
/// <param name="Note">Added to <c>history</c>; null for none.</param>
public sealed record ReviewChange(bool IsApproved, NewApproval? Approval, DateOnly Due, HistoryEntry? Note);

/// <summary>Writes a change into the front matter of an article and leaves every other character as it was.</summary>
public static class ReviewEdit
{
    /// <summary>The edits; null for a file in a form in which they cannot be made, which is proved by reading the result back.</summary>
    public static TextEdits? Of(SourceText source, ReviewChange change)
    {
        var before = FrontMatter.Read(source, new FaultList());
        if (Find(before, "review") is not YamlMapping review)
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

    internal static YamlNode? Find(FrontMatter front, string key) => front.Fields.Entries.FirstOrDefault(entry => entry.Key.Value == key).Value;

    internal static string StatusOf(ReviewChange change) => change.IsApproved ? "approved" : "under-review";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Edit(YamlEditor editor, YamlMapping review, ReviewChange change)
    {
        // Behind all but "due", which stays the last line of a block in its usual order.
        var due = IndexOf(review, "due");
        var last = due > 0 ? due - 1 : review.Entries.Count - 1;
        editor.Set(review, "status", StatusOf(change), last);
        if (change.Approval is { } approval)
        {
            editor.Append(review, "approvals", Item(approval), last);
        }

        if (change.IsApproved || due >= 0)
        {
            var approvals = IndexOf(review, "approvals");
            editor.Set(review, "due", Day(change.Due), approvals >= 0 ? approvals : last);
        }
    }

    private static string Item(NewApproval approval) =>
        $"{{ by: {YamlText.Write(approval.By)}, on: {Day(approval.On)}, seal: \"{approval.Seal}\" }}";

    private static string Item(HistoryEntry note) =>
        $"{{ on: {Day(note.On.Value)}, by: {YamlText.Write(note.By!)}, note: {YamlText.Write(note.Note)} }}";

    private static int IndexOf(YamlMapping mapping, string key)
    {
        for (var i = 0; i < mapping.Entries.Count; i++)
        {
            if (mapping.Entries[i].Key.Value == key)
            {
                return i;
            }
        }

        return -1;
    }
}
