namespace Attest.Validation.Rules.Writing.Doses;

/// <summary>Sections that several finders use.</summary>
internal static class DoseWords
{
    public static readonly HashSet<string> Giving = WordTable.Words("giving");
    public static readonly HashSet<string> Measures = WordTable.Words("measures");
    public static readonly HashSet<string> Statistics = WordTable.Words("statistics");
    public static readonly HashSet<string> Ointments = WordTable.Words("ointments");

    private static readonly HashSet<string> Numbered = WordTable.Words("numbered-things");
    private static readonly string[] DissolvedDrugs = WordTable.Endings("dissolved-drugs");
    private static readonly string[] OtherDrugs = WordTable.Endings("other-drugs");

    /// <summary>A drug that is spread, dropped, breathed or infused, by its stem: <c>ropivacaine</c>.</summary>
    public static bool IsDissolvedDrug(string word) => EndsInAny(word, DissolvedDrugs);

    /// <summary>A drug, by its stem: <c>prednisolone</c>.</summary>
    public static bool IsDrug(string word) => IsDissolvedDrug(word) || EndsInAny(word, OtherDrugs);

    /// <summary>Behind "day", "table", "section" a number is no dose.</summary>
    public static bool IsNumbered(Context place) => place.WordsBefore is [var label, ..] && Numbered.Contains(label);

    /// <summary>"Sections 1.2.3 and 4.5.6".</summary>
    public static bool IsSection(Context place) =>
        place.WordsBefore.SkipWhile(static word => (Context.IsNumber(word) && word.Count(c => c == '.') > 1) || word is ","
            || Quantities.Joins(word)).FirstOrDefault() is { } label && Numbered.Contains(label);

    /// <summary>"Table 3 U", but not "per day 3 U".</summary>
    public static bool IsLabel(Context place) =>
        place.WordsBefore is [var label, ..] && ((Numbered.Contains(label) && !UnitDivisor.DividesDoses(label)) || label == "Tab");

    private static bool EndsInAny(string word, string[] stems) =>
        Array.Exists(stems, stem => word.EndsWith(stem, StringComparison.OrdinalIgnoreCase));
}
