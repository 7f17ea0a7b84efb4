using Attest.Content;

namespace Attest.Review;

/// <summary>Articles that are no longer at their places, found elsewhere by text or sealed approval.</summary>
/// <param name="gone">The first match is found.</param>
internal sealed class MovedArticles(IEnumerable<Article> gone)
{
    private readonly Dictionary<object, Queue<Article>> _byKey = gone
        .SelectMany(article => KeysOf(article).Select(key => (key, article)))
        .GroupBy(pair => pair.key, pair => pair.article)
        .ToDictionary(articles => articles.Key, articles => new Queue<Article>(articles));

    private readonly HashSet<Article> _taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>The article before it moved, each only once. Texts come before approvals.</summary>
    public Article? Take(Article article)
    {
        var found = KeysOf(article).Select(Next).FirstOrDefault(former => former is not null);
        if (found is not null)
        {
            _taken.Add(found);
        }

        return found;
    }

    private static IEnumerable<object> KeysOf(Article article) =>
        ApprovalKey.SealedIn(article).Distinct().Cast<object>().Prepend(article.Source.Text);

    private Article? Next(object key)
    {
        var articles = _byKey.GetValueOrDefault(key);
        while (articles?.TryPeek(out var first) == true && _taken.Contains(first))
        {
            articles.Dequeue();
        }

        return articles?.FirstOrDefault();
    }
}
