using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Ris;

/// <summary>
/// RIS as Zotero, EndNote, Mendeley and publishers export it. Programs do not agree on the tags of journals, pages and
/// dates, so that several are looked at. Abstracts, addresses and paths of files are left out.
/// </summary>
internal static class RisImport
{
    private static readonly TaggedReader Reader = new(width: 2, opening: "TY", closing: "ER");

    private static readonly (string Variable, string[] Tags)[] Texts =
    [
        ("title-short", ["ST"]),
        ("volume", ["VL"]),
        ("number-of-volumes", ["NV"]),
        ("edition", ["ET"]),
        ("publisher", ["PB"]),
        ("publisher-place", ["CY", "PP"]),
        ("language", ["LA"]),
        ("call-number", ["CN"]),
        ("section", ["SE"]),
    ];

    public static ImportResult Read(SourceText source)
    {
        var faults = new FaultList();
        var records = Reader.Read(source, faults);
        if (records.Count == 0 && faults.All.Count == 0)
        {
            faults.Add(FaultKind.UnreadableFile, source.At(0), "the file contains no RIS record", "a record begins with a line such as \"TY  - JOUR\"");
        }

        return new ImportResult([.. records.Select(Convert)], faults.All);
    }

    private static Reference Convert(TaggedRecord record)
    {
        var draft = new ReferenceDraft(record.Text("ID"), record.First("ID")?.At ?? record.At) { Type = RisTypes.Of(record.Text("TY")) };
        ReadTitles(record, draft);
        ReadNames(record, draft);
        foreach (var (variable, tags) in Texts)
        {
            Set(draft, variable, record.First(tags));
        }

        ReadPages(record, draft);
        ReadIssue(record, draft);
        ReadDates(record, draft);
        RisIdentifiers.Read(record, draft);
        var keywords = record.Fields.Where(static field => field.Tag == "KW").Select(static field => ImportedText.Clean(field.Value)).ToList();
        if (keywords.Count > 0)
        {
            draft.Set("keyword", string.Join(", ", keywords), record.First("KW")!.At);
        }

        return draft.Build();
    }

    private static void ReadTitles(TaggedRecord record, ReferenceDraft draft)
    {
        var isWholeBook = draft.Type is "book" or "report" or "thesis";
        Set(draft, "title", record.First("TI", "T1", "CT"));
        if (isWholeBook)
        {
            Set(draft, "title", record.First("BT"));
            Set(draft, "collection-title", record.First("T3", "T2"));
        }
        else
        {
            Set(draft, "container-title", record.First("JF", "BT", "T2"));
            Set(draft, "container-title", record.First("JO", "JA", "J2", "J1"));
            Set(draft, "collection-title", record.First("T3"));
        }

        if (record.First("J2", "JA", "J1", "JO") is { } shorter && ImportedText.Clean(shorter.Value) != draft.Text("container-title"))
        {
            Set(draft, "container-title-short", draft.Has("container-title") ? shorter : null);
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
            // Of whole books SP holds the number of pages.
            draft.Set("number-of-pages", PageText.Clean(ImportedText.Clean(count.Value)), count.At);
            return;
        }

        if (record.First("SP", "EP") is { } pages)
        {
            draft.Set("page", PageText.Range(record.Text("SP"), record.Text("EP")), pages.At);
        }

        Set(draft, "page", record.First("C7", "AR"));
    }

    private static void ReadIssue(TaggedRecord record, ReferenceDraft draft)
    {
        var isPeriodical = SourceKind.IsPeriodical(draft.Type);
        Set(draft, isPeriodical ? "issue" : "number", record.First("IS"));
        Set(draft, isPeriodical && !draft.Has("issue") ? "issue" : "number", record.First("M1"));

        if (record.First("M3") is { } kind)
        {
            if (Doi.Find(kind.Value) is { } doi)
            {
                draft.Set("DOI", doi, kind.At);
            }
            else if (!kind.Value.Trim().Equals("Journal Article", StringComparison.OrdinalIgnoreCase))
            {
                Set(draft, "genre", kind);
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
            // "May 6" without a year, as EndNote has it.
            fuller = fuller?.Year is null && date?.Year is not null ? ImportedDate.Read($"{year!.Value.Trim('/', ' ')} {whole.Value}") : fuller;
            date = date is null || (fuller?.Year == date.Year && date is { Month: null, Season: null, EndYear: null, Circa: false }) ? fuller ?? date : date;
        }

        draft.SetDate("issued", date, (year ?? whole)?.At ?? record.At);
        if (record.First("Y2") is { } accessed)
        {
            draft.SetDate("accessed", ImportedDate.Read(accessed.Value), accessed.At);
        }
    }

    private static void Set(ReferenceDraft draft, string variable, TaggedField? field)
    {
        if (field is not null)
        {
            draft.Set(variable, field.Value, field.At);
        }
    }
}
