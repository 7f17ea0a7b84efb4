using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Books, reports, theses, datasets, web pages and all other independent sources (chapters 2, 4, 5, 18, 22 and 25):
/// <c>Example A. Title. 2nd ed. Place: Publisher; 2011.</c>
/// </summary>
internal static class Monograph
{
    public static void Write(Reference reference, Composer composer)
    {
        var publisher = reference.Plain("publisher") ?? reference.Plain("archive");
        var container = reference.Plain("container-title");
        var isOwnTitle = publisher is not null && container is not null && Folding.Fold(publisher) != Folding.Fold(container);
        composer.Sentences(
            NameList.Leading(reference),
            Title(reference),
            Imprint.Volume(reference),
            reference.Type.Value == "report" ? reference.Plain("genre") : null,
            Imprint.Edition(reference),
            Imprint.Version(reference),
            NameList.Format(reference.Authors) is null ? null : NameList.WithRole(reference, "editor"),
            NameList.WithRole(reference, "translator"),
            isOwnTitle ? container : null);
        Imprint.Write(reference, composer, publisher ?? container?.TrimEnd('.', ' '), Date(reference));
        composer.Sentences(Extent(reference), Imprint.Series(reference), Number(reference));
    }

    // "On the Internet" belongs to the label where there is one (chapter 22).
    private static string? Title(Reference reference)
    {
        var title = Language.Title(reference);
        return title is not null && Label(reference)?.TrimEnd('.', ' ').OrNull() is { } label
            ? Online.Bracketed(title, Online.IsOnline(reference) ? label + " on the Internet" : label)
            : Online.WithMedium(reference, title);
    }

    // The kind of source, where the form of the reference does not show it.
    private static string? Label(Reference reference)
    {
        var genre = reference.Plain("genre");
        return reference.Type.Value switch
        {
            "thesis" => ThesisKind(genre),
            "dataset" => genre ?? "dataset",
            "software" => genre ?? "software",
            "book" => reference.Plain("medium"),
            "report" or "webpage" or "post" or "post-weblog" => null,
            _ => genre ?? reference.Plain("medium"),
        };
    }

    private static string ThesisKind(string? genre) =>
        genre is null ? "thesis"
        : genre.Mentions("master") ? "master's thesis"
        : genre.Mentions("phd") || genre.Mentions("ph.d") || genre.Mentions("doctoral") || genre.Mentions("dissertation") ? "dissertation"
        : genre;

    // Books have the year only.
    private static string? Date(Reference reference) =>
        reference.Type.Value is "book" or "thesis" ? DateText.Year(reference.Issued) : DateText.Full(reference.Issued);

    private static string? Extent(Reference reference) =>
        reference.Plain("number-of-pages") is not { } extent ? Imprint.Pages(reference)
        : char.IsAsciiDigit(extent[^1]) ? extent + " p"
        : extent;

    private static string? Number(Reference reference)
    {
        var number = reference.Plain("number");
        var label = reference.Type.Value == "report" ? "Report No.: " : "No.: ";
        return number is null || !char.IsAsciiLetterOrDigit(number[0]) || number.Mentions("No.") ? number : label + number;
    }
}
