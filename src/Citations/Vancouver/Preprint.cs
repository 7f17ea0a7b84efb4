using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>
/// Preprints, in the form that NLM prints them: <c>Example A. Title. medRxiv [Preprint]. 2020 Mar 24.</c>
/// The label tells the reader that nobody has reviewed the work.
/// </summary>
internal static class Preprint
{
    /// <summary>A server's name counts as well: few who enter a preprint think of its genre.</summary>
    public static bool Fits(Reference reference) =>
        Has(reference.Plain("genre"), "preprint") || Has(Server(reference), "rxiv") || Has(Server(reference), "preprint");

    public static void Write(Reference reference, Composer composer)
    {
        composer.Sentence(NameList.Leading(reference));
        var server = Server(reference);
        var place = string.Join(' ', new[] { server, reference.Plain("number") }.OfType<string>());
        composer.Sentence(place.Length > 0 ? Language.Title(reference) : Labelled(Language.Title(reference)));
        composer.Sentence(place.Length > 0 ? Labelled(place) : null);
        composer.Sentence(Online.WithVisit(reference, DateText.Full(reference.Issued)));
        composer.Sentence(Imprint.Version(reference));
    }

    private static string? Server(Reference reference) =>
        reference.Plain("container-title") ?? reference.Plain("publisher") ?? reference.Plain("archive");

    private static string? Labelled(string? text) => text is null ? null : Online.Bracketed(text, "Preprint");

    private static bool Has(string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
