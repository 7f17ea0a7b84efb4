using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import;

public static class ReferenceImport
{
    /// <summary>Characters: enough for five thousand authors. A longer entry would make a file that cannot be read again.</summary>
    public const int LongestEntry = 300_000;

    /// <summary>
    /// Reads BibTeX, RIS, MEDLINE (PubMed's .nbib) and CSL (JSON or YAML), by the extension of the file or else by its content.
    /// Never throws.
    /// </summary>
    public static ImportResult Read(SourceText source)
    {
        if (string.IsNullOrWhiteSpace(source.Text))
        {
            return Unreadable(source, "the file is empty", "export the references again");
        }

        var reader = ByExtension(source.Path) ?? ByContent(source.Text);
        return reader is not null ? WithinBounds(reader(source)) : Unreadable(source, "unknown file format",
            "export it as BibTeX (.bib), RIS (.ris), PubMed (.nbib) or CSL-JSON (.json), and keep that ending");
    }

    private static ImportResult WithinBounds(ImportResult read) => new(
        [.. read.References.Where(IsWithinBounds)],
        [
            .. read.Faults,
            .. read.References.Where(static reference => !IsWithinBounds(reference)).Select(static reference => new ContentFault(
                FaultKind.TooLarge, reference.Id.At, $"this entry has more than {LongestEntry} characters",
                "it was not imported; shorten it, and see whether a brace or a quotation mark is missing")),
        ]);

    private static bool IsWithinBounds(Reference reference)
    {
        // Of a name, besides its letters.
        const int Name = 30;
        var names = reference.Names.Values.SelectMany(static names => names);
        return reference.Id.Value.Length + reference.Type.Value.Length
            + reference.Variables.Values.Sum(static text => (long)text.Value.Length)
            + names.Sum(static name => Name + name.Parts().Sum(static part => (long)(part.Text?.Length ?? 0))) <= LongestEntry;
    }

    private static Func<SourceText, ImportResult>? ByExtension(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".bib" or ".bibtex" or ".biblatex" => Bibtex.BibtexImport.Read,
        ".ris" => Ris.RisImport.Read,
        ".nbib" or ".medline" => Medline.MedlineImport.Read,
        ".json" or ".yml" or ".yaml" => CslImport.Read,
        _ => null,
    };

    private static Func<SourceText, ImportResult>? ByContent(string text)
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

            if (trimmed[0] is '[' or '{' || trimmed.StartsWith("- id") || trimmed.StartsWith("references:"))
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
