using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>Elements of books, reports and parts of books.</summary>
internal static class Imprint
{
    public static string? Edition(Reference reference) =>
        reference.Plain("edition") is { } edition ? EditionText.Of(edition) : null;

    public static string? Volume(Reference reference) =>
        reference.Plain("volume") is { } volume ? "Vol. " + IdentifierText.WithoutPrefixes(volume, "volume ", "vol.", "vol ") : null;

    public static string? Version(Reference reference) =>
        reference.Plain("version") is not { } version ? null
        : char.IsAsciiDigit(version[0]) ? "Version " + version
        : version;

    public static string? Pages(Reference reference) =>
        reference.Plain("page") is { } page && Citations.Pages.Format(page) is { Length: > 0 } pages ? "p. " + pages : null;

    /// <summary><c>Place: Publisher; date</c>, as far as known.</summary>
    public static void Write(Reference reference, Composer composer, string? publisher, string? date)
    {
        var house = string.Join(": ", new[] { Trimmed(reference.Plain("publisher-place")), Trimmed(publisher) }.OfType<string>()).OrNull();
        if (Forthcoming.IsInPress(reference))
        {
            composer.Sentences(house, Forthcoming.Text(reference));
            return;
        }

        composer.Sentences(string.Join("; ", new[] { house, Online.WithVisit(reference, date) }.OfType<string>()));
    }

    /// <summary><c>(Series; no. 5)</c>.</summary>
    public static string? Series(Reference reference)
    {
        if (reference.Plain("collection-title")?.TrimEnd('.', ' ', ',', ';').OrNull() is not { } series)
        {
            return null;
        }

        var number = reference.Plain("collection-number")?.TrimEnd('.', ' ');
        return string.IsNullOrEmpty(number) ? $"({series})"
            : char.IsAsciiDigit(number[0]) ? $"({series}; no. {number})"
            : $"({series}; {number})";
    }

    // Not the stop, which belongs to names such as "Inc."
    private static string? Trimmed(string? text) => text?.TrimEnd(' ', ',', ';', ':').OrNull();
}
