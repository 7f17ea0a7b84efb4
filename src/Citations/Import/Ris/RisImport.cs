using System.Collections.Frozen;
using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Ris;

/// <summary>
/// RIS as of Zotero, EndNote, Mendeley and publishers, which use different tags for journals, pages and dates. Abstracts,
/// addresses and paths of files are left out.
/// </summary>
internal static class RisImport
{
    private static readonly TaggedReader Reader = new(width: 2, opening: "TY", closing: "ER");

    private static readonly (string Variable, string[] Tags)[] Texts =
    [
        ("title-short", ["ST"]), ("volume", ["VL"]), ("number-of-volumes", ["NV"]), ("edition", ["ET"]), ("publisher", ["PB"]),
        ("publisher-place", ["CY", "PP"]), ("language", ["LA"]), ("call-number", ["CN"]), ("section", ["SE"]),
    ];

    // The values of "TY" as CSL's types.
    private static readonly FrozenDictionary<string, string> Types = WordTable.Pairs("""
        JOUR article-journal JFULL article-journal EJOUR article-journal ABST article-journal INPR article-journal
        MGZN article-magazine NEWS article-newspaper BOOK book EBOOK book EDBOOK book CLSWK book SER book
        CHAP chapter ECHAP chapter CONF book CPAPER paper-conference RPRT report GOVDOC report THES thesis
        ELEC webpage WEB webpage ICOMM personal_communication PCOMM personal_communication BLOG post-weblog
        UNPB article MANSCPT manuscript DATA dataset AGGR dataset DBASE dataset COMP software PAT patent STAND standard
        CASE legal_case BILL bill STAT legislation LEGAL legislation HEAR hearing DICT entry-dictionary ENCYC entry-encyclopedia
        MAP map VIDEO motion_picture MPCT motion_picture ADVS motion_picture SOUND song MUSIC musical_score SLIDE speech
        PAMP pamphlet ART graphic FIGURE figure GEN document MULTI webpage
        """);

    private static readonly string[] PubMed = ["pubmed", "medline", "nlm"];

    public static ImportResult Read(SourceText source)
    {
        var faults = new FaultList();
        return ImportResult.Of(source, Reader.Read(source, faults), faults, Convert, "RIS record",
            "a record begins with a line such as \"TY  - JOUR\"");
    }

    private static Reference Convert(TaggedRecord record)
    {
        var draft = new ReferenceDraft(record.Text("ID"), record.First("ID")?.At ?? record.At)
        {
            Type = Types.GetValueOrDefault(record.Text("TY").ToUpperInvariant(), "document"),
        };
        ReadTitles(record, draft);
        ReadNames(record, draft);
        foreach (var (variable, tags) in Texts)
        {
            draft.Set(variable, record.First(tags));
        }

        ReadPages(record, draft);
        ReadIssue(record, draft);
        ReadDates(record, draft);
        ReadIdentifiers(record, draft);
        draft.Set("keyword", string.Join(", ", record.Values("KW").Select(ImportedText.Clean)), record.First("KW")?.At ?? record.At);
        return draft.Build();
    }

    private static void ReadTitles(TaggedRecord record, ReferenceDraft draft)
    {
        draft.Set("title", record.First("TI", "T1", "CT"));
        if (draft.Type is "book" or "report" or "thesis")
        {
            draft.Set("title", record.First("BT"));
            draft.Set("collection-title", record.First("T3", "T2"));
        }
        else
        {
            draft.Set("container-title", record.First("JF", "BT", "T2"));
            draft.Set("container-title", record.First("JO", "JA", "J2", "J1"));
            draft.Set("collection-title", record.First("T3"));
        }

        if (record.First("J2", "JA", "J1", "JO") is { } shorter && draft.Text("container-title") is { } title
            && ImportedText.Clean(shorter.Value) != title)
        {
            draft.Set("container-title-short", shorter);
        }
    }

