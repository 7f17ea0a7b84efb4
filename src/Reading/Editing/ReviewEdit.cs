using Attest.Content;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading.Editing;

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
        $"{{ on: {ReviewChange.Day(note.On.Value)}, by: {YamlText.Write(note.By!)}, note: {YamlText.Write(note.Note)} }}";

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
