using Attest.Content;
using Attest.Diagnostics;
using Attest.Yaml;

namespace Attest.Reading.Editing;

/// <summary>Takes approvals out of the front matter of an article and keeps every other character.</summary>
public static class ApprovalRemoval
{
    /// <summary>Null if the file has a form in which they cannot be taken out; the result is read back.</summary>
    public static TextEdits? Of(Article article, IReadOnlyCollection<Approval> approvals)
    {
        var faults = new FaultList();
        if (FrontMatter.Read(article.Source, faults).Find("review") is not YamlMapping review || faults.All.Count > 0
            || review.Entries.FirstOrDefault(entry => entry.Key.Value == "approvals").Value is not YamlSequence list)
        {
            return null;
        }

        var editor = new YamlEditor(article.Source);
        foreach (var approval in approvals)
        {
            var by = approval.By.At;
            if (list.Items.FirstOrDefault(item => item.At.Start <= by.Start && by.End <= item.At.End) is not { } found)
            {
                return null;
            }

            editor.Remove(list, found);
        }

        return editor.IsPossible && Holds(article, approvals, editor.Edits.Apply()) ? editor.Edits : null;
    }

    private static bool Holds(Article before, IReadOnlyCollection<Approval> approvals, SourceText text)
    {
        var after = MarkdownPageParser.ParseArticle(text, before.InputPath);
        return before.Source.Text.AsSpan(before.Body.Offset).SequenceEqual(text.Text.AsSpan(after.Body.Offset))
            && Seals(before.Review.Approvals.Except(approvals)).SequenceEqual(Seals(after.Review.Approvals))
            && before.Faults.Count == after.Faults.Count;
    }

    private static IEnumerable<(string By, DateOnly On, string? Seal)> Seals(IEnumerable<Approval> approvals) =>
        approvals.Select(approval => (approval.By.Value, approval.On.Value, approval.Seal?.Value));
}
