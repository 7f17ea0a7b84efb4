using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A list of retractions older than the site wants it to be (<c>review.retractions-age</c> in site.yml).</summary>
public sealed class AgedRetractionList() : Rule(new("KB213", nameof(AgedRetractionList), Severity.Warning, ExemptFromStrict: true))
{
    public override IEnumerable<Finding> CheckSite(RuleContext context)
    {
        var asOf = context.KnowledgeBase.AsOf;
        // No age is a thousand years: beyond the calendar nothing is old.
        if (context.KnowledgeBase is { Retractions: { Faults.Count: 0 } list, Site.Review.RetractionsAge: { } age }
            && context.Retractions.ListedOn is { Year: < 9000 } listedOn && age.After(listedOn) < asOf)
        {
            yield return new Finding(list.Source.At(0),
                string.Create(CultureInfo.InvariantCulture,
                    $"the list of retractions is dated {listedOn:yyyy-MM-dd}, more than {Span(age)} before {asOf:yyyy-MM-dd}"),
                "download a new one from Crossref (Retraction Watch), and install it with \"refs retractions FILE\"");
        }
    }

    private static string Span(Period age)
    {
        var unit = age.Unit.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{age.Count} {(age.Count == 1 ? unit.TrimEnd('s') : unit)}");
    }
}
