using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;

namespace Attest.Citations.Import;

/// <summary>
/// CSL-JSON and CSL-YAML, as Zotero and Pandoc write it. Fields that Attest does not know are told and left out; so are
/// abstracts and private annotations.
/// </summary>
internal static class CslImport
{
    private static readonly string[] Private = ["abstract", "annote"];

    public static ImportResult Read(SourceText source)
    {
        var read = SharedReferencesParser.Parse(source, needsIds: false);
        var isUnreadable = read.References.Count == 0;
        return new ImportResult(
            [.. read.References.Select(Cleaned)],
            [.. read.Faults.Select(fault => isUnreadable ? fault with { Kind = FaultKind.UnreadableFile } : fault)]);
    }

    private static Reference Cleaned(Reference reference)
    {
        var type = ImportedText.Clean(reference.Type.Value);
        var draft = new ReferenceDraft(reference.Id.Value, reference.Id.At) { Type = type, Evidence = reference.Evidence };
        foreach (var (variable, text) in reference.Variables)
        {
            switch (variable)
            {
                case "DOI":
                    draft.Set(variable, IdentifierKind.Doi, text.Value, text.At);
                    break;
                case "note":
                    // Zotero has no field for PMID and NCT, and exports what it calls "Extra" as the note.
                    foreach (var line in text.Value.Split('\n'))
                    {
                        NoteText.Read(line, text.At, draft);
                    }

                    break;
                case var _ when !Private.Contains(variable):
                    draft.Set(variable, text.Value, text.At);
                    break;
            }
        }

        foreach (var (variable, names) in reference.Names)
        {
            draft.SetNames(variable, [.. names.Select(Cleaned)]);
        }

        foreach (var (variable, date) in reference.Dates)
        {
            var clean = date.Value.Literal is { } words ? ImportedDate.Read(words) : date.Value with { Season = Text(date.Value.Season) };
            draft.SetDate(variable, clean, date.At);
        }

        return draft.Build();
    }

    private static CslName Cleaned(CslName name) => new(
        Text(name.Family), Text(name.Given), Text(name.Suffix), Text(name.DroppingParticle), Text(name.NonDroppingParticle), Text(name.Literal));

    private static string? Text(string? part) => ImportedText.Clean(part) is { Length: > 0 } text ? text : null;
}
