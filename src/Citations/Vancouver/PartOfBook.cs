using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Chapters, entries, papers and talks at conferences (chapters 2 and 3):
/// <c>Example A. Part. In: Sample B, editor. Title. Place: Publisher; 2011. p. 12-34.</c>
/// </summary>
internal static class PartOfBook
{
    public static bool Fits(Reference reference) => IsPrinted(reference) || Event(reference) is not null;

    public static void Write(Reference reference, Composer composer)
    {
        composer.Sentences(NameList.Format(reference.Authors), Language.Title(reference));
        if (IsPrinted(reference))
        {
            WriteBook(reference, composer);
            Imprint.Write(reference, composer, reference.Plain("publisher"), DateText.Year(reference.Issued));
        }
        else
        {
            var occasion = reference.Plain("genre").Mentions("poster") ? "Poster session presented at: " : "Paper presented at: ";
            composer.Sentences(occasion + Meeting(reference, DateText.Full(reference.Issued)));
        }

        composer.Sentences(
            Imprint.Pages(reference) ?? (reference.Plain("chapter-number") is { } chapter ? "Chapter " + chapter : null),
            Imprint.Series(reference));
    }

    private static void WriteBook(Reference reference, Composer composer)
    {
        var book = Online.WithMedium(reference, reference.Plain("container-title"));
        var people = NameList.WithRole(reference, "editor") ?? NameList.Format(reference.NamesOf("container-author"));
        composer.Sentences(
            "In: " + (people ?? book),
            people is null ? null : book,
            Imprint.Volume(reference),
            Imprint.Edition(reference),
            NameList.WithRole(reference, "translator"),
            Meeting(reference, null));
    }

    // "Conference; 2001 Sep 13; Place", without a name that is in the title of the book.
    private static string? Meeting(Reference reference, string? otherwise)
    {
        if (Event(reference) is not { } name)
        {
            return null;
        }

        var isInTitle = Folding.Fold(reference.Plain("container-title") ?? "").Contains(Folding.Fold(name), StringComparison.Ordinal);
        var date = DateText.Full(reference.DateOf("event-date")) ?? otherwise;
        var parts = new[] { isInTitle ? null : name, date, reference.Plain("event-place") };
        return string.Join("; ", parts.OfType<string>()).OrNull();
    }

    private static bool IsPrinted(Reference reference) =>
        reference.Plain("container-title") is not null
        || NameList.Format(reference.Editors) is not null
        || NameList.Format(reference.NamesOf("container-author")) is not null;

    private static string? Event(Reference reference) => reference.Plain("event-title") ?? reference.Plain("event");
}
