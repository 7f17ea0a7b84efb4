using System.Globalization;
using Attest.Content;

namespace Attest.Citations;

/// <summary>How a work stands after all notices about it, the most serious last.</summary>
public enum RetractionState
{
    /// <summary>Nothing is held against it any more.</summary>
    Reinstated,
    Corrected,
    OfConcern,
    Retracted,
}

/// <summary>The notices about one work in the order of their days, and how the work stands after them.</summary>
public sealed record RetractionStatus(IReadOnlyList<RetractionNotice> Notices, RetractionState State)
{
    /// <summary>
    /// Takes the notices in the order of days and, on one day, of record ids. A reinstatement ends the retractions before it,
    /// and a retraction after it counts again. Where record ids cannot tell which of one day came later, the retraction did:
    /// better one source looked at too often than one retracted and used.
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

    /// <summary>The retraction that is in force, the last one; null where the work is not retracted.</summary>
    public RetractionNotice? Retraction =>
        State == RetractionState.Retracted ? Notices.Last(notice => notice.Nature == RetractionNature.Retraction) : null;

    /// <summary>Without a number a reinstatement comes first on its day, and what it would end comes last.</summary>
    private static decimal Order(RetractionNotice notice) =>
        ulong.TryParse(notice.RecordId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : notice.Nature == RetractionNature.Reinstatement ? -1
        : decimal.MaxValue;
}
