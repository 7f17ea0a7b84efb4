using Attest.Content;

namespace Attest.Citations;

/// <summary>Compares two entries of one work, variable by variable.</summary>
internal static class Agreement
{
    private static readonly (string Variable, IdentifierKind Kind)[] Numbers =
    [
        ("DOI", IdentifierKind.Doi),
        ("PMID", IdentifierKind.Pmid),
        ("PMCID", IdentifierKind.Pmcid),
        ("NCT", IdentifierKind.Nct),
    ];

    // Words that abbreviated journal titles leave out.
    private static readonly HashSet<string> SmallWords = new(
        ["a", "and", "for", "in", "of", "on", "the", "to", "de", "der", "des", "die", "du", "et", "für", "la", "und"],
        StringComparer.Ordinal);

    public static IReadOnlyList<string> Broken(Reference a, Reference b)
    {
        var broken = new List<string>();
        Compare("author", FirstAuthor(a), FirstAuthor(b), static (x, y) => x == y);
        Compare("title", a.Plain("title"), b.Plain("title"), AreSameText);
        CompareJournals();
        if (a.Issued.KnownYear() is { } year && b.Issued.KnownYear() is { } otherYear && year != otherYear)
        {
            broken.Add("issued");
        }

        foreach (var variable in (ReadOnlySpan<string>)["volume", "issue", "number"])
        {
            Compare(variable, a.Plain(variable), b.Plain(variable), AreSameText);
        }

        Compare("page", a.Plain("page"), b.Plain("page"), AreSamePages);
        foreach (var (variable, kind) in Numbers)
        {
            Compare(variable, Normal(a), Normal(b), static (x, y) => x == y);

            string? Normal(Reference entry) => entry.Plain(variable) is { } text ? Identifiers.Normalise(kind, text) : null;
        }

        return broken;

        void Compare(string variable, string? x, string? y, Func<string, string, bool> isSame)
        {
            if (x is not null && y is not null && !isSame(x, y))
            {
                broken.Add(variable);
            }
        }

        void CompareJournals()
        {
            var names = Journals(a);
            var others = Journals(b);
            if (names.Count > 0 && others.Count > 0 && !names.Any(x => others.Any(y => AreSameJournal(x, y))))
            {
                broken.Add("container-title");
            }
        }
    }

    public static IEnumerable<string> Known(Reference reference)
    {
        if (FirstAuthor(reference) is not null)
        {
            yield return "author";
        }

        if (Journals(reference).Count > 0)
        {
            yield return "container-title";
        }

        if (reference.Issued.KnownYear() is not null)
        {
            yield return "issued";
        }

        foreach (var variable in Numbers.Select(static number => number.Variable).Concat(["title", "volume", "issue", "number", "page"]))
        {
            if (reference.Plain(variable) is not null)
            {
                yield return variable;
            }
        }
    }

    private static bool AreSameText(string x, string y) => Folding.Fold(x) == Folding.Fold(y);

    // Only names in plain ASCII: "Müller", "Muller" and "Mueller" are one person to different databases.
    private static string? FirstAuthor(Reference reference)
    {
        var first = reference.Authors.Count > 0 ? reference.Authors[0] : null;
        var name = Folding.Fold(first?.Literal ?? first?.Family ?? "");
        return name.Length > 0 && name.All(char.IsAscii) && first?.Literal is null ? name : null;
    }

    private static List<string> Journals(Reference reference) =>
        [.. new[] { reference.Plain("container-title"), reference.Plain("container-title-short") }.OfType<string>()];

    private static bool AreSameJournal(string x, string y) => AreSameText(x, y) || IsAbbreviation(x, y) || IsAbbreviation(y, x);

    /// <summary>ISO 4: every word shortened or kept, in order, small words left out ("Proc Natl Acad Sci").</summary>
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
            if (at < part.Length && part[at] == c)
            {
                at++;
            }
        }

        return at == part.Length && part[0] == word[0];
    }

    private static bool AreSamePages(string x, string y)
    {
        var pages = Pages.Format(x);
        var others = Pages.Format(y);
        if (string.Equals(pages, others, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // Some databases know the first page only.
        var shorter = pages.Length < others.Length ? pages : others;
        var longer = pages.Length < others.Length ? others : pages;
        return longer.StartsWith(shorter + "-", StringComparison.OrdinalIgnoreCase) && !shorter.Contains('-', StringComparison.Ordinal);
    }
}
