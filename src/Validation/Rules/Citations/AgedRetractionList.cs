using Attest.Diagnostics;

namespace Attest.Validation.Rules.Citations;

/// <summary>A list of retractions older than <c>review.retractions-age</c> in site.yml allows.</summary>
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
                $"the list of retractions is dated {listedOn:o}, more than {AgedGuideline.Written(age)} before {asOf:o}",
                "download a new one from Crossref (Retraction Watch), and install it with \"refs retractions FILE\"");
        }
    }
}
