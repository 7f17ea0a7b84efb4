using System.Collections.Frozen;
using Attest.Citations.Import.Drafts;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Citations.Import.Medline;

/// <summary>
/// MEDLINE's format, as PubMed saves it (.nbib, or .txt "PubMed"). Fields: "MEDLINE/PubMed Data Element (Field) Descriptions",
/// National Library of Medicine. Without abstracts and addresses.
/// </summary>
internal static class MedlineImport
{
    private static readonly TaggedReader Reader = new(width: 4, opening: "PMID", closing: null);

    private static readonly (string Variable, string Tag)[] Texts =
    [
        ("container-title", "JT"), ("container-title-short", "TA"), ("volume", "VI"), ("issue", "IP"),
        ("publisher", "PB"), ("edition", "EN"), ("collection-title", "CTI"),
    ];

    // Codes of ISO 639-2, as in MEDLINE, and of ISO 639-1.
    private static readonly FrozenDictionary<string, string> Languages = WordTable.Pairs("""
        eng en ger de fre fr spa es ita it por pt dut nl rus ru jpn ja chi zh kor ko pol pl dan da swe sv nor no fin fi
        cze cs hun hu tur tr ara ar heb he gre el
        """);

    // Publication types that prove a kind of evidence, the strongest first.
    private static readonly (string Type, Evidence Evidence)[] PublicationTypes =
    [
        ("practice guideline", Evidence.Guideline),
        ("guideline", Evidence.Guideline),
        ("systematic review", Evidence.SystematicReview),
        ("meta-analysis", Evidence.SystematicReview),
        ("randomized controlled trial", Evidence.Trial),
        ("controlled clinical trial", Evidence.Trial),
        ("clinical trial", Evidence.Trial),
        ("observational study", Evidence.Observational),
        ("review", Evidence.Review),
    ];

    public static ImportResult Read(SourceText source)
    {
        var faults = new FaultList();
        return ImportResult.Of(source, Reader.Read(source, faults), faults, Convert, "PubMed record",
            "a record begins with a line such as \"PMID- 123\"");
    }

    private static Reference Convert(TaggedRecord record)
    {
        var types = record.Values("PT").Select(static value => value.Trim().ToLowerInvariant()).ToList();
        var isChapter = types.Contains("book chapter");
        var isBook = !isChapter && (types.Contains("book") || (record.First("BTI") is not null && record.First("TA", "JT") is null));
        var draft = new ReferenceDraft("", record.At)
        {
            Type = isChapter ? "chapter" : isBook ? "book" : types.Contains("preprint") ? "article" : "article-journal",
            // With details, as in "clinical trial, phase iii".
            Evidence = PublicationTypes.FirstOrDefault(kind => types.Any(type => type.Split(',')[0] == kind.Type)).Evidence,
        };
        draft.Set(IdentifierKind.Pmid, record.Text("PMID"), record.First("PMID")!.At);
        ReadTitles(record, draft);
        ReadNames(record, draft);
        foreach (var (variable, tag) in Texts)
        {
            draft.Set(variable, record.First(tag));
        }

        if (draft.Type == "article")
        {
            draft.Set("genre", "Preprint", record.At);
        }

        ReadPlace(record, draft);
        ReadIdentifiers(record, draft);
        return draft.Build();
    }

    private static void ReadTitles(TaggedRecord record, ReferenceDraft draft)
    {
        var title = record.First(draft.Type == "book" ? ["BTI", "TI"] : ["TI", "BTI"]);
        if (title is not null)
        {
            // MEDLINE adds the stop, and brackets mean "translated"; NLM style prints both again.
            var text = ImportedText.Clean(title.Value);
            draft.Set("title", text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1] : text, title.At);
        }

        draft.Set("original-title", record.First("TT"));
        draft.Set("container-title", draft.Type == "chapter" ? record.First("BTI") : null);
    }

    private static void ReadNames(TaggedRecord record, ReferenceDraft draft)
    {
        // A full and a short name for each author; old records have only the short one.
        var hasFull = record.First("FAU") is not null;
        var hasFullEditor = record.First("FED") is not null;
        foreach (var field in record.Fields)
        {
            switch (field.Tag)
            {
                case "FAU":
                case "AU" when !hasFull:
                    draft.Add("author", PersonNames.Read(field.Value));
                    break;
                case "CN" when ImportedText.Clean(field.Value).TrimEnd('.', ' ') is { Length: > 0 } group:
                    draft.Add("author", PersonNames.Group(group));
                    break;
                case "FED":
                case "ED" when !hasFullEditor:
                    draft.Add("editor", PersonNames.Read(field.Value));
                    break;
            }
        }
    }

    private static void ReadPlace(TaggedRecord record, ReferenceDraft draft)
    {
        if (record.First("PG") is { } pages)
        {
            draft.Set("page", PageText.Clean(ImportedText.Clean(pages.Value)), pages.At);
        }

        draft.Set("publisher-place", draft.Type is "book" or "chapter" ? record.First("PL") : null);
        if (record.First("DP", "DEP") is { } date)
        {
            var text = date.Value.Trim();
            var isCompact = text.Length == 8 && IdentifierText.AreDigits(text);
            draft.SetDate("issued", ImportedDate.Read(isCompact ? $"{text[..4]}-{text[4..6]}-{text[6..]}" : text), date.At);
        }

        if (record.Text("PST").Equals("aheadofprint", StringComparison.OrdinalIgnoreCase))
        {
            draft.Set("status", "ahead of print", record.First("PST")!.At);
        }

        if (record.First("LA") is { } language)
        {
            var code = ImportedText.Clean(language.Value).ToLowerInvariant();
            draft.Set("language", Languages.GetValueOrDefault(code, code), language.At);
        }
    }

    private static void ReadIdentifiers(TaggedRecord record, ReferenceDraft draft)
    {
        foreach (var field in record.Fields)
        {
            var value = field.Value.Trim();
            switch (field.Tag)
            {
                case "LID" or "AID" when value.EndsWith("[doi]", StringComparison.Ordinal):
                    draft.Set(IdentifierKind.Doi, value[..^5].Trim(), field.At);
                    break;
                case "PMC":
                    draft.Set(IdentifierKind.Pmcid, value, field.At);
                    break;
                case "SI" when value.StartsWith("ClinicalTrials.gov/", StringComparison.OrdinalIgnoreCase):
                    draft.Set(IdentifierKind.Nct, value[19..], field.At);
                    break;
                case "IS" or "ISBN":
                    draft.Set(field.Tag == "IS" ? "ISSN" : "ISBN", value.Split(' ')[0], field.At);
                    break;
            }
        }
    }
}