    private static void ReadNames(TaggedRecord record, ReferenceDraft draft)
    {
        foreach (var field in record.Fields)
        {
            var variable = field.Tag switch
            {
                "AU" or "A1" => "author",
                "ED" => "editor",
                "A2" => draft.Type is "book" ? "collection-editor" : "editor",
                "A3" => "collection-editor",
                "A4" or "TA" => "translator",
                _ => null,
            };
            if (variable is not null)
            {
                // Some programs put all names into one field.
                foreach (var name in field.Value.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                {
                    draft.Add(variable, PersonNames.Read(name));
                }
            }
        }
    }

    private static void ReadPages(TaggedRecord record, ReferenceDraft draft)
    {
        if (draft.Type is "book" or "thesis" && record.First("EP") is null && record.First("SP") is { } count)
        {
            // SP is the number of pages of a whole book.
            draft.Set("number-of-pages", PageText.Clean(ImportedText.Clean(count.Value)), count.At);
            return;
        }

        if (record.First("SP", "EP") is { } pages)
        {
            draft.Set("page", PageText.Range(record.Text("SP"), record.Text("EP")), pages.At);
        }

        draft.Set("page", record.First("C7", "AR"));
    }

    private static void ReadIssue(TaggedRecord record, ReferenceDraft draft)
    {
        var isPeriodical = SourceKind.IsPeriodical(draft.Type);
        draft.Set(isPeriodical ? "issue" : "number", record.First("IS"));
        draft.Set(isPeriodical && !draft.Has("issue") ? "issue" : "number", record.First("M1"));
        if (record.First("M3") is { } kind)
        {
            if (Doi.Find(kind.Value) is { } doi)
            {
                draft.Set("DOI", doi, kind.At);
            }
            else if (!kind.Value.Trim().Equals("Journal Article", StringComparison.OrdinalIgnoreCase))
            {
                draft.Set("genre", kind);
            }
        }
    }

    private static void ReadDates(TaggedRecord record, ReferenceDraft draft)
    {
        var year = record.First("PY", "Y1");
        var whole = record.First("DA");
        var date = year is null ? null : ImportedDate.Read(year.Value);
        if (whole is not null)
        {
            var fuller = ImportedDate.Read(whole.Value);
            if (fuller?.Year is null && date?.Year is not null)
            {
                // EndNote's "May 6" without a year.
                fuller = ImportedDate.Read($"{year!.Value.Trim('/', ' ')} {whole.Value}");
            }

            if (date is null || (fuller?.Year == date.Year && date is { Month: null, Season: null, EndYear: null, Circa: false }))
            {
                date = fuller ?? date;
            }
        }

        draft.SetDate("issued", date, (year ?? whole)?.At ?? record.At);
        if (record.First("Y2") is { } accessed)
        {
            draft.SetDate("accessed", ImportedDate.Read(accessed.Value), accessed.At);
        }
    }

    private static void ReadIdentifiers(TaggedRecord record, ReferenceDraft draft)
    {
        if (record.First("DO", "DI") is { } doi)
        {
            draft.Set(IdentifierKind.Doi, doi.Value.Split('\n')[0], doi.At);
        }

        if (record.First("AN") is { } accession && IsPubMed(record)
            && Identifiers.Bare(IdentifierKind.Pmid, accession.Value.Trim()) is { } pmid)
        {
            draft.Set("PMID", pmid, accession.At);
        }

        foreach (var field in record.Fields)
        {
            var value = field.Value.Trim();
            switch (field.Tag)
            {
                case "C2" when value.StartsWith("PMC", StringComparison.OrdinalIgnoreCase):
                    draft.Set(IdentifierKind.Pmcid, value, field.At);
                    break;
                case "SN":
                    ReadSerialNumber(value, field, draft);
                    break;
                case "UR" or "LK" or "L2" when value.Split([' ', '\n', ';'])[0] is var address && WebAddress.Href(address) is not null:
                    if (address.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase))
                    {
                        draft.Set(IdentifierKind.Doi, address, field.At);
                    }
                    else
                    {
                        draft.Set("URL", address, field.At);
                    }

                    break;
                case "N1":
                    draft.ReadNote(value, field.At);
                    break;
            }
        }
    }

    // Accession numbers are PubMed's if the record says so, or names no database.
    private static bool IsPubMed(TaggedRecord record)
    {
        var database = $"{record.Text("DB")} {record.Text("DP")}";
        return string.IsNullOrWhiteSpace(database) || PubMed.Any(name => database.Mentions(name));
    }

    // One tag for ISSN, ISBN and the numbers of reports, distinguished by form.
    private static void ReadSerialNumber(string value, TaggedField field, ReferenceDraft draft)
    {
        // "1234-5679 (Electronic) 1234-5680 (Linking)" on one or two lines.
        var first = value.Split(['\n', '(', ';'])[0].Trim();
        var digits = CheckDigit.Compact(first.Split(' ')[0]);
        var isBook = draft.Type is "book" or "chapter";
        if (CheckDigit.HasForm(digits, 8) && !isBook)
        {
            draft.Set(IdentifierKind.Issn, first, field.At);
        }
        else if (digits.Length is 10 or 13 && IdentifierText.AreDigits(digits.AsSpan(0, digits.Length - 1)))
        {
            draft.Set(IdentifierKind.Isbn, first, field.At);
        }
        else
        {
            draft.Set(isBook ? "ISBN" : SourceKind.IsPeriodical(draft.Type) ? "ISSN" : "number", first, field.At);
        }
    }
}
