using Attest.Content;

namespace Attest.Review;

/// <summary>Articles that are at their places no more, to be found again at others by their texts or by their sealed approvals.</summary>
internal sealed class MovedArticles
{
    private readonly Dictionary<string, Queue<Article>> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<(string By, DateOnly On, string Seal), Queue<Article>> _byMark = [];
    private readonly HashSet<Article> _taken = new(ReferenceEqualityComparer.Instance);

    /// <param name="gone">The first that fits is found.</param>
    public MovedArticles(IEnumerable<Article> gone)
    {
        foreach (var article in gone)
        {
            Add(_byText, article.Source.Text, article);
            foreach (var mark in AddedApprovals.SealedMarks(article).Distinct())
            {
                Add(_byMark, mark, article);
            }
        }
    }

    /// <summary>What the article was before it moved, each of them once; null if it is not among them. The same text goes before the same approvals.</summary>
    public Article? Take(Article article)
    {
        var found = Next(_byText, article.Source.Text)
            ?? AddedApprovals.SealedMarks(article).Select(mark => Next(_byMark, mark)).FirstOrDefault(former => former is not null);
        if (found is not null)
        {
            _taken.Add(found);
        }

        return found;
    }

    private static void Add<TKey>(Dictionary<TKey, Queue<Article>> index, TKey key, Article article)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var articles))
        {
            index.Add(key, articles = []);
        }

        articles.Enqueue(article);
    }

    private Article? Next<TKey>(Dictionary<TKey, Queue<Article>> index, TKey key)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var articles))
        {
            return null;
        }

        while (articles.TryPeek(out var first) && _taken.Contains(first))
        {
            articles.Dequeue();
        }

        return articles.TryPeek(out var next) ? next : null;
    }
}
