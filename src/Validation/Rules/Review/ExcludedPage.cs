using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>
/// An article left out because it is not approved, or a withdrawn one to whose parts others link. Neither stops the build, whatever the
/// site's settings say: nobody may have to correct other pages first to take one down.
/// </summary>
public sealed class ExcludedPage() : Rule(new("KB411", nameof(ExcludedPage), Severity.Warning, ExemptFromStrict: true)
{
    LeavesPreview = true,
    NeverStops = true,
})
{
    private const int MostLinking = 3;

    public override IEnumerable<Finding> CheckSite(RuleContext context)
    {
        var linking = context.KnowledgeBase.Articles
            .Where(article => context.PublicationOf(article) is Publication.Excluded or Publication.Withdrawn)
            .ToDictionary(article => article, _ => new List<MarkdownPage>());
        if (linking.Count == 0)
        {
            yield break;
        }

        CollectLinkingPages(linking, context);
        foreach (var (article, pages) in linking)
        {
            var status = article.Review.Status;
            if (context.PublicationOf(article) == Publication.Withdrawn)
            {
                if (pages.Count > 0)
                {
                    yield return new Finding(status.At, "the page is withdrawn, so links to parts of it lead to the notice",
                        $"such links are in {Listed(pages)}; they need no change");
                }
            }
            else if (!ReviewWords.IsStatusReported(article, context))
            {
                yield return new Finding(status.At, $"the page is {ReviewWords.InWords(status.Value)}, so it is left out", Help(pages));
            }
        }
    }

    /// <summary>Published pages that link to excluded ones, or to parts of withdrawn ones, each once.</summary>
    private static void CollectLinkingPages(Dictionary<Article, List<MarkdownPage>> linking, RuleContext context)
    {
        var fates = context.LinkFates();
        foreach (var page in context.KnowledgeBase.AllPages.Where(page => page is not Article article || !linking.ContainsKey(article)))
        {
            foreach (var link in page.Body.Links.Where(link => !link.IsImage))
            {
                var target = LinkTarget.Resolve(link.Url, page, context.KnowledgeBase);
                if (fates.ArticleOf(target) is { } article && linking.TryGetValue(article, out var pages)
                    && (target.Fragment.Length > 0 || !article.IsWithdrawn) && (pages.Count == 0 || pages[^1] != page))
                {
                    pages.Add(page);
                }
            }
        }
    }

    private static string Help(List<MarkdownPage> linking) =>
        "it appears once a member of the board has approved it; " + (linking.Count == 0
            ? "no published page links to it"
            : $"links to it become text in {Listed(linking)}");

    private static string Listed(List<MarkdownPage> linking) =>
        Listed(linking.Select(page => page.InputPath), linking.Count, MostLinking) + (linking.Count > MostLinking ? " pages" : "");
}
