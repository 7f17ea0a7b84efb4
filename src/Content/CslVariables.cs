namespace Attest.Content;

/// <summary>The names of CSL 1.0.2 (its appendices "Types" and "Variables"), with the fields that Attest adds.</summary>
internal static class CslVariables
{
    public static readonly IReadOnlySet<string> Types = Set("""
        article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
        document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
        manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
        personal_communication post post-weblog regulation report review review-book software song speech standard
        thesis treaty webpage
        """);

    public static readonly IReadOnlySet<string> Names = Set("""
        author chair collection-editor compiler composer container-author contributor curator director editor
        editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer
        original-author performer producer recipient reviewed-author script-writer series-creator translator
        """);

    public static readonly IReadOnlySet<string> Dates = Set("accessed available-date event-date issued original-date submitted");

    /// <summary>Standard and number variables, all as text: pages such as "e1234" and "S12" are valid.</summary>
    public static readonly IReadOnlySet<string> Texts = Set("""
        abstract annote archive archive_collection archive_location archive-place authority call-number categories
        chapter-number citation-key citation-label citation-number collection-number collection-title
        collection-title-short container-title container-title-short dimensions division DOI edition event event-place
        event-title first-reference-note-number genre ISBN ISSN issue journalAbbreviation jurisdiction keyword language
        license locator medium note number number-of-pages number-of-volumes original-publisher
        original-publisher-place original-title page page-first part part-number part-title PMCID PMID printing-number
        publisher publisher-place references reviewed-genre reviewed-title scale section shortTitle source status
        supplement-number title title-short URL version volume volume-title volume-title-short year-suffix
        """);

    public static bool IsKnown(string name) => Texts.Contains(name) || Names.Contains(name) || Dates.Contains(name);

    private static readonly Dictionary<string, int> First = WordTable.Words("""
        title author editor translator container-title container-title-short collection-title event-title publisher
        publisher-place edition issued volume issue number page DOI PMID PMCID NCT ISBN ISSN URL accessed
        """).Index().ToDictionary(static field => field.Item, static field => field.Index, StringComparer.Ordinal);

    /// <summary>The fields of a reference in the order in which they are written: important ones first, then by name.</summary>
    public static string[] FieldsOf(Reference reference)
    {
        string[] fields = [.. reference.Variables.Keys, .. reference.Names.Keys, .. reference.Dates.Keys];
        Array.Sort(fields, static (a, b) => Rank(a) == Rank(b) ? string.CompareOrdinal(a, b) : Rank(a) - Rank(b));
        return fields;
    }

    private static int Rank(string field) => First.GetValueOrDefault(field, First.Count);

    private static HashSet<string> Set(string words) => new(WordTable.Words(words), StringComparer.Ordinal);
}
