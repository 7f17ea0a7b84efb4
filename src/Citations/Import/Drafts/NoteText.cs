using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Drafts;

/// <summary>
/// A note. Reference managers put identifiers there that they have no field for: <c>PMID: 123</c>, <c>NCT: NCT01234567</c>.
/// Those are read as what they are; all else stays a note.
/// </summary>
internal static class NoteText
{
    public static void Read(string text, Location at, ReferenceDraft draft)
    {
        var note = ImportedText.Clean(text);
        var colon = note.IndexOf(':', StringComparison.Ordinal);
        var label = colon < 0 ? "" : note[..colon].Trim().ToLowerInvariant();
        var value = note[(colon + 1)..].Trim();
        // A sentence may begin with such a word; an identifier is one word.
        if (!value.Contains(' ', StringComparison.Ordinal) && ReadLabelled(label, value, at, draft))
        {
            return;
        }

        if (label == "retraction")
        {
            draft.TakeRetractionOutOfNote(value);
            return;
        }

        draft.AddNote(note, at);
    }

    private static bool ReadLabelled(string label, string value, Location at, ReferenceDraft draft)
    {
        (string Variable, IdentifierKind Kind)? identifier = label switch
        {
            "pmid" => ("PMID", IdentifierKind.Pmid),
            "pmcid" => ("PMCID", IdentifierKind.Pmcid),
            "doi" => ("DOI", IdentifierKind.Doi),
            "issn" => ("ISSN", IdentifierKind.Issn),
            "nct" or "clinicaltrials.gov" => ("NCT", IdentifierKind.Nct),
            _ => null,
        };
        if (identifier is var (variable, kind) && Identifiers.Bare(kind, value) is { } bare)
        {
            draft.Set(variable, bare, at);
            return true;
        }

        switch (label)
        {
            case "evidence" when EvidenceWord.Read(value) is not Evidence.Other and var evidence:
                draft.Evidence = evidence;
                return true;
            case "csl-type" when CslVariables.Types.Contains(value):
                draft.Type = value;
                return true;
            case "superseded-by":
                draft.Set("superseded-by", value, at);
                return true;
            default:
                return false;
        }
    }
}
