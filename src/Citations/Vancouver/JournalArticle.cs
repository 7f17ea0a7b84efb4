using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Articles in journals, magazines and newspapers (chapters 1, 8 and 23):
/// <c>Example A, Sample B. Title. J Example. 2011 Nov 5;11(1):6-13.</c>
/// </summary>
internal static class JournalArticle
{
    /// <summary>Other types in a numbered periodical, such as proceedings.</summary>
    public static bool Fits(Reference reference) =>
        reference.Type.Value is "article" or "document" or "paper-conference" or ""
        && Container(reference) is not null
        && reference.Plain("publisher") is null
        && reference.Editors.Count == 0
        && (reference.Plain("volume") ?? reference.Plain("issue")) is not null;

    public static void Write(Reference reference, Composer composer)
    {
        composer.Sentences(NameList.Leading(reference), Title(reference), Online.WithMedium(reference, Container(reference)));
        if (Forthcoming.IsInPress(reference))
        {
            composer.Sentences(Forthcoming.Text(reference));
            return;
        }

        composer.Sentences(
            DateAndPlace(reference),
            Forthcoming.EarlierOnline(reference),
            reference.Plain("status").Mentions("ahead") ? "[Epub ahead of print]" : null);
    }

    // ISO 4 abbreviates with stops (J. Clin. Oncol.), NLM without them.
    private static string? Container(Reference reference) =>
        (reference.Plain("container-title-short") ?? reference.Plain("journalAbbreviation"))
            ?.Replace(". ", " ", StringComparison.Ordinal).TrimEnd('.', ' ').OrNull() ?? reference.Plain("container-title");

    private static string? Title(Reference reference)
    {
        var title = Language.Title(reference);
        return title is not null && reference.Plain("genre") is { } genre ? Online.Bracketed(title, LowerCase(genre)) : title;
    }

    // "Letter" and "Editorial" lose their capital; abbreviations keep theirs.
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

        line += (line.Length > 0 && numbering.Length > 0 ? ";" : "") + numbering;
        // The article number where there are no pages.
        var pages = Pages.Format(reference.Plain("page") ?? reference.Plain("page-first") ?? reference.Plain("number") ?? "");
        return pages.Length == 0 ? line : line.Length > 0 ? $"{line}:{pages}" : "p. " + pages;
    }
}
