using Attest.Content;
using Attest.Diagnostics;
using Attest.Modules;
using Attest.Reading;
using Attest.Review;
using Attest.Validation;

namespace Attest.Commands;

/// <summary>What there is to say about imported references, under the codes of the rules that say it of all others.</summary>
internal static class ImportFindings
{
    /// <summary>Files of the bibliography that cannot be read: nobody can tell what would be added twice.</summary>
    public static void ReportUnreadable(BuildOptions options, KnowledgeBase knowledgeBase, DiagnosticBag diagnostics)
    {
        var folder = options.DisplayPath("references/x")[..^1];
        var faults = knowledgeBase.UnreadableFaults.Where(fault => fault.At.Source.Path.StartsWith(folder, StringComparison.Ordinal))
            .Concat(knowledgeBase.Shared.Where(static file => file.References.Count == 0).SelectMany(static file => file.Faults));
        foreach (var fault in faults)
        {
            Add(fault, Severity.Error, diagnostics);
        }
    }

    /// <summary>What could not be read is an error; a field that has no place is left out with a warning.</summary>
    public static void Report(ContentFault fault, DiagnosticBag diagnostics)
    {
        // Imported text is freed of hidden characters.
        if (fault.Kind != FaultKind.HiddenCharacter)
        {
            Add(fault, fault.Kind is FaultKind.UnreadableFile or FaultKind.TooLarge ? Severity.Error : Severity.Warning, diagnostics);
        }
    }

    /// <summary>Missing fields and wrong identifiers, as warnings: the entry is there now, and can be mended.</summary>
    public static void ReportIncomplete(IReadOnlyList<Reference> references, DiagnosticBag diagnostics)
    {
        if (references.Count == 0)
        {
            return;
        }

        var source = references[0].Id.At.Source;
        var settings = SettingsParser.Parse(static _ => null, static path => new SourceText(path, ""));
        var knowledgeBase = new KnowledgeBase(settings, [new SharedReferences(source, references, [])], [], [], [], [], DateOnly.MinValue);
        foreach (var code in (ReadOnlySpan<string>)["KB204", "KB205"])
        {
            var rule = RuleCatalogue.Find(code)!;
            foreach (var finding in rule.CheckSite(new RuleContext(knowledgeBase, ReviewStandings.Empty(knowledgeBase), UnapprovedPolicy.Fail)))
            {
                diagnostics.Add(new Diagnostic(rule.Descriptor, Severity.Warning, finding.At, finding.Message, finding.Help));
            }
        }
    }

    public static void ReportDisagreement(Reference imported, Reference existing, IReadOnlyList<string> fields, DiagnosticBag diagnostics) =>
        diagnostics.Add(new Diagnostic(RuleCatalogue.Find("KB203")!.Descriptor, Severity.Warning, imported.Id.At,
            $"this contradicts the entry of the same work at {existing.Id.At} in {string.Join(" and ", fields)}",
            "the existing entry is kept; compare both with the source, and correct it if it is wrong"));

    private static void Add(ContentFault fault, Severity severity, DiagnosticBag diagnostics)
    {
        var rule = RuleCatalogue.All.First(rule => rule.Descriptor.Name == fault.Kind.ToString());
        diagnostics.Add(new Diagnostic(rule.Descriptor, severity, fault.At, fault.Message, fault.Help));
    }
}
