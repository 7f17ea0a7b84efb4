using Attest.Content;

namespace Attest.Citations.Vancouver;

/// <summary>Not yet printed: "in press", which NLM writes "Forthcoming" (chapter 11), or online first.</summary>
internal static class Forthcoming
{
    public static bool IsInPress(Reference reference) =>
        MeansInPress(reference.Plain("status")) || MeansInPress(reference.Issued?.Literal);

    /// <summary><c>Epub 2002 Jul 5</c>: a printed article was online earlier, on CSL's <c>available-date</c>.</summary>
    public static string? EarlierOnline(Reference reference)
    {
        var (online, printed) = (reference.DateOf("available-date"), reference.Issued);
        return online.KnownYear() is not null && online?.Month is not null && DateText.Full(online) != DateText.Full(printed)
            ? "Epub " + DateText.Full(online)
            : null;
    }

    public static string Text(Reference reference) =>
        reference.Issued.KnownYear() is null ? "Forthcoming" : "Forthcoming " + DateText.Year(reference.Issued);

    private static bool MeansInPress(string? words) =>
        (words ?? "").Trim().TrimEnd('.').ToLowerInvariant() is "in press" or "in-press" or "forthcoming" or "accepted";
}
