using System.Globalization;
using Attest.Citations;
using Attest.Citations.Import;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Commands;

/// <summary>Says what an import did: first in a line, then each work by its key.</summary>
internal sealed class ImportReport(TextWriter output, DiagnosticBag diagnostics)
{
    private const int LongestTitle = 70;

    public void Faults(IEnumerable<ContentFault> faults)
    {
        foreach (var fault in faults)
        {
            ImportFindings.Report(fault, diagnostics);
        }
    }

    /// <param name="file">The imported file as it was named.</param>
    /// <param name="plan">What was to be done.</param>
    /// <param name="written">For each added work, the file that it went to.</param>
    /// <param name="completed">Entries that were there and were given further fields.</param>
    public void Plan(string file, MergePlan plan, IReadOnlyList<string> written, IReadOnlyList<KnownReference> completed)
    {
        ImportFindings.ReportIncomplete([.. plan.Added.Select(static added => added.Reference.With(key: added.Key))], diagnostics);
        foreach (var known in plan.Known.Where(static known => known.Disagreements.Count > 0))
        {
            ImportFindings.ReportDisagreement(known.Reference, known.Existing, known.Disagreements, diagnostics);
        }

        WriteSummary(file, plan, written);
        foreach (var added in plan.Added)
        {
            output.WriteLine($"  + {added.Key}  {Title(added.Reference)}{Renamed(added)}");
        }

        var isCompleted = completed.ToHashSet();
        foreach (var known in plan.Known)
        {
            output.WriteLine($"  = {known.Key}  {Title(known.Existing)} ({Where(known)}{Fields(known, isCompleted.Contains(known))})");
        }
    }

    private void WriteSummary(string file, MergePlan plan, IReadOnlyList<string> written)
    {
        var there = plan.Known.Count == 0 ? ""
            : $", {Number(plan.Known.Count)} {(plan.Known.Count == 1 ? "was" : "were")} there already";
        output.WriteLine(plan.Added.Count > 0
            ? $"Added {Count(plan.Added.Count)} of {OneLine(file)} to {string.Join(", ", written.Distinct(StringComparer.Ordinal))}{there}."
            : plan.Known.Count > 0 ? $"Added nothing of {OneLine(file)}{there}."
            : $"Added nothing of {OneLine(file)}: no reference could be read.");
    }

    private static string Renamed(AddedReference added) =>
        added.Holder is { } holder ? $" (key \"{OneLine(added.Reference.Id.Value)}\" belongs to another work, at {holder.Id.At})" : "";

    private static string Where(KnownReference known) =>
        known.Existing.IsShared
            ? $"there already, at {known.Existing.Id.At}"
            : $"an article's own reference, at {known.Existing.Id.At}; move it to references/ if others are to cite it";

    private static string Fields(KnownReference known, bool isCompleted) =>
        known.Additions.Count == 0 ? ""
        : isCompleted ? $"; added to it: {string.Join(", ", known.Additions)}"
        : $"; the imported entry also has {string.Join(", ", known.Additions)}";

    private static string Title(Reference reference)
    {
        var title = OneLine(reference.Plain("title") ?? "(without a title)");
        return title.Length <= LongestTitle ? title : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)].TrimEnd() + "…";
    }

    // What stands in a file must not move the cursor of the terminal that shows it.
    private static string OneLine(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? '\ufffd' : c));

    private static string Count(int count) => $"{Number(count)} reference{(count == 1 ? "" : "s")}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
