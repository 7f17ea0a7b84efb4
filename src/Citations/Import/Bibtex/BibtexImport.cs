using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Bibtex;

/// <summary>
/// BibTeX and biblatex as Zotero (with Better BibTeX), Mendeley, JabRef, EndNote and publishers export it. Abstracts, private
/// annotations and paths of files are left out: they are not meant for a published site.
/// </summary>
internal static class BibtexImport
{
    /// <summary>Fields whose text becomes a variable of CSL as it is; where several mean one, the first that is there.</summary>
    private static readonly (string Variable, string[] Fields)[] Texts =
    [
        ("container-title-short", ["shortjournal", "journalabbreviation"]),
        ("collection-title", ["series"]),
        ("title-short", ["shorttitle"]),
        ("publisher-place", ["location", "address"]),
        ("edition", ["edition"]),
        ("volume", ["volume"]),
        ("number-of-volumes", ["volumes"]),
        ("number-of-pages", ["pagetotal", "numpages"]),
        ("chapter-number", ["chapter"]),
        ("part-number", ["part"]),
        ("event-title", ["eventtitle"]),
        ("event-place", ["venue"]),
        ("genre", ["type"]),
        ("medium", ["medium"]),
        ("version", ["version"]),
        ("language", ["langid", "language"]),
        ("keyword", ["keywords"]),
        ("status", ["pubstate", "status"]),
        ("call-number", ["library"]),
        ("original-title", ["origtitle"]),
        ("original-publisher", ["origpublisher"]),
        ("original-publisher-place", ["origlocation"]),
        ("section", ["section"]),
        ("source", ["source"]),
        ("archive", ["archive"]),
        ("superseded-by", ["superseded-by", "supersededby"]),
    ];

    private static readonly (string Variable, IdentifierKind Kind, string[] Fields)[] Numbers =
    [
        ("DOI", IdentifierKind.Doi, ["doi"]),
        ("PMID", IdentifierKind.Pmid, ["pmid"]),
        ("PMCID", IdentifierKind.Pmcid, ["pmcid", "pmc"]),
        ("NCT", IdentifierKind.Nct, ["nct"]),
        ("ISBN", IdentifierKind.Isbn, ["isbn"]),
        ("ISSN", IdentifierKind.Issn, ["issn"]),
    ];

    private static readonly (string Variable, string[] Fields)[] Names =
    [
        ("author", ["author"]), ("editor", ["editor"]), ("translator", ["translator"]), ("container-author", ["bookauthor"]),
        ("collection-editor", ["serieseditor"]), ("illustrator", ["illustrator"]), ("contributor", ["contributor"]),
    ];

    public static ImportResult Read(SourceText source)
    {
        var faults = new FaultList();
        var entries = BibtexReader.Read(source, faults);
        if (entries.Count == 0 && faults.All.Count == 0)
        {
            faults.Add(FaultKind.UnreadableFile, source.At(0), "the file contains no BibTeX entry", "an entry begins with @article{, @book{ or the like");
        }

        return new ImportResult([.. entries.Select(Convert)], faults.All);
    }

    private static Reference Convert(BibtexEntry entry)
    {
        var draft = new ReferenceDraft(entry.Key, entry.At);
        var fields = new BibtexFields(entry, draft);
        draft.Type = BibtexTypes.Of(entry, name => fields.Text(name) is { Length: > 0 } text ? text : null);
        draft.Evidence = EvidenceWord.Read(fields.Text("evidence"));
        foreach (var (variable, names) in Names)
        {
            if (fields.First(names) is { } field)
            {
                draft.SetNames(variable, BibtexNames.Read(field.Tex));
            }
        }

        ReadTitles(fields, draft);
        foreach (var (variable, names) in Texts)
        {
            fields.Set(variable, names);
        }

        foreach (var (variable, kind, names) in Numbers)
        {
            if (fields.First(names) is { } field)
            {
                draft.Set(variable, kind, TexText.ReadVerbatim(field.Tex), field.At);
            }
        }

        ReadDates(fields, draft);
        ReadPlace(fields, draft);
        ReadGenre(entry, draft);
        draft.TakeRetractionOutOfNote(fields.First("retraction") is { } retraction ? TexText.Read(retraction.Tex) : null);
        return draft.Build();
    }

