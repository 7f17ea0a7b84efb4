using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Links;

/// <summary>A link to a heading that its page does not have, or a footnote that lacks its text or its mark.</summary>
public sealed class BrokenAnchor() : FaultRule(new("KB302", nameof(BrokenAnchor), Severity.Error), FaultKind.BrokenAnchor)
{
    private const int Listed = 8;

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        base.CheckPage(page, context).Concat(CheckLinks(page, context));

    private static IEnumerable<Finding> CheckLinks(MarkdownPage page, RuleContext context)
    {
        foreach (var (link, target) in PageLinks.LinksOf(page, context.KnowledgeBase))
        {
            if (link.IsImage || target.Page is null || IsAlwaysThere(target) || target.Page.Body.Headings.Any(h => h.Id == target.Fragment))
            {
                continue;
            }

            var whose = target.Page == page ? "this page" : "that page";
            yield return new Finding(link.At, $"link {PageLinks.Quote(link.Url)} leads to no heading of {whose}", Help(target));
        }
    }

    /// <summary>
    /// Browsers scroll to the top for "#" and "#top" (HTML standard, 7.4.2.3.3). A withdrawn page has lost its headings, and
    /// that it had to be withdrawn must not stop the build of the pages that link to it.
    /// </summary>
    private static bool IsAlwaysThere(LinkTarget target) =>
        target.Fragment.Length == 0
        || target.Fragment.Equals("top", StringComparison.OrdinalIgnoreCase)
        || target.Page is Article { Review.Status.Value: ReviewStatus.Withdrawn };

    private static string Help(LinkTarget target)
    {
        var ids = target.Page!.Body.Headings.Select(h => "#" + h.Id).ToList();
        if (ids.Count == 0)
        {
            return "the page has no headings; leave out the \"#\" and what follows it";
        }

        var more = ids.Count > Listed ? $" and {ids.Count - Listed} more" : "";
        return $"headings there: {string.Join(", ", ids.Take(Listed))}{more}{Nearest.DidYouMean("#" + target.Fragment, ids)}";
    }
}
