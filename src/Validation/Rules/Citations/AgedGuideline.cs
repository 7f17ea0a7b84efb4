using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A cited guideline that is certainly older than the site allows.</summary>
public sealed class AgedGuideline() : Rule(new("KB212", nameof(AgedGuideline), Severity.Warning, ExemptFromStrict: true))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var (site, asOf) = (context.KnowledgeBase.Site, context.KnowledgeBase.AsOf);
        return site.Review.GuidelineAge is not { } allowed ? []
            : from cited in CitedReferences.Of(page, context.KnowledgeBase)
              let reference = cited.Reference
              where reference.Evidence == Evidence.Guideline && !IsReportedAsSuperseded(reference, site)
                  && LastPossibleDay(reference.Issued) is { } issued && IsOlder(issued, allowed, asOf)
              select new Finding(cited.At,
                  $"guideline \"{reference.Id.Value}\" is from {Written(reference.Issued!)}, more than {Written(allowed)} ago",
                  "look for a newer edition and cite that; if there is one, write its key or DOI as \"superseded-by\" into this reference");
    }

    /// <summary><c>1 year</c>, <c>18 months</c>.</summary>
    internal static string Written(Period period)
    {
        var unit = period.Unit.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{period.Count} {(period.Count == 1 ? unit.TrimEnd('s') : unit)}");
    }

    private static bool IsReportedAsSuperseded(Reference reference, Site site) =>
        reference.SupersededBy is not null && !(site.Rules.TryGetValue("KB207", out var wanted) && wanted.Value == Severity.Off);

    /// <summary>Null for an estimate, words or no date.</summary>
    private static DateOnly? LastPossibleDay(CslDate? date)
    {
        if (date is not { Year: > 0 and < 10000, Circa: false, Literal: null })
        {
            return null;
        }

        // The months of a season differ between the hemispheres, and winter ends in the year after.
        if (date.Season is not null || date.Month is > 12)
        {
            return date.Year < 9999 ? new DateOnly(date.Year.Value + 1, 3, 31) : null;
        }

        var year = Math.Clamp(date.EndYear ?? date.Year.Value, date.Year.Value, 9999);
        if (date.EndYear is not null || date.Month is not (>= 1 and var month))
        {
            return new DateOnly(year, 12, 31);
        }

        var days = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, Math.Clamp(date.Day ?? days, 1, days));
    }

    /// <summary>On the day on which its time ends, a guideline still holds.</summary>
    private static bool IsOlder(DateOnly issued, Period allowed, DateOnly asOf) =>
        issued < asOf && issued.Year < 9000 && allowed.After(issued) < asOf;

    private static string Written(CslDate date)
    {
        var (month, day) = date.Month is <= 12 ? (date.Month, date.Day) : (null, null);
        return date.EndYear is { } end
            ? string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000} to {end:0000}")
            : string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}{month:-00}{day:-00}");
    }
}