    private static void ReadTitles(BibtexFields fields, ReferenceDraft draft)
    {
        fields.SetTitle("title", "subtitle", "title");
        if (draft.Type == "chapter" && fields.First("booktitle", "maintitle") is null)
        {
            // @inbook of classic BibTeX: a part, known by chapter or pages, of the book that the title names.
            fields.SetTitle("container-title", "subtitle", "title");
        }

        fields.SetTitle("container-title", "journalsubtitle", "journaltitle", "journal");
        fields.SetTitle("container-title", "booksubtitle", "booktitle", "maintitle");
    }

    /// <summary>biblatex's dates, or BibTeX's year, month and day apart.</summary>
    private static void ReadDates(BibtexFields fields, ReferenceDraft draft)
    {
        fields.SetDate("issued", "date");
        fields.SetDate("accessed", "urldate", "lastchecked", "lastaccessed", "accessed");
        fields.SetDate("event-date", "eventdate");
        fields.SetDate("original-date", "origdate");
        if (fields.First("year") is { } year)
        {
            draft.SetDate("issued", ImportedDate.FromParts(TexText.Read(year.Tex), fields.Text("month"), fields.Text("day")), year.At);
        }
    }

    /// <summary>Where in its container a work stands, and where on the Internet.</summary>
    private static void ReadPlace(BibtexFields fields, ReferenceDraft draft)
    {
        fields.Set("publisher", draft.Type is "report" or "thesis" ? ["institution", "school", "publisher", "organization"] : ["publisher", "organization", "institution", "school"]);
        if (SourceKind.IsPeriodical(draft.Type) || draft.Type == "periodical")
        {
            fields.Set("issue", "number", "issue");
        }
        else
        {
            fields.Set(draft.Has("collection-title") && draft.Type is "book" or "chapter" or "paper-conference" ? "collection-number" : "number", "number");
            fields.Set("issue", "issue");
        }

        if (fields.First("pages", "page") is { } pages)
        {
            draft.Set("page", PageText.Clean(TexText.Read(pages.Tex)), pages.At);
        }

        // The number that an article without pages is found by.
        fields.Set("page", "eid", "article-number", "articleno");
        if (fields.First("url") is { } url)
        {
            draft.Set("URL", TexText.ReadVerbatim(url.Tex), url.At);
        }

        ReadHowPublished(fields, draft);
        ReadEprint(fields, draft);
        ReadNote(fields, draft);
    }

    private static void ReadHowPublished(BibtexFields fields, ReferenceDraft draft)
    {
        if (fields.First("howpublished") is not { } field)
        {
            return;
        }

        var text = TexText.ReadVerbatim(field.Tex);
        var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && WebAddress.Href(text[at..].Split(' ')[0]) is not null)
        {
            draft.Set("URL", text[at..].Split(' ')[0], field.At);
        }
        else
        {
            draft.Set(draft.Has("publisher") ? "medium" : "publisher", TexText.Read(field.Tex), field.At);
        }
    }

    private static void ReadEprint(BibtexFields fields, ReferenceDraft draft)
    {
        if (fields.First("eprint") is not { } field)
        {
            return;
        }

        var text = TexText.ReadVerbatim(field.Tex);
        var archive = fields.Text("eprinttype", "archiveprefix");
        switch (archive.ToLowerInvariant())
        {
            case "pubmed" or "pmid":
                draft.Set("PMID", IdentifierKind.Pmid, text, field.At);
                break;
            case "pmc" or "pmcid":
                draft.Set("PMCID", IdentifierKind.Pmcid, text, field.At);
                break;
            default:
                draft.Set(draft.Has("number") ? "archive_location" : "number", archive.Length > 0 && draft.Type == "article" ? $"{archive}:{text}" : text, field.At);
                break;
        }
    }

    /// <summary>Reference managers without a field for them put identifiers into the note.</summary>
    private static void ReadNote(BibtexFields fields, ReferenceDraft draft)
    {
        foreach (var name in (ReadOnlySpan<string>)["note", "addendum"])
        {
            if (fields.First(name) is { } note)
            {
                NoteText.Read(TexText.Read(note.Tex), note.At, draft);
            }
        }
    }

    private static void ReadGenre(BibtexEntry entry, ReferenceDraft draft)
    {
        var genre = entry.Type switch
        {
            "phdthesis" => "PhD thesis",
            "mastersthesis" => "Master's thesis",
            _ => draft.Text("genre") switch
            {
                "phdthesis" => "PhD thesis",
                "mathesis" => "Master's thesis",
                _ => null,
            },
        };
        if (genre is null)
        {
            return;
        }

        if (draft.Text("genre") is "phdthesis" or "mathesis")
        {
            draft.Replace("genre", genre);
        }
        else
        {
            draft.Set("genre", genre, entry.At);
        }
    }
}
