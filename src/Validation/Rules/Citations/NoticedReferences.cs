using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Citations;

/// <summary>
/// Where to tell that a work has been retracted, doubted or corrected: in each page that uses it, once, in that page's own
/// file. For a reference of the page's own that is its entry, cited or not; for a shared one the first citation of it. A
/// shared reference that no page cites is told at its entry. A withdrawn article shows nothing of its sources.
/// </summary>
internal static class NoticedReferences
{
    public static IEnumerable<(Reference Reference, RetractionStatus Status, Location At)> In(MarkdownPage page, RuleContext context, RetractionState state)
    {
        if (context.Retractions.IsEmpty || IsWithdrawn(page, context))
        {
            yield break;
        }

        var own = page.References.Select(reference => reference.Id.Value).ToHashSet(StringComparer.Ordinal);
        var cited = page.Body.Citations.Where(citation => !own.Contains(citation.Key)).DistinctBy(citation => citation.Key)
            .Select(citation => (Reference: context.KnowledgeBase.SharedByKey(citation.Key), citation.At));
        foreach (var (reference, at) in page.References.Select(r => (Reference: (Reference?)r, context.Retractions.PlaceIn(r))).Concat(cited))
        {
            if (reference is not null && context.Retractions.Of(reference) is { } status && status.State == state)
            {
                yield return (reference, status, at);
            }
        }
    }

    public static IEnumerable<(Reference Reference, RetractionStatus Status, Location At)> Uncited(RuleContext context, RetractionState state)
    {
        var noticed = context.Retractions.IsEmpty
            ? []
            : context.KnowledgeBase.Shared.SelectMany(file => file.References)
                .Where(reference => context.Retractions.Of(reference)?.State == state).ToList();
        if (noticed.Count == 0)
        {
            return [];
        }

        var cited = context.KnowledgeBase.AllPages.Where(page => !IsWithdrawn(page, context))
            .SelectMany(page => page.Body.Citations).Select(citation => citation.Key).ToHashSet(StringComparer.Ordinal);
        return noticed.Where(reference => !cited.Contains(reference.Id.Value))
            .Select(reference => (reference, context.Retractions.Of(reference)!, context.Retractions.PlaceIn(reference)));
    }

    private static bool IsWithdrawn(MarkdownPage page, RuleContext context) =>
        page is Article article && context.PublicationOf(article) == Publication.Withdrawn;
}
