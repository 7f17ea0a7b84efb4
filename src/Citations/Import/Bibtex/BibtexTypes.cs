using Attest.Content;

namespace Attest.Citations.Import.Bibtex;

/// <summary>BibTeX's and biblatex's types of entry as CSL's.</summary>
internal static class BibtexTypes
{
    private static readonly string[] PlacesOfPreprints = ["publisher", "howpublished", "journal", "type", "archive"];

    public static string Of(BibtexEntry entry, Func<string, string?> field)
    {
        // Our own export names CSL's type where BibTeX has none for it; "magazine" and "newspaper" are biblatex's.
        var subtype = field("entrysubtype") ?? "";
        if (CslVariables.Types.Contains(subtype))
        {
            return subtype;
        }

        return entry.Type switch
        {
            "article" when subtype is "magazine" or "newspaper" => "article-" + subtype,
            "article" or "suppperiodical" => "article-journal",
            "book" or "mvbook" or "collection" or "mvcollection" or "reference" or "mvreference" => "book",
            "booklet" => "pamphlet",
            "proceedings" or "mvproceedings" => "book",
            "inbook" or "incollection" or "bookinbook" or "suppbook" or "suppcollection" => "chapter",
            "inreference" => "entry-encyclopedia",
            "inproceedings" or "conference" => "paper-conference",
            "techreport" or "report" => "report",
            "manual" => "book",
            "phdthesis" or "mastersthesis" or "thesis" => "thesis",
            "online" or "electronic" or "www" => IsPreprint(field) ? "article" : "webpage",
            "unpublished" => "manuscript",
            "periodical" => "periodical",
            "patent" => "patent",
            "dataset" or "data" => "dataset",
            "software" or "softwareversion" => "software",
            "standard" => "standard",
            "legislation" => "legislation",
            "jurisdiction" => "legal_case",
            "video" or "movie" => "motion_picture",
            "audio" or "music" => "song",
            "image" or "artwork" => "graphic",
            "letter" => "personal_communication",
            "misc" => OfMisc(field),
            _ => "document",
        };
    }

    private static string OfMisc(Func<string, string?> field) =>
        IsPreprint(field) ? "article"
        : field("url") is not null || field("howpublished")?.Contains("http", StringComparison.OrdinalIgnoreCase) == true ? "webpage"
        : "document";

    private static bool IsPreprint(Func<string, string?> field) =>
        (field("eprint") is not null && field("eprinttype")?.ToLowerInvariant() is not ("pubmed" or "pmid" or "pmcid" or "pmc" or "jstor"))
        || PlacesOfPreprints.Any(name => field(name) is { } text && (text.Contains("rxiv", StringComparison.OrdinalIgnoreCase) || text.Contains("preprint", StringComparison.OrdinalIgnoreCase)));
}
