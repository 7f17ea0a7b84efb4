using Attest.Content;
using Attest.Rendering.Related;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

internal static class RelatedParts
{
    /// <summary>Half the site may link to a page.</summary>
    private const int MostLinkedFrom = 10;

    private const int MostTags = 3;

    public static RelatedView? Of(Article article, CrossReference index)
    {
        var related = index.Related.Of(article);
        var shown = related.Select(other => other.Article).ToHashSet();
        var linking = index.Related.LinkingTo(article).Where(other => !shown.Contains(other)).ToList();
        return related.Count == 0 && linking.Count == 0
            ? null
            : new RelatedView(
                [.. related.Select(other => new RelatedArticleView(Links.To(other.Article, index), [.. ReasonsFor(other)]))],
                [.. linking.Take(MostLinkedFrom).Select(other => Links.To(other, index))],
                Math.Max(0, linking.Count - MostLinkedFrom));
    }

    private static IEnumerable<string> ReasonsFor(RelatedArticle related)
    {
        if (related.LinksHere || related.IsLinked)
        {
            yield return (related.LinksHere, related.IsLinked) switch
            {
                (true, true) => "The two articles link to each other",
                (true, _) => "Links to this article",
                _ => "Linked in this article",
            };
        }

        if (related.Works > 0)
        {
            yield return $"{Wording.Count(related.Works, "source", "sources")} in common";
        }

        if (related.Tags.Count > 0)
        {
            yield return $"Both on {string.Join(", ", related.Tags.Take(MostTags))}";
        }
    }
}
