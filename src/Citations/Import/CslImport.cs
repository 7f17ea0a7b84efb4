using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;

namespace Attest.Citations.Import;

/// <summary>
/// CSL-JSON and CSL-YAML, as of Zotero and Pandoc. Unknown fields are reported and left out; abstracts and private annotations
/// are left out.
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
        var draft = new ReferenceDraft(reference.Id.Value, reference.Id.At)
        {
            Type = ImportedText.Clean(reference.Type.Value),
            Evidence = reference.Evidence,
        };
        foreach (var (variable, text) in reference.Variables)
        {
            switch (variable)
            {
                case "DOI":
                    draft.Set(IdentifierKind.Doi, text.Value, text.At);
                    break;
                case "note":
                    // Zotero's "Extra", which contains PMID and NCT.
                    foreach (var line in text.Value.Split('\n'))
                    {
                        draft.ReadNote(line, text.At);
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
            draft.SetDate(
                variable,
                date.Value.Literal is { } words ? ImportedDate.Read(words) : date.Value with { Season = Text(date.Value.Season) },
                date.At);
        }

        return draft.Build();
    }

    private static CslName Cleaned(CslName name) => new(Text(name.Family), Text(name.Given), Text(name.Suffix),
        Text(name.DroppingParticle), Text(name.NonDroppingParticle), Text(name.Literal));

    private static string? Text(string? part) => ImportedText.Clean(part).OrNull();
}
