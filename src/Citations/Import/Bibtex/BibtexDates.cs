using Attest.Citations.Import.Drafts;

namespace Attest.Citations.Import.Bibtex;

/// <summary>Dates: biblatex's in EDTF, or BibTeX's year, month and day apart.</summary>
internal static class BibtexDates
{
    public static void Read(BibtexFields fields, ReferenceDraft draft)
    {
        ReadEdtf(fields, draft, "issued", "date");
        ReadEdtf(fields, draft, "accessed", "urldate", "lastchecked", "lastaccessed", "accessed");
        ReadEdtf(fields, draft, "event-date", "eventdate");
        ReadEdtf(fields, draft, "original-date", "origdate");
        if (fields.First("year") is { } year)
        {
            var month = fields.First("month") is { } m ? TexText.Read(m.Tex) : "";
            var day = fields.First("day") is { } d ? TexText.Read(d.Tex) : "";
            draft.SetDate("issued", ImportedDate.FromParts(TexText.Read(year.Tex), month, day), year.At);
        }
    }

    private static void ReadEdtf(BibtexFields fields, ReferenceDraft draft, string variable, params ReadOnlySpan<string> names)
    {
        if (fields.First(names) is { } field)
        {
            draft.SetDate(variable, ImportedDate.Read(TexText.ReadVerbatim(field.Tex)), field.At);
        }
    }
}
