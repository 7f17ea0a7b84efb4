using Attest.Content;

namespace Attest.Rendering.Related;

/// <summary>Which articles, by number, link to which. Repeated links count once.</summary>
internal sealed class ArticleLinks
{
    private readonly int[][] _from;
    private readonly int[][] _to;

    public ArticleLinks(IReadOnlyList<Article> articles, IReadOnlyDictionary<string, int> numbers, KnowledgeBase knowledgeBase)
    {
        _from = [.. articles.Select((article, number) => TargetsOf(article, number, numbers, knowledgeBase))];
        var to = articles.Select(_ => new List<int>()).ToArray();
        for (var number = 0; number < _from.Length; number++)
        {
            foreach (var target in _from[number])
            {
                to[target].Add(number);
            }
        }

        _to = [.. to.Select(list => list.ToArray())];
    }

    /// <summary>The articles to which one links, in ascending order.</summary>
    public int[] From(int number) => _from[number];

    /// <summary>The articles that link to one, in ascending order.</summary>
    public int[] To(int number) => _to[number];

    public bool Has(int from, int to) => Array.BinarySearch(_from[from], to) >= 0;

    /// <summary>Of a long ascending list, the numbers around one.</summary>
    public static ReadOnlySpan<int> Near(int[] list, int number, int most)
    {
        if (list.Length <= most)
        {
            return list;
        }

        var found = Array.BinarySearch(list, number);
        var start = Math.Clamp((found < 0 ? ~found : found) - (most / 2), 0, list.Length - most);
        return list.AsSpan(start, most);
    }

    private static int[] TargetsOf(Article article, int number, IReadOnlyDictionary<string, int> numbers, KnowledgeBase knowledgeBase) =>
    [
        .. article.Body.Links
            .Where(link => !link.IsImage && link.Url.Contains(".md", StringComparison.Ordinal))
            .Select(link => LinkTarget.Resolve(link.Url, article, knowledgeBase).Page)
            .OfType<Article>()
            .Select(target => numbers.TryGetValue(target.InputPath, out var found) ? found : number)
            .Where(target => target != number)
            .Distinct()
            .Order(),
    ];
}
