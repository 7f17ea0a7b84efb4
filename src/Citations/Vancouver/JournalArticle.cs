using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Articles in journals, magazines and newspapers (chapters 1, 8 and 23):
/// <c>Example A, Sample B. Title. J Example. 2011 Nov 5;11(1):6-13.</c>
/// </summary>
internal static class JournalArticle
{
    /// <summary>True for other types that stand in a numbered periodical all the same, such as proceedings.</summary>
    public static bool Fits(Reference reference) =>
        reference.Type.Value is "article" or "document" or "paper-conference" or ""
        && Container(reference) is not null
        && reference.Plain("publisher") is null
        && reference.Editors.Count == 0
        && (reference.Plain("volume") ?? reference.Plain("issue")) is not null;

    public static void Write(Reference reference, Composer composer)
    {
        composer.Sentence(NameList.Leading(reference));
        composer.Sentence(Title(reference));
        composer.Sentence(Online.WithMedium(reference, Container(reference)));
        if (Forthcoming.IsInPress(reference))
        {
            composer.Sentence(Forthcoming.Text(reference));
            return;
        }

        composer.Sentence(DateAndPlace(reference));
        composer.Sentence(Forthcoming.EarlierOnline(reference));
        if (Forthcoming.IsAheadOfPrint(reference))
        {
            composer.Sentence("[Epub ahead of print]");
        }
    }

    private static string? Container(Reference reference) =>
        Undotted(reference.Plain("container-title-short") ?? reference.Plain("journalAbbreviation")) ?? reference.Plain("container-title");

    // ISO 4 abbreviates with stops (J. Clin. Oncol.), NLM without them.
    private static string? Undotted(string? abbreviation) =>
        abbreviation?.Replace(". ", " ", StringComparison.Ordinal).TrimEnd('.', ' ') is { Length: > 0 } plain ? plain : null;

    private static string? Title(Reference reference) =>
        Language.Title(reference) is { } title && reference.Plain("genre") is { } genre
            ? Online.Bracketed(title, LowerCase(genre))
            : Language.Title(reference);

    // "Letter" and "Editorial" lose their capital; names and abbreviations keep theirs.
    private static string LowerCase(string genre) =>
        genre.Skip(1).Any(char.IsUpper) ? genre : char.ToLowerInvariant(genre[0]) + genre[1..];

    private static string DateAndPlace(Reference reference)
    {
        var line = Online.WithVisit(reference, DateText.Full(reference.Issued)) ?? "";
        var numbering = Numbering.Of(reference);
        if (numbering.Length == 0 && reference.Plain("section") is { } section)
        {
            numbering = "Sect. " + section;
        }

        if (numbering.Length > 0)
        {
            line += (line.Length > 0 ? ";" : "") + numbering;
        }

        var pages = Locator(reference);
        return pages.Length == 0 ? line : line.Length > 0 ? $"{line}:{pages}" : "p. " + pages;
    }

    /// <summary>Pages, or the article number of a journal that has none.</summary>
    private static string Locator(Reference reference) =>
        Pages.Format(reference.Plain("page") ?? reference.Plain("page-first") ?? reference.Plain("number") ?? "");
}
