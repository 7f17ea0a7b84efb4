using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>Elements that books and their like share: edition, volume, publisher, series.</summary>
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

    /// <summary><c>Place: Publisher; date</c>, whatever of them is there.</summary>
    public static void Write(Reference reference, Composer composer, string? publisher, string? date)
    {
        var house = Trimmed(publisher);
        // A stop after "St. Louis" or "Inc." is the name's own; other marks come from a catalogue.
        if (Trimmed(reference.Plain("publisher-place")) is { } place)
        {
            house = house is null ? place : $"{place}: {house}";
        }

        if (Forthcoming.IsInPress(reference))
        {
            composer.Sentence(house);
            composer.Sentence(Forthcoming.Text(reference));
            return;
        }

        var when = Online.WithVisit(reference, date);
        composer.Sentence(house is null || when is null ? house ?? when : $"{house}; {when}");
    }

    /// <summary><c>(Series; no. 5)</c>.</summary>
    public static string? Series(Reference reference)
    {
        if (reference.Plain("collection-title")?.TrimEnd('.', ' ', ',', ';') is not { Length: > 0 } series)
        {
            return null;
        }

        var number = reference.Plain("collection-number")?.TrimEnd('.', ' ');
        return string.IsNullOrEmpty(number) ? $"({series})"
            : char.IsAsciiDigit(number[0]) ? $"({series}; no. {number})"
            : $"({series}; {number})";
    }

    private static string? Trimmed(string? text) => text?.TrimEnd(' ', ',', ';', ':') is { Length: > 0 } trimmed ? trimmed : null;
}
