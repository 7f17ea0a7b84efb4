using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>What NLM adds for a source on the Internet: the medium, when it was updated and seen, and where it is.</summary>
internal static class Online
{
    /// <summary>The address is shown for web pages, and for others that have no DOI to find them by.</summary>
    public static bool ShowsAddress(Reference reference) =>
        reference.Plain("URL") is not null
        && (SourceKind.IsWebPage(reference.Type.Value) || reference.Plain("DOI") is null);

    /// <summary>A title with <c>[Internet]</c> where the source was read there.</summary>
    public static string? WithMedium(Reference reference, string? title) =>
        title is not null && IsOnline(reference) ? Bracketed(title, "Internet") : title;

    /// <summary>A date with <c>[updated 2025 Jan 2; cited 2026 Nov 1]</c> where the source was read on the Internet.</summary>
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
        if ((updated ?? cited) is null)
        {
            return date;
        }

        var visit = string.Join("; ", new[] { updated, cited }.OfType<string>());
        return date is null ? $"[{visit}]" : $"{date} [{visit}]";
    }

    /// <summary>
    /// <c>Title [label]</c>; a title's own closing stop gives way, its question mark stays. A label without words is left out.
    /// </summary>
    public static string Bracketed(string title, string label)
    {
        var (bare, inside) = (title.TrimEnd('.', ' ', ',', ';', ':'), label.TrimEnd('.', ' '));
        return inside.Length == 0 ? bare : $"{bare} [{inside}]".TrimStart();
    }

    /// <summary>
    /// When it first came out, for what has been revised since: CSL has no date of update, but <c>original-date</c>, and then
    /// <c>issued</c> is the day of the version that was read.
    /// </summary>
    private static CslDate? FirstYear(Reference reference) =>
        !SourceKind.IsPeriodical(reference.Type.Value)
        && reference.DateOf("original-date") is { } first && first.KnownYear() is { } year
        && reference.Issued.KnownYear() is { } current
        && (year < current || (year == current && reference.Issued?.Month > (first.Month ?? 0)))
            ? first
            : null;

    public static bool IsOnline(Reference reference) => SourceKind.IsWebPage(reference.Type.Value) || ShowsAddress(reference);
}
