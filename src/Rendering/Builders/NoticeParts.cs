using Attest.Citations;
using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The notice beside a work that has been retracted, doubted or corrected.</summary>
internal static class NoticeParts
{
    private const int Shown = 12;

    /// <param name="page">The page that cites the work; null on the pages of works.</param>
    public static WorkNoticeView? Of(Reference reference, MarkdownPage? page, CrossReference index)
    {
        var status = index.Retractions.Of(reference);
        if (page is not null && index.IsRetracted(reference, page))
        {
            var kept = (page as Article)?.RetractedAcknowledged.GetValueOrDefault(reference.Id.Value)?.Reason.Value;
            return View("RETRACTED", "error", status, kept);
        }

        return status?.State switch
        {
            RetractionState.Retracted => View("RETRACTED", "error", status),
            RetractionState.OfConcern => View("Expression of concern", "warning", status),
            RetractionState.Corrected => View("Corrected", "note", status),
            _ => null,
        };
    }

    private static WorkNoticeView View(string label, string severity, RetractionStatus? status, string? kept = null)
    {
        var notices = status?.Notices ?? [];
        return new WorkNoticeView(label, severity, [.. notices.TakeLast(Shown).Select(notice => new NoticeView(
            NoticeText.Nature(notice.Nature), notice.Date, NoticeText.Source(notice), NoticeText.Reason(notice)))], kept);
    }
}
