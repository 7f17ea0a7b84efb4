using System.Collections.Frozen;
using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Bibtex;

/// <summary>
/// BibTeX and biblatex as of Zotero (with Better BibTeX), Mendeley, JabRef, EndNote and publishers. Abstracts, private
/// annotations and paths of files are left out, since they must not be published.
/// </summary>
internal sealed class BibtexImport
{
    // Fields whose text becomes a variable; of several the first that has a text.
    private static readonly (string Variable, string[] Fields)[] Texts =
    [
        ("container-title-short", ["shortjournal", "journalabbreviation"]), ("collection-title", ["series"]),
        ("title-short", ["shorttitle"]), ("publisher-place", ["location", "address"]), ("edition", ["edition"]), ("volume", ["volume"]),
        ("number-of-volumes", ["volumes"]), ("number-of-pages", ["pagetotal", "numpages"]), ("chapter-number", ["chapter"]),
        ("part-number", ["part"]), ("event-title", ["eventtitle"]), ("event-place", ["venue"]), ("genre", ["type"]),
        ("medium", ["medium"]), ("version", ["version"]),
        ("language", ["langid", "language"]), ("keyword", ["keywords"]), ("status", ["pubstate", "status"]), ("call-number", ["library"]),
        ("original-title", ["origtitle"]), ("original-publisher", ["origpublisher"]), ("original-publisher-place", ["origlocation"]),
        ("section", ["section"]), ("source", ["source"]), ("archive", ["archive"]), ("superseded-by", ["superseded-by", "supersededby"]),
    ];

    private static readonly (IdentifierKind Kind, string[] Fields)[] Numbers =
    [
        (IdentifierKind.Doi, ["doi"]), (IdentifierKind.Pmid, ["pmid"]), (IdentifierKind.Pmcid, ["pmcid", "pmc"]),
        (IdentifierKind.Nct, ["nct"]), (IdentifierKind.Isbn, ["isbn"]), (IdentifierKind.Issn, ["issn"]),
    ];

    private static readonly (string Variable, string Field)[] Names =
    [
        ("author", "author"), ("editor", "editor"), ("translator", "translator"), ("container-author", "bookauthor"),
        ("collection-editor", "serieseditor"), ("illustrator", "illustrator"), ("contributor", "contributor"),
    ];

    private static readonly FrozenDictionary<string, string> Types = WordTable.Pairs("""
        article article-journal suppperiodical article-journal book book mvbook book collection book mvcollection book
        reference book mvreference book booklet pamphlet proceedings book mvproceedings book inbook chapter
        incollection chapter bookinbook chapter suppbook chapter suppcollection chapter inreference entry-encyclopedia
        inproceedings paper-conference conference paper-conference techreport report report report manual book
        phdthesis thesis mastersthesis thesis thesis thesis unpublished manuscript periodical periodical patent patent
        dataset dataset data dataset software software softwareversion software standard standard legislation legislation
        jurisdiction legal_case video motion_picture movie motion_picture audio song music song image graphic artwork graphic
        letter personal_communication
        """);

    private static readonly string[] PlacesOfPreprints = ["publisher", "howpublished", "journal", "type", "archive"];

    private readonly BibtexEntry _entry;
    private readonly Dictionary<string, BibtexField> _fields;
    private readonly ReferenceDraft _draft;

    private BibtexImport(BibtexEntry entry)
    {
        _entry = entry;
        _fields = entry.Fields.ToDictionary(static field => field.Name, StringComparer.Ordinal);
        _draft = new ReferenceDraft(entry.Key, entry.At);
    }

    public static ImportResult Read(SourceText source)
    {
        var faults = new FaultList();
        return ImportResult.Of(source, BibtexReader.Read(source, faults), faults, static entry => new BibtexImport(entry).Convert(),
            "BibTeX entry", "an entry begins with @article{, @book{ or the like");
    }

    private Reference Convert()
    {
        _draft.Type = ReadType();
        _draft.Evidence = EvidenceWord.Read(Text("evidence"));
        foreach (var (variable, name) in Names)
        {
            if (First(name) is { } field)
            {
                _draft.SetNames(variable, BibtexNames.Read(field.Tex));
            }
        }

        ReadTitles();
        foreach (var (variable, names) in Texts)
        {
            Set(variable, names);
        }

        foreach (var (kind, names) in Numbers)
        {
            if (First(names) is { } field)
            {
                _draft.Set(kind, TexText.ReadVerbatim(field.Tex), field.At);
            }
        }

        ReadDates();
        ReadPlace();
        ReadGenre();
        _draft.TakeRetractionOutOfNote(Text("retraction"));
        return _draft.Build();
    }

    private string ReadType()
    {
        // Our own export names CSL's type where BibTeX has none; "magazine" and "newspaper" are biblatex's.
        var subtype = Text("entrysubtype");
        return CslVariables.Types.Contains(subtype) ? subtype : _entry.Type switch
        {
            "article" when subtype is "magazine" or "newspaper" => "article-" + subtype,
            "online" or "electronic" or "www" => IsPreprint() ? "article" : "webpage",
            "misc" when IsPreprint() => "article",
            "misc" when Text("url").Length > 0 || Text("howpublished").Mentions("http") => "webpage",
            var type => Types.GetValueOrDefault(type, "document"),
        };
    }

    private bool IsPreprint() =>
        (Text("eprint").Length > 0 && Text("eprinttype").ToLowerInvariant() is not ("pubmed" or "pmid" or "pmcid" or "pmc" or "jstor"))
        || PlacesOfPreprints.Select(name => Text(name)).Any(static text => text.Mentions("rxiv") || text.Mentions("preprint"));

