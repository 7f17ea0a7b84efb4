namespace Attest.Content;

/// <summary>The order in which the fields of a reference are written: what a reader looks for first, then all others by name.</summary>
internal static class CslOrder
{
    private static readonly Dictionary<string, int> First = new[]
    {
        "title", "author", "editor", "translator", "container-title", "container-title-short", "collection-title", "event-title",
        "publisher", "publisher-place", "edition", "issued", "volume", "issue", "number", "page", "DOI", "PMID", "PMCID", "NCT",
        "ISBN", "ISSN", "URL", "accessed",
    }.Index().ToDictionary(static field => field.Item, static field => field.Index, StringComparer.Ordinal);

    /// <summary>The names of all variables of a reference, each once.</summary>
    public static string[] FieldsOf(Reference reference)
    {
        string[] fields = [.. reference.Variables.Keys, .. reference.Names.Keys, .. reference.Dates.Keys];
        Array.Sort(fields, static (a, b) => Rank(a) == Rank(b) ? string.CompareOrdinal(a, b) : Rank(a) - Rank(b));
        return fields;
    }

    private static int Rank(string field) => First.GetValueOrDefault(field, First.Count);
}
