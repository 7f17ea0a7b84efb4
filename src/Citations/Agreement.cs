using System.Globalization;
using Attest.Content;

namespace Attest.Citations;

internal static class Agreement
{
    private static readonly (string Variable, Func<Reference, string?> Value, Func<string, string, bool> AreSame)[] Fields =
    [
        ("author", FirstAuthor, string.Equals),
        Plain("title", AreSameText),
        ("container-title", Journals, AreSameJournals),
        ("issued", static reference => reference.Issued.KnownYear()?.ToString(CultureInfo.InvariantCulture), string.Equals),
        Plain("volume", AreSameText),
        Plain("issue", AreSameText),
        Plain("number", AreSameText),
        Plain("page", AreSamePages),
        Plain("DOI", static (x, y) => AreSame(IdentifierKind.Doi, x, y)),
        Plain("PMID", static (x, y) => AreSame(IdentifierKind.Pmid, x, y)),
        Plain("PMCID", static (x, y) => AreSame(IdentifierKind.Pmcid, x, y)),
        Plain("NCT", static (x, y) => AreSame(IdentifierKind.Nct, x, y)),
    ];

    // Words that abbreviated journal titles leave out.
    private static readonly HashSet<string> SmallWords = new(
        ["a", "and", "for", "in", "of", "on", "the", "to", "de", "der", "des", "die", "du", "et", "für", "la", "und"],
        StringComparer.Ordinal);

    /// <summary>
    /// CSL names of the variables in which two entries contradict each other. A variable of only one of them, a journal's
    /// abbreviation and a page range written in full do not contradict.
    /// </summary>
    public static IReadOnlyList<string> Disagreements(Reference a, Reference b) =>
    [
        .. Fields.Where(field => field.Value(a) is { } x && field.Value(b) is { } y && !field.AreSame(x, y))
            .Select(static field => field.Variable),
    ];

    /// <summary>The variables in which <see cref="Disagreements"/> can compare an entry.</summary>
    public static IEnumerable<string> Comparable(Reference reference) =>
        Fields.Where(field => field.Value(reference) is not null).Select(static field => field.Variable);

    private static (string, Func<Reference, string?>, Func<string, string, bool>) Plain(
        string variable, Func<string, string, bool> areSame) => (variable, reference => reference.Plain(variable), areSame);

    private static bool AreSame(IdentifierKind kind, string x, string y) =>
        Identifiers.Normalise(kind, x) == Identifiers.Normalise(kind, y);

    private static bool AreSameText(string x, string y) => Folding.Fold(x) == Folding.Fold(y);

    // Only names in plain ASCII: "Müller", "Muller" and "Mueller" are one person to different databases.
    private static string? FirstAuthor(Reference reference) =>
        reference.Authors is [{ Literal: null, Family: { } family }, ..] && Folding.Fold(family) is var name && name.All(char.IsAscii)
            ? name.OrNull()
            : null;

    // The title and its abbreviation, a line each.
    private static string? Journals(Reference reference) =>
        string.Join('\n', new[] { reference.Plain("container-title"), reference.Plain("container-title-short") }.OfType<string>()).OrNull();

    private static bool AreSameJournals(string names, string others) =>
        names.Split('\n').Any(x => others.Split('\n').Any(y => AreSameText(x, y) || IsAbbreviation(x, y) || IsAbbreviation(y, x)));

    // ISO 4: every word shortened or kept, in order, small words left out ("Proc Natl Acad Sci").
    private static bool IsAbbreviation(string title, string full)
    {
        var parts = Words(title);
        var words = Words(full);
        return parts.Count == words.Count && parts.Zip(words).All(static pair => IsShortened(pair.First, pair.Second));
    }

    private static List<string> Words(string title) =>
        [.. title.Split([' ', '-', '.', ',', ':', '(', ')', '&', '/']).Select(Folding.Fold)
            .Where(static word => word.Length > 0 && !SmallWords.Contains(word))];

    private static bool IsShortened(string part, string word)
    {
        var at = 0;
        foreach (var c in word)
        {
            at += at < part.Length && part[at] == c ? 1 : 0;
        }

        return at == part.Length && part[0] == word[0];
    }

    private static bool AreSamePages(string x, string y)
    {
        var pages = Pages.Format(x);
        var others = Pages.Format(y);
        return string.Equals(pages, others, StringComparison.OrdinalIgnoreCase) || IsFirstPage(pages, others) || IsFirstPage(others, pages);
    }

    // Some databases have the first page only.
    private static bool IsFirstPage(string page, string range) =>
        range.StartsWith(page + "-", StringComparison.OrdinalIgnoreCase) && !page.Contains('-', StringComparison.Ordinal);
}
