using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import;

/// <summary>Finds out in which format a file of references is, and reads it.</summary>
public static class ReferenceImport
{
    /// <summary>Characters of one entry. Five thousand authors have room; a file in which more has to stand could not be read again.</summary>
    public const int LongestEntry = 300_000;

    private delegate ImportResult Reader(SourceText source);

    /// <summary>
    /// Reads BibTeX, RIS, MEDLINE (PubMed's .nbib) and CSL (JSON or YAML), by the ending of the file's name, and by what is in
    /// it where the ending says nothing. Never throws, whatever the text.
    /// </summary>
    public static ImportResult Read(SourceText source)
    {
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return Unreadable(source, "the file is empty", "export the references again");
        }

        var reader = ByEnding(source.Path) ?? ByContent(source.Text);
        return reader is not null ? WithinBounds(reader(source)) : Unreadable(source, "unknown file format",
            "export it as BibTeX (.bib), RIS (.ris), PubMed (.nbib) or CSL-JSON (.json), and keep that ending");
    }

    private static ImportResult WithinBounds(ImportResult read) => read.References.All(IsWithinBounds) ? read : new ImportResult(
        [.. read.References.Where(IsWithinBounds)],
        [
            .. read.Faults,
            .. read.References.Where(static reference => !IsWithinBounds(reference)).Select(static reference => new ContentFault(
                FaultKind.TooLarge, reference.Id.At, $"this entry has more than {LongestEntry} characters", "it was not imported; shorten it, and see whether a brace or a quotation mark is missing")),
        ]);

    private static bool IsWithinBounds(Reference reference)
    {
        // What a name takes besides its letters.
        const int Name = 30;
        return reference.Id.Value.Length + reference.Type.Value.Length + reference.Variables.Sum(static field => (long)field.Value.Value.Length)
            + reference.Names.Sum(static field => field.Value.Sum(static name => (long)Name + (name.Family?.Length ?? 0) + (name.Given?.Length ?? 0) + (name.Literal?.Length ?? 0)
                + (name.Suffix?.Length ?? 0) + (name.NonDroppingParticle?.Length ?? 0) + (name.DroppingParticle?.Length ?? 0))) <= LongestEntry;
    }

    private static Reader? ByEnding(string path)
    {
        var dot = path.LastIndexOf('.');
        return (dot < 0 ? "" : path[(dot + 1)..].ToLowerInvariant()) switch
        {
            "bib" or "bibtex" or "biblatex" => Bibtex.BibtexImport.Read,
            "ris" => Ris.RisImport.Read,
            "nbib" or "medline" => Medline.MedlineImport.Read,
            "json" or "yml" or "yaml" => CslImport.Read,
            _ => null,
        };
    }

    private static Reader? ByContent(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.TrimStart();
            if (trimmed.IsEmpty || trimmed[0] is '%' or '#')
            {
                continue;
            }

            if (trimmed[0] is '@')
            {
                return Bibtex.BibtexImport.Read;
            }

            if (trimmed[0] is '[' or '{' || trimmed.StartsWith("- id", StringComparison.Ordinal) || trimmed.StartsWith("references:", StringComparison.Ordinal))
            {
                return CslImport.Read;
            }

            if (TagLine.Read(line, 4, out var tag, out _) && tag is "PMID" or "OWN" or "STAT")
            {
                return Medline.MedlineImport.Read;
            }

            if (TagLine.Read(line, 2, out tag, out _) && tag == "TY")
            {
                return Ris.RisImport.Read;
            }
        }

        return null;
    }

    private static ImportResult Unreadable(SourceText source, string message, string help) =>
        new([], [new ContentFault(FaultKind.UnreadableFile, source.At(0), message, help)]);
}
