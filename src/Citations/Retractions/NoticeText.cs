using System.Globalization;
using Attest.Content;
using Attest.Text;

namespace Attest.Citations;

/// <summary>A piece of a formatted reference; with an address it is a link. The text is not escaped.</summary>
public readonly record struct TextRun(string Text, string? Href = null);

/// <summary>Notices in words: on one line, shortened, without hidden characters.</summary>
public static class NoticeText
{
    private const int LongestReason = 300;

    /// <summary>"Retraction", "Expression of concern", "Correction", "Reinstatement".</summary>
    public static string Nature(RetractionNature nature) =>
        nature == RetractionNature.ExpressionOfConcern ? "Expression of concern" : nature.ToString();

    /// <summary>The reasons of the list, <c>+Error in Data;+Fake Peer Review;</c>, separated by commas; may be empty.</summary>
    public static string Reason(RetractionNotice notice)
    {
        var plain = HiddenCharacters.Without(string.Concat(notice.Reason.Select(c => char.IsControl(c) ? ' ' : c)));
        var reasons = plain.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(reason => string.Join(' ', reason.TrimStart('+').Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            .Where(reason => reason.Length > 0);
        var text = string.Join(", ", reasons);
        return text.Length <= LongestReason ? text
            : text[..(char.IsHighSurrogate(text[LongestReason - 1]) ? LongestReason - 1 : LongestReason)] + "…";
    }

    /// <summary>Where to read the notice: <c>doi: 10.5555/n</c> or <c>PMID 123</c> with its address; null without either.</summary>
    public static TextRun? Source(RetractionNotice notice) =>
        Identifiers.Bare(IdentifierKind.Doi, notice.Doi) is { } doi ? new TextRun("doi: " + doi, WebAddress.OfDoi(doi))
        : Identifiers.Bare(IdentifierKind.Pmid, notice.Pmid) is { } pmid ? new TextRun("PMID " + pmid, WebAddress.OfPmid(pmid))
        : null;

    internal static string Line(string word, RetractionNotice notice, string source)
    {
        var reason = Reason(notice) is { Length: > 0 } text ? ": " + text : "";
        return string.Create(CultureInfo.InvariantCulture, $"{word} {notice.Date:yyyy-MM-dd}{source}{reason}");
    }

    /// <summary>The first notices: <c>retraction of 2021-03-24 (doi: 10.5555/n): Error in Data, Fake Peer Review; …</c>.</summary>
    public static string Describe(RetractionStatus status)
    {
        const int Shown = 8;
        var text = string.Join("; ", status.Notices.Take(Shown).Select(static notice => Line(
            Nature(notice.Nature).ToLowerInvariant() + " of", notice, Source(notice) is { } source ? $" ({source.Text})" : "")));
        return status.Notices.Count > Shown ? $"{text}; and {status.Notices.Count - Shown} more" : text;
    }
}
