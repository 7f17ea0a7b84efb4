using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Preprints in the form of NLM: <c>Example A. Title. medRxiv [Preprint]. 2020 Mar 24.</c> The label means that the work was
/// not reviewed.
/// </summary>
internal static class Preprint
{
    /// <summary>By genre, which is often missing, or by server.</summary>
    public static bool Fits(Reference reference) =>
        reference.Plain("genre").Mentions("preprint") || Server(reference).Mentions("rxiv") || Server(reference).Mentions("preprint");

    public static void Write(Reference reference, Composer composer)
    {
        var place = string.Join(' ', new[] { Server(reference), reference.Plain("number") }.OfType<string>()).OrNull();
        var title = Language.Title(reference);
        composer.Sentences(
            NameList.Leading(reference),
            place is null ? Labelled(title) : title,
            Labelled(place),
            Online.WithVisit(reference, DateText.Full(reference.Issued)),
            Imprint.Version(reference));
    }

    private static string? Server(Reference reference) =>
        reference.Plain("container-title") ?? reference.Plain("publisher") ?? reference.Plain("archive");

    private static string? Labelled(string? text) => text is null ? null : Online.Bracketed(text, "Preprint");
}