    private void ReadTitles()
    {
        SetTitle("title", "subtitle", "title");
        if (_draft.Type == "chapter" && First("booktitle", "maintitle") is null)
        {
            // Classic BibTeX's @inbook: a chapter or pages of the book of this title.
            SetTitle("container-title", "subtitle", "title");
        }

        SetTitle("container-title", "journalsubtitle", "journaltitle", "journal");
        SetTitle("container-title", "booksubtitle", "booktitle", "maintitle");
    }

    private void ReadDates()
    {
        SetDate("issued", "date");
        SetDate("accessed", "urldate", "lastchecked", "lastaccessed", "accessed");
        SetDate("event-date", "eventdate");
        SetDate("original-date", "origdate");
        if (First("year") is { } year)
        {
            _draft.SetDate("issued", ImportedDate.FromParts(TexText.Read(year.Tex), Text("month"), Text("day")), year.At);
        }
    }

    private void ReadPlace()
    {
        Set("publisher", _draft.Type is "report" or "thesis"
            ? ["institution", "school", "publisher", "organization"]
            : ["publisher", "organization", "institution", "school"]);
        if (SourceKind.IsPeriodical(_draft.Type) || _draft.Type == "periodical")
        {
            Set("issue", "number", "issue");
        }
        else
        {
            var isInSeries = _draft.Has("collection-title") && _draft.Type is "book" or "chapter" or "paper-conference";
            Set(isInSeries ? "collection-number" : "number", "number");
            Set("issue", "issue");
        }

        if (First("pages", "page") is { } pages)
        {
            _draft.Set("page", PageText.Clean(TexText.Read(pages.Tex)), pages.At);
        }

        // The number of an article without pages.
        Set("page", "eid", "article-number", "articleno");
        if (First("url") is { } url)
        {
            _draft.Set("URL", TexText.ReadVerbatim(url.Tex), url.At);
        }

        ReadHowPublished();
        ReadEprint();
        // Reference managers put identifiers into notes.
        foreach (var note in new[] { First("note"), First("addendum") }.OfType<BibtexField>())
        {
            _draft.ReadNote(TexText.Read(note.Tex), note.At);
        }
    }

    private void ReadHowPublished()
    {
        if (First("howpublished") is not { } field)
        {
            return;
        }

        var text = TexText.ReadVerbatim(field.Tex);
        var at = text.IndexOf("http", StringComparison.OrdinalIgnoreCase);
        if (at >= 0 && text[at..].Split(' ')[0] is var address && WebAddress.Href(address) is not null)
        {
            _draft.Set("URL", address, field.At);
        }
        else
        {
            _draft.Set(_draft.Has("publisher") ? "medium" : "publisher", TexText.Read(field.Tex), field.At);
        }
    }

    private void ReadEprint()
    {
        if (First("eprint") is not { } field)
        {
            return;
        }

        var text = TexText.ReadVerbatim(field.Tex);
        var archive = Text("eprinttype", "archiveprefix");
        switch (archive.ToLowerInvariant())
        {
            case "pubmed" or "pmid":
                _draft.Set(IdentifierKind.Pmid, text, field.At);
                break;
            case "pmc" or "pmcid":
                _draft.Set(IdentifierKind.Pmcid, text, field.At);
                break;
            default:
                text = archive.Length > 0 && _draft.Type == "article" ? $"{archive}:{text}" : text;
                _draft.Set(_draft.Has("number") ? "archive_location" : "number", text, field.At);
                break;
        }
    }

    private void ReadGenre()
    {
        var genre = (_entry.Type, _draft.Text("genre")) switch
        {
            ("phdthesis", _) => "PhD thesis",
            ("mastersthesis", _) => "Master's thesis",
            (_, "phdthesis") => "PhD thesis",
            (_, "mathesis") => "Master's thesis",
            _ => null,
        };
        if (_draft.Text("genre") is "phdthesis" or "mathesis")
        {
            _draft.Replace("genre", genre!);
        }
        else
        {
            _draft.Set("genre", genre, _entry.At);
        }
    }

    // The first of the fields that is not blank.
    private BibtexField? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_fields.TryGetValue(name, out var field) && !string.IsNullOrWhiteSpace(field.Tex))
            {
                return field;
            }
        }

        return null;
    }

    private string Text(params ReadOnlySpan<string> names) => First(names) is { } field ? TexText.Read(field.Tex) : "";

    private void Set(string variable, params ReadOnlySpan<string> names)
    {
        if (First(names) is { } field)
        {
            _draft.Set(variable, TexText.Read(field.Tex), field.At);
        }
    }

    // A title, and biblatex's subtitle after a colon.
    private void SetTitle(string variable, string subtitle, params ReadOnlySpan<string> names)
    {
        if (First(names) is { } field)
        {
            var title = TexText.Read(field.Tex);
            var second = Text(subtitle);
            _draft.Set(variable, second.Length == 0 ? title : title + (title is [.., '?' or '!'] ? " " : ": ") + second, field.At);
        }
    }

    // A date of biblatex, which is in EDTF.
    private void SetDate(string variable, params ReadOnlySpan<string> names)
    {
        if (First(names) is { } field)
        {
            _draft.SetDate(variable, ImportedDate.Read(TexText.ReadVerbatim(field.Tex)), field.At);
        }
    }
}
