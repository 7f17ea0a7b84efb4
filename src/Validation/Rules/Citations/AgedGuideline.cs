using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A cited guideline that is certainly older than the site allows. Told in each page that cites it, at the first citation.</summary>
public sealed class AgedGuideline() : Rule(new("KB212", nameof(AgedGuideline), Severity.Warning, ExemptFromStrict: true))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        var knowledgeBase = context.KnowledgeBase;
        if (knowledgeBase.Site.Review.GuidelineAge is not { } allowed)
        {
            yield break;
        }

        foreach (var (reference, citation) in CitedReferences.Of(page, knowledgeBase))
        {
            if (reference.Evidence == Evidence.Guideline && !IsToldAsSuperseded(reference, knowledgeBase.Site)
                && LastPossibleDay(reference.Issued) is { } issued && IsOlder(issued, allowed, knowledgeBase.AsOf))
            {
                yield return new Finding(citation.At, $"guideline \"{reference.Id.Value}\" is from {Written(reference.Issued!)}, more than {Written(allowed)} ago",
                    "look for a newer edition and cite that; if there is one, write its key or DOI as \"superseded-by\" into this reference");
            }
        }
    }

    private static bool IsToldAsSuperseded(Reference reference, Site site) =>
        reference.SupersededBy is not null && !(site.Rules.TryGetValue("KB207", out var wanted) && wanted.Value == Severity.Off);

    /// <summary>The latest day that the date can mean; null where it is an estimate, words or no date.</summary>
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

    /// <summary>Older, not as old: on the very day on which the time is over, the guideline still holds.</summary>
    private static bool IsOlder(DateOnly issued, Period allowed, DateOnly asOf) =>
        issued < asOf && issued.Year < 9000 && allowed.After(issued) < asOf;

    private static string Written(CslDate date)
    {
        var text = date.Year!.Value.ToString("0000", CultureInfo.InvariantCulture);
        if (date.EndYear is { } end)
        {
            return $"{text} to {end.ToString("0000", CultureInfo.InvariantCulture)}";
        }

        foreach (var part in (ReadOnlySpan<int?>)[date.Month is <= 12 ? date.Month : null, date.Month is <= 12 ? date.Day : null])
        {
            text += part is { } number ? "-" + number.ToString("00", CultureInfo.InvariantCulture) : "";
        }

        return text;
    }

    private static string Written(Period period)
    {
        var unit = period.Unit.ToString().ToLowerInvariant();
        return $"{period.Count.ToString(CultureInfo.InvariantCulture)} {(period.Count == 1 ? unit.TrimEnd('s') : unit)}";
    }
}
