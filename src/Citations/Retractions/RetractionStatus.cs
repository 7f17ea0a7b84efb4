using System.Globalization;
using Attest.Content;

namespace Attest.Citations;

/// <summary>How a work stands after all notices about it, the gravest last.</summary>
public enum Standing
{
    /// <summary>Nothing is held against it any more.</summary>
    Reinstated,
    Corrected,
    OfConcern,
    Retracted,
}

/// <summary>The notices about one work in the order of their days, and how the work stands after them.</summary>
public sealed record RetractionStatus(IReadOnlyList<RetractionNotice> Notices, Standing Standing)
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
        var standing = Standing.Reinstated;
        var isRetracted = false;
        foreach (var notice in inOrder)
        {
            isRetracted = notice.Nature == RetractionNature.Retraction || (isRetracted && notice.Nature != RetractionNature.Reinstatement);
            var own = notice.Nature switch
            {
                RetractionNature.ExpressionOfConcern => Standing.OfConcern,
                RetractionNature.Correction => Standing.Corrected,
                _ => Standing.Reinstated,
            };
            standing = own > standing ? own : standing;
        }

        return new RetractionStatus(inOrder, isRetracted ? Standing.Retracted : standing);
    }

    /// <summary>The retraction that is in force, the last one; null where the work is not retracted.</summary>
    public RetractionNotice? Retraction =>
        Standing == Standing.Retracted ? Notices.Last(notice => notice.Nature == RetractionNature.Retraction) : null;

    /// <summary>Without a number a reinstatement comes first on its day, and what it would end comes last.</summary>
    private static decimal Order(RetractionNotice notice) =>
        ulong.TryParse(notice.RecordId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : notice.Nature == RetractionNature.Reinstatement ? -1
        : decimal.MaxValue;
}
