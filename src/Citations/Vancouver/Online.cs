using Attest.Content.Models;

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
        var updated = DateText.Full(reference.DateOf("updated"));
        var cited = DateText.Full(reference.Accessed);
        if (!IsOnline(reference) || (updated ?? cited) is null)
        {
            return date;
        }

        updated = updated is null ? null : "updated " + updated;
        cited = cited is null ? null : "cited " + cited;
        var visit = string.Join("; ", new[] { updated, cited }.OfType<string>());
        return date is null ? $"[{visit}]" : $"{date} [{visit}]";
    }

    /// <summary><c>Title [label]</c>; a title's own closing stop gives way, its question mark stays.</summary>
    public static string Bracketed(string title, string label) => $"{title.TrimEnd('.', ' ', ',', ';', ':')} [{label.TrimEnd('.', ' ')}]";

    private static bool IsOnline(Reference reference) => SourceKind.IsWebPage(reference.Type.Value) || ShowsAddress(reference);
}
