using Attest.Content;
using Attest.Diagnostics;
using Attest.Review;

namespace Attest.Validation.Rules.Review;

/// <summary>An article left out because it is not approved: by the site's policy, so not an error under --strict.</summary>
public sealed class ExcludedPage()
    : Rule(new("KB411", nameof(ExcludedPage), Severity.Warning, ExemptFromStrict: true) { LeavesPreview = true })
{
    private const int MostLinking = 3;

    public override IEnumerable<Finding> CheckSite(RuleContext context)
    {
        var excluded = context.KnowledgeBase.Articles
            .Where(article => context.PublicationOf(article) == Publication.Excluded)
            .ToDictionary(article => (MarkdownPage)article, _ => new List<MarkdownPage>());
        if (excluded.Count == 0)
        {
            yield break;
        }

        CollectLinkingPages(excluded, context.KnowledgeBase);
        foreach (var (page, linking) in excluded)
        {
            var article = (Article)page;
            if (!ReviewWords.IsStatusReported(article, context))
            {
                var status = article.Review.Status;
                yield return new Finding(status.At, $"the page is {ReviewWords.InWords(status.Value)}, so it is left out", Help(linking));
            }
        }
    }

    /// <summary>Published pages that link to excluded ones, each once.</summary>
    private static void CollectLinkingPages(Dictionary<MarkdownPage, List<MarkdownPage>> excluded, KnowledgeBase knowledgeBase)
    {
        foreach (var page in knowledgeBase.AllPages.Where(page => !excluded.ContainsKey(page)))
        {
            foreach (var link in page.Body.Links)
            {
                if (LinkTarget.Resolve(link.Url, page, knowledgeBase).Page is { } target
                    && excluded.TryGetValue(target, out var linking) && (linking.Count == 0 || linking[^1] != page))
                {
                    linking.Add(page);
                }
            }
        }
    }

    private static string Help(List<MarkdownPage> linking) =>
        "it appears once a member of the board has approved it; " + (linking.Count == 0
            ? "no published page links to it"
            : $"links to it become text in {Listed(linking.Select(page => page.InputPath), linking.Count, MostLinking)}"
                + (linking.Count > MostLinking ? " pages" : ""));
}
