using System.Globalization;
using Attest.Content;

namespace Attest.Citations;

/// <summary>The state of a work after all notices about it, the most serious last.</summary>
public enum RetractionState
{
    /// <summary>No notice counts against the work.</summary>
    Reinstated,
    Corrected,
    OfConcern,
    Retracted,
}

/// <param name="Notices">In the order of their days.</param>
public sealed record RetractionStatus(IReadOnlyList<RetractionNotice> Notices, RetractionState State)
{
    /// <summary>
    /// Orders the notices by day and, on one day, by record id. A reinstatement ends the retractions before it. Where record
    /// ids do not decide, the retraction counts as later: better to check a source in vain than to use a retracted one.
    /// </summary>
    public static RetractionStatus Of(IEnumerable<RetractionNotice> notices)
    {
        List<RetractionNotice> inOrder =
        [
            .. notices.Distinct()
                .OrderBy(notice => notice.Date)
                .ThenBy(Order)
                .ThenBy(notice => notice.Nature != RetractionNature.Reinstatement)
                .ThenBy(notice => notice.RecordId, StringComparer.Ordinal)
                .ThenBy(notice => notice.Doi, StringComparer.Ordinal),
        ];
        var state = RetractionState.Reinstated;
        var isRetracted = false;
        foreach (var notice in inOrder)
        {
            isRetracted = notice.Nature == RetractionNature.Retraction || (isRetracted && notice.Nature != RetractionNature.Reinstatement);
            var own = notice.Nature switch
            {
                RetractionNature.ExpressionOfConcern => RetractionState.OfConcern,
                RetractionNature.Correction => RetractionState.Corrected,
                _ => RetractionState.Reinstated,
            };
            state = own > state ? own : state;
        }

        return new RetractionStatus(inOrder, isRetracted ? RetractionState.Retracted : state);
    }

    /// <summary>The last retraction; null for a work that is not retracted.</summary>
    public RetractionNotice? Retraction =>
        State == RetractionState.Retracted ? Notices.Last(notice => notice.Nature == RetractionNature.Retraction) : null;

    // Without a number a reinstatement comes first on its day, and other notices last.
    private static decimal Order(RetractionNotice notice) =>
        ulong.TryParse(notice.RecordId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : notice.Nature == RetractionNature.Reinstatement ? -1
        : decimal.MaxValue;
}
