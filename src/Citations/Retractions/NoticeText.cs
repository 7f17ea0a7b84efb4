using System.Globalization;
using Attest.Content;
using Attest.Text;

namespace Attest.Citations;

/// <summary>Notices in words. What the list holds is shown on one line, shortened, and without signs that hide.</summary>
public static class NoticeText
{
    private const int LongestReason = 300;

    /// <summary>"Retraction", "Expression of concern", "Correction", "Reinstatement".</summary>
    public static string Nature(RetractionNature nature) => nature switch
    {
        RetractionNature.ExpressionOfConcern => "Expression of concern",
        _ => nature.ToString(),
    };

    /// <summary>The reasons of the list, <c>+Error in Data;+Fake Peer Review;</c>, as words divided by commas; may be empty.</summary>
    public static string Reason(RetractionNotice notice)
    {
        var plain = HiddenCharacters.Without(string.Concat(notice.Reason.Select(c => char.IsControl(c) ? ' ' : c)));
        var reasons = plain.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(reason => string.Join(' ', reason.TrimStart('+').Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(reason => reason.Length > 0);
        var text = string.Join(", ", reasons);
        return text.Length <= LongestReason ? text : text[..(char.IsHighSurrogate(text[LongestReason - 1]) ? LongestReason - 1 : LongestReason)] + "…";
    }

    /// <summary>
    /// Where the notice itself can be read: <c>doi: 10.5555/n</c> or <c>PMID 123</c> with its address; null where the list knows neither.
    /// </summary>
    public static TextRun? Source(RetractionNotice notice)
    {
        if (Identifiers.Bare(IdentifierKind.Doi, notice.Doi) is { } doi)
        {
            return new TextRun("doi: " + doi, WebAddress.OfDoi(doi));
        }

        return Identifiers.Bare(IdentifierKind.Pmid, notice.Pmid) is { } pmid
            ? new TextRun("PMID " + pmid, $"https://pubmed.ncbi.nlm.nih.gov/{pmid}/")
            : null;
    }

    /// <summary>One notice for an editor: <c>retraction of 2021-03-24 (doi: 10.5555/n): Error in Data, Fake Peer Review</c>.</summary>
    public static string Describe(RetractionNotice notice)
    {
        var source = Source(notice) is { } run ? $" ({run.Text})" : "";
        var reason = Reason(notice) is { Length: > 0 } text ? ": " + text : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Nature(notice.Nature).ToLowerInvariant()} of {notice.Date:yyyy-MM-dd}{source}{reason}");
    }

    /// <summary>All notices about a work, the first first.</summary>
    public static string Describe(RetractionStatus status)
    {
        const int Shown = 8;
        var text = string.Join("; ", status.Notices.Take(Shown).Select(Describe));
        return status.Notices.Count > Shown ? $"{text}; and {status.Notices.Count - Shown} more" : text;
    }
}
