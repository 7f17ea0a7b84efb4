using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>Additions for a source on the Internet: medium, dates of update and visit, address.</summary>
internal static class Online
{
    /// <summary>The address is shown for web pages, and for other sources without a DOI.</summary>
    public static bool ShowsAddress(Reference reference) =>
        reference.Plain("URL") is not null
        && (SourceKind.IsWebPage(reference.Type.Value) || reference.Plain("DOI") is null);

    /// <summary>A title with <c>[Internet]</c> for an online source.</summary>
    public static string? WithMedium(Reference reference, string? title) =>
        title is not null && IsOnline(reference) ? Bracketed(title, "Internet") : title;

    /// <summary>A date with <c>[updated 2025 Jan 2; cited 2026 Nov 1]</c> for an online source.</summary>
    public static string? WithVisit(Reference reference, string? date)
    {
        if (!IsOnline(reference))
        {
            return date;
        }

        string? updated = null;
        if (FirstYear(reference) is { } first)
        {
            (date, updated) = (DateText.Year(first), "updated " + DateText.Full(reference.Issued));
        }

        var cited = DateText.Full(reference.Accessed) is { } day ? "cited " + day : null;
        return (updated ?? cited) is null ? date
            : $"{date} [{string.Join("; ", new[] { updated, cited }.OfType<string>())}]".TrimStart();
    }

    /// <summary><c>Title [label]</c>, without a closing stop of the title, and without an empty label.</summary>
    public static string Bracketed(string title, string label)
    {
        var (bare, inside) = (title.TrimEnd('.', ' ', ',', ';', ':'), label.TrimEnd('.', ' '));
        return inside.Length == 0 ? bare : $"{bare} [{inside}]".TrimStart();
    }

    // The first publication of a revised source: CSL has no date of update, but "original-date"; "issued" is then the day of
    // the version.
    private static CslDate? FirstYear(Reference reference) =>
        !SourceKind.IsPeriodical(reference.Type.Value)
        && reference.DateOf("original-date") is { } first && first.KnownYear() is { } year
        && reference.Issued.KnownYear() is { } current
        && (year < current || (year == current && reference.Issued?.Month > (first.Month ?? 0)))
            ? first
            : null;

    public static bool IsOnline(Reference reference) => SourceKind.IsWebPage(reference.Type.Value) || ShowsAddress(reference);
}
