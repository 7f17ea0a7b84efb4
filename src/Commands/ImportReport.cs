using Attest.Citations;
using Attest.Citations.Import;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Commands;

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
    /// <param name="plan">The plan that was carried out.</param>
    /// <param name="written">The file of each added work.</param>
    /// <param name="completed">Existing entries with new fields.</param>
    public void Plan(string file, MergePlan plan, IReadOnlyList<string> written, IReadOnlyList<KnownReference> completed)
    {
        ImportFindings.ReportIncomplete([.. plan.Added.Select(static added => added.Reference.With(key: added.Key))], diagnostics);
        foreach (var known in plan.Known.Where(static known => known.Disagreements.Count > 0))
        {
            ImportFindings.ReportDisagreement(known, diagnostics);
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
        var there = plan.Known.Count == 0 ? "" : $", {plan.Known.Count} {(plan.Known.Count == 1 ? "was" : "were")} there already";
        output.WriteLine(plan.Added.Count > 0
            ? $"Added {CommandLine.Count(plan.Added.Count, "reference")} of {OneLine(file)} to "
                + $"{string.Join(", ", written.Distinct(StringComparer.Ordinal))}{there}."
            : $"Added nothing of {OneLine(file)}{(plan.Known.Count > 0 ? there : ": no reference could be read")}.");
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
        return title.Length <= LongestTitle ? title
            : title[..(char.IsHighSurrogate(title[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)].TrimEnd() + "…";
    }

    // Text from a file must not move the cursor of the terminal.
    private static string OneLine(string text) => string.Concat(text.Select(static c => char.IsControl(c) ? '\ufffd' : c));
}
