using Attest.Citations.Import.Drafts;

namespace Attest.Citations.Import.Ris;

/// <summary>Identifiers, addresses and notes of a RIS record.</summary>
internal static class RisIdentifiers
{
    private static readonly string[] PubMed = ["pubmed", "medline", "nlm"];

    public static void Read(TaggedRecord record, ReferenceDraft draft)
    {
        if (record.First("DO", "DI") is { } doi)
        {
            draft.Set("DOI", IdentifierKind.Doi, doi.Value.Split('\n')[0], doi.At);
        }

        if (record.First("AN") is { } accession && IsPubMed(record) && Identifiers.Bare(IdentifierKind.Pmid, accession.Value.Trim()) is { } pmid)
        {
            draft.Set("PMID", pmid, accession.At);
        }

        foreach (var field in record.Fields)
        {
            var value = field.Value.Trim();
            switch (field.Tag)
            {
                case "C2" when value.StartsWith("PMC", StringComparison.OrdinalIgnoreCase):
                    draft.Set("PMCID", IdentifierKind.Pmcid, value, field.At);
                    break;
                case "SN":
                    ReadSerialNumber(value, field, draft);
                    break;
                case "UR" or "LK" or "L2" when WebAddress.Href(value.Split([' ', '\n', ';'])[0]) is not null:
                    ReadAddress(value.Split([' ', '\n', ';'])[0], field, draft);
                    break;
                case "N1":
                    NoteText.Read(value, field.At, draft);
                    break;
            }
        }
    }

    /// <summary>Accession numbers are PubMed's where the record says so, or says nothing.</summary>
    private static bool IsPubMed(TaggedRecord record)
    {
        var database = $"{record.Text("DB")} {record.Text("DP")}";
        return string.IsNullOrWhiteSpace(database)
            || PubMed.Any(name => database.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>One tag for ISSN, ISBN and the numbers of reports: the form tells which.</summary>
    private static void ReadSerialNumber(string value, TaggedField field, ReferenceDraft draft)
    {
        // "1234-5679 (Electronic) 1234-5680 (Linking)" on one or two lines.
        var first = value.Split(['\n', '(', ';'])[0].Trim();
        var digits = CheckDigit.Compact(first.Split(' ')[0]);
        if (CheckDigit.HasForm(digits, 8) && draft.Type is not ("book" or "chapter"))
        {
            draft.Set("ISSN", IdentifierKind.Issn, first, field.At);
        }
        else if (digits.Length is 10 or 13 && IdentifierText.AreDigits(digits.AsSpan(0, digits.Length - 1)))
        {
            draft.Set("ISBN", IdentifierKind.Isbn, first, field.At);
        }
        else
        {
            draft.Set(draft.Type is "book" or "chapter" ? "ISBN" : SourceKind.IsPeriodical(draft.Type) ? "ISSN" : "number", first, field.At);
        }
    }

    /// <summary>An address that only repeats the DOI says nothing more.</summary>
    private static void ReadAddress(string address, TaggedField field, ReferenceDraft draft)
    {
        if (address.Contains("doi.org/10.", StringComparison.OrdinalIgnoreCase))
        {
            draft.Set("DOI", IdentifierKind.Doi, address, field.At);
        }
        else
        {
            draft.Set("URL", address, field.At);
        }
    }
}
