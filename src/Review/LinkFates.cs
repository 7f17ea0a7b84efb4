using Attest.Citations;
using Attest.Content;
using Attest.Text;

namespace Attest.Review;

/// <summary>What becomes of a link because of the review of its target.</summary>
public enum LinkFate
{
    Stays,

    /// <summary>It leads to the notice of withdrawal, which has no parts.</summary>
    ToNotice,

    /// <summary>Its words are text, since there is no page.</summary>
    Text,
}

/// <summary>
/// Nothing that another page links to may keep an article up that has to go. Thread-safe.
/// </summary>
/// <param name="publicationOf">Under the policy in force.</param>
public sealed class LinkFates(KnowledgeBase knowledgeBase, Func<Article, Publication> publicationOf)
{
    private readonly Lazy<HashSet<string>> _goneLists = new(() => [.. GoneLists(knowledgeBase, publicationOf)]);

    public LinkFate Of(LinkTarget target)
    {
        if (ArticleOf(target) is { } article)
        {
            return publicationOf(article) switch
            {
                Publication.Excluded or Publication.Refused => LinkFate.Text,
                Publication.Withdrawn => target.Path.EndsWith("/citations.json", StringComparison.Ordinal)
                    ? LinkFate.Text : LinkFate.ToNotice,
                _ => LinkFate.Stays,
            };
        }

        return target.Kind == LinkKind.SitePath && ListOf(target.Path) is { } list && _goneLists.Value.Contains(list)
            ? LinkFate.Text : LinkFate.Stays;
    }

    /// <summary>The article to which a link leads, also by an address of the site and by a former slug.</summary>
    public Article? ArticleOf(LinkTarget target) => target.Kind switch
    {
        LinkKind.Page => target.Page as Article,
        LinkKind.SitePath when target.Path.Split('/') is ["articles", var slug, ..] =>
            knowledgeBase.ArticleBySlug(slug) ?? knowledgeBase.ArticleByAlias(slug),
        _ => null,
    };

    private static string? ListOf(string path) =>
        path.Split('/') is [var kind, { Length: > 0 } name, ..] && (kind is "tags" or "references") ? $"{kind}/{name}" : null;

    /// <summary>Lists that only articles outside the lists would have: a tag's, and that of a work which two articles cite.</summary>
    private static IEnumerable<string> GoneLists(KnowledgeBase knowledgeBase, Func<Article, Publication> publicationOf)
    {
        var byListing = knowledgeBase.Articles.ToLookup(article => publicationOf(article) is Publication.Published or Publication.Caution);
        var cited = byListing[true].SelectMany(article => WorksOf(article, knowledgeBase).Keys).CountBy(work => work)
            .ToDictionary(StringComparer.Ordinal);
        return byListing[false].SelectMany(TagsOf).Except(byListing[true].SelectMany(TagsOf)).Select(tag => $"tags/{tag}")
            .Concat(byListing[false].SelectMany(article => WorksOf(article, knowledgeBase))
                .Where(work => cited.GetValueOrDefault(work.Key) < 2)
                .Select(work => $"references/{WorkIdentity.SlugOf(work.Key, work.Value)}"));
    }

    private static IEnumerable<string> TagsOf(Article article) => article.Tags.Select(tag => Slugs.Of(tag.Value));

    private static Dictionary<string, Reference> WorksOf(Article article, KnowledgeBase knowledgeBase)
    {
        var own = article.ReferencesByKey();
        var works = new Dictionary<string, Reference>(StringComparer.Ordinal);
        foreach (var key in article.Body.Citations.Select(citation => citation.Key))
        {
            if ((own.GetValueOrDefault(key) ?? knowledgeBase.SharedByKey(key)) is { } reference)
            {
                works.TryAdd(WorkIdentity.Of(reference), reference);
            }
        }

        return works;
    }
}
