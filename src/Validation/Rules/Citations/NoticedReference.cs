using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Citations;

/// <summary>
/// A reference to a work that has been retracted, doubted or corrected. It is reported once in each page: an own reference at its entry,
/// a shared one at its first citation. A shared one that no page cites is reported at its entry. Withdrawn articles show no sources.
/// </summary>
public abstract class NoticedReference(RuleDescriptor descriptor, RetractionState state) : Rule(descriptor)
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        if (context.Retractions.IsEmpty || IsWithdrawn(page, context))
        {
            return [];
        }

        var own = page.References.Select(reference => reference.Id.Value).ToHashSet(StringComparer.Ordinal);
        return page.References.Select(reference => (Reference: reference, At: context.Retractions.PlaceIn(reference)))
            .Concat(CitedReferences.SharedOf(page, own.Contains, context.KnowledgeBase))
            .Select(used => context.Retractions.Of(used.Reference) is { } status && status.State == state
                ? Describe(used.Reference, used.At, NoticeText.Describe(status), page)
                : null)
            .OfType<Finding>();
    }

    public override IEnumerable<Finding> CheckSite(RuleContext context)
    {
        var noticed = context.Retractions.IsEmpty ? []
            : context.SharedReferences.Where(reference => context.Retractions.Of(reference)?.State == state).ToList();
        if (noticed.Count == 0)
        {
            return [];
        }

        var cited = KeysOf(context.KnowledgeBase.AllPages.Where(page => !IsWithdrawn(page, context)));
        // Not cited any more because a page was withdrawn, which a warning must not stop.
        var wereCited = KeysOf(context.KnowledgeBase.AllPages.Where(page => IsWithdrawn(page, context)));
        return noticed.Where(reference => !cited.Contains(reference.Id.Value)).Select(reference => Describe(reference,
                context.Retractions.PlaceIn(reference), NoticeText.Describe(context.Retractions.Of(reference)!), page: null)
            is { } finding ? finding with { ExemptFromStrict = wereCited.Contains(reference.Id.Value) } : null).OfType<Finding>();
    }

    private static HashSet<string> KeysOf(IEnumerable<MarkdownPage> pages) =>
        [.. pages.SelectMany(page => page.Body.Citations).Select(citation => citation.Key)];

    /// <param name="notice">What was published about the work, and when.</param>
    /// <param name="page">The page that uses it; null for none.</param>
    private protected abstract Finding? Describe(Reference reference, Location at, string notice, MarkdownPage? page);

    private static bool IsWithdrawn(MarkdownPage page, RuleContext context) =>
        page is Article article && context.PublicationOf(article) == Publication.Withdrawn;
}
