using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Links;

/// <summary>A link to a missing heading, or a footnote without its text or its mark.</summary>
public sealed class BrokenAnchor() : FaultRule("KB302", FaultKind.BrokenAnchor)
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        base.CheckPage(page, context).Concat(
            from link in PageLinks.LinksOf(page, context.KnowledgeBase)
            where !link.Link.IsImage && link.Target.Page is { Body.IsReadable: true } target && !IsAlwaysThere(link.Target, context)
                && target.Body.Headings.All(heading => heading.Id != link.Target.Fragment)
            let whose = link.Target.Page == page ? "this page" : "that page"
            select new Finding(link.Link.At, $"link {PageLinks.Quote(link.Link.Url)} leads to no heading of {whose}", Help(link.Target)));

    /// <summary>
    /// Browsers scroll to the top for "#" and "#top" (HTML standard, 7.4.2.3.3). A link to a withdrawn page leads to its notice, and one to
    /// an excluded page is text, so what they have lost must not stop the build of pages that link to them.
    /// </summary>
    private static bool IsAlwaysThere(LinkTarget target, RuleContext context) =>
        target.Fragment.Length == 0
        || target.Fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
        || (target.Page is Article article && context.PublicationOf(article) is Publication.Withdrawn or Publication.Excluded);

    private static string Help(LinkTarget target)
    {
        var ids = target.Page!.Body.Headings.Select(h => "#" + h.Id).ToList();
        return ids.Count == 0
            ? "the page has no headings; leave out the \"#\" and what follows it"
            : $"headings there: {Listed(ids, ids.Count, 8)}{Nearest.DidYouMean("#" + target.Fragment, ids)}";
    }
}
