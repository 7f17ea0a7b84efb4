using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>What is not in print yet: "in press", which NLM writes "Forthcoming" (chapter 11), or ahead of print.</summary>
internal static class Forthcoming
{
    public static bool IsInPress(Reference reference) =>
        MeansInPress(reference.Plain("status")) || MeansInPress(reference.Issued?.Literal);

    public static bool IsAheadOfPrint(Reference reference) =>
        reference.Plain("status") is { } status && status.Contains("ahead", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// <c>Epub 2002 Jul 5</c> where a printed article could be read online before; CSL's <c>available-date</c> says so.
    /// </summary>
    public static string? EarlierOnline(Reference reference)
    {
        var (online, printed) = (reference.DateOf("available-date"), reference.Issued);
        return online.KnownYear() is not null && online?.Month is not null && DateText.Full(online) != DateText.Full(printed)
            ? "Epub " + DateText.Full(online)
            : null;
    }

    /// <summary><c>Forthcoming 2026</c>, or without the year as long as there is none.</summary>
    public static string Text(Reference reference) =>
        reference.Issued.KnownYear() is null ? "Forthcoming" : "Forthcoming " + DateText.Year(reference.Issued);

    private static bool MeansInPress(string? words) =>
        (words ?? "").Trim().TrimEnd('.').ToLowerInvariant() is "in press" or "in-press" or "forthcoming" or "accepted";
}
