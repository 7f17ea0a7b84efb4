using Attest.Citations.Import.Drafts;

namespace Attest.Citations.Import.Bibtex;

/// <summary>Titles of works and of what contains them, with biblatex's subtitles behind a colon.</summary>
internal static class BibtexTitles
{
    public static void Read(BibtexFields fields, ReferenceDraft draft)
    {
        Set(fields, draft, "title", ["title"], "subtitle");
        if (draft.Type == "chapter" && fields.First("booktitle", "maintitle") is null)
        {
            // @inbook of classic BibTeX: a part, known by chapter or pages, of the book that the title names.
            Set(fields, draft, "container-title", ["title"], "subtitle");
        }

        Set(fields, draft, "container-title", ["journaltitle", "journal"], "journalsubtitle");
        Set(fields, draft, "container-title", ["booktitle", "maintitle"], "booksubtitle");
    }

    private static void Set(BibtexFields fields, ReferenceDraft draft, string variable, string[] names, string subtitle)
    {
        if (fields.First(names) is not { } field)
        {
            return;
        }

        var title = TexText.Read(field.Tex);
        if (fields.First(subtitle) is { } second && TexText.Read(second.Tex) is { Length: > 0 } text)
        {
            title += (title.EndsWith('?') || title.EndsWith('!') ? " " : ": ") + text;
        }

        draft.Set(variable, title, field.At);
    }
}
