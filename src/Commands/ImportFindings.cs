using Attest.Citations.Import;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Modules;
using Attest.Reading;
using Attest.Review;
using Attest.Validation;

namespace Attest.Commands;

internal static class ImportFindings
{
    /// <summary>References in unreadable files could be added a second time.</summary>
    public static void ReportUnreadable(BuildOptions options, KnowledgeBase knowledgeBase, DiagnosticBag diagnostics)
    {
        var folder = options.DisplayPath("references/x")[..^1];
        var faults = knowledgeBase.UnreadableFaults.Where(fault => fault.At.Source.Path.StartsWith(folder, StringComparison.Ordinal))
            .Concat(knowledgeBase.Shared.Where(static file => file.References.Count == 0).SelectMany(static file => file.Faults));
        foreach (var fault in faults)
        {
            diagnostics.Add(DiagnosticOutput.Of(fault, Severity.Error));
        }
    }

    /// <summary>What could not be read is an error; an unknown field is only left out.</summary>
    public static void Report(ContentFault fault, DiagnosticBag diagnostics)
    {
        // Imported text is cleaned of hidden characters.
        if (fault.Kind != FaultKind.HiddenCharacter)
        {
            var severity = fault.Kind is FaultKind.UnreadableFile or FaultKind.TooLarge ? Severity.Error : Severity.Warning;
            diagnostics.Add(DiagnosticOutput.Of(fault, severity));
        }
    }

    /// <summary>Missing fields and wrong identifiers are warnings, since the entry can be corrected.</summary>
    public static void ReportIncomplete(IReadOnlyList<Reference> references, DiagnosticBag diagnostics)
    {
        if (references.Count == 0)
        {
            return;
        }

        var source = references[0].Id.At.Source;
        var settings = SettingsParser.Parse(static _ => null, static path => new SourceText(path, ""));
        var knowledgeBase = new KnowledgeBase(settings, [new SharedReferences(source, references, [])], [], [], [], [], DateOnly.MinValue);
        var context = new RuleContext(knowledgeBase, ReviewStandings.Empty(knowledgeBase), UnapprovedPolicy.Fail);
        foreach (var code in (ReadOnlySpan<string>)["KB204", "KB205"])
        {
            var rule = RuleCatalogue.Find(code)!;
            foreach (var finding in rule.CheckSite(context))
            {
                diagnostics.Add(new Diagnostic(rule.Descriptor, Severity.Warning, finding.At, finding.Message, finding.Help));
            }
        }
    }

    public static void ReportDisagreement(KnownReference known, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(RuleCatalogue.Find("KB203")!.Descriptor, Severity.Warning, known.Reference.Id.At,
            $"this contradicts the entry of the same work at {known.Existing.Id.At} in {string.Join(" and ", known.Disagreements)}",
            "the existing entry is kept; compare both with the source, and correct it if it is wrong"));
}
