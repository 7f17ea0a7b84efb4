using Attest.Content;

namespace Attest.Rendering.Related;

/// <summary>An article that is related to another one, and what the two share.</summary>
/// <param name="Tags">Tags of both, the rarest first.</param>
internal sealed record RelatedArticle(Article Article, bool LinksHere, bool IsLinked, IReadOnlyList<string> Tags, int Works);

/// <summary>A tag and the articles that have it, or a work (no tag) and those that cite it.</summary>
internal sealed record InCommon(string? Tag, IReadOnlyList<Article> Articles);

/// <summary>
/// Which listed articles are related: they link to each other, or have tags or cited works in common. Rare ones weigh more than
/// frequent ones (Spärck Jones 1972). Of a tag or work that very many share, only neighbours in the order of specialties and titles
/// are compared, so that the time is not quadratic.
/// </summary>
internal sealed class RelatedArticles
{
    private const int Most = 5;

    /// <summary>Of a tag or work, how many articles are compared with one.</summary>
    private const int Neighbours = 100;

    // For whole numbers: their sums do not depend on the order, nor on the last digits of a machine's logarithm.
    private const double Scale = 1000;

    [ThreadStatic]
    private static int[]? scores;

    [ThreadStatic]
    private static List<int>? scored;

    private readonly Article[] _articles;

    /// <summary>The specialty of each article, as an ascending number.</summary>
    private readonly int[] _specialties;

    /// <summary>By the path of the file, which a later text of the article has too.</summary>
    private readonly Dictionary<string, int> _numbers;

    private readonly ArticleLinks _links;
    private readonly List<Shared>[] _shared;
    private readonly int _weightOfLink;

    /// <param name="listed">In the order of their titles.</param>
    public RelatedArticles(KnowledgeBase knowledgeBase, IEnumerable<Article> listed, IEnumerable<InCommon> shared)
    {
        // The sort is stable.
        _articles = [.. listed.OrderBy(article => article.Specialty.Value, StringComparer.Ordinal)];
        _specialties = SpecialtiesOf(_articles);
        _numbers = _articles.Index().ToDictionary(pair => pair.Item.InputPath, pair => pair.Index, StringComparer.Ordinal);
        _shared = [.. _articles.Select(_ => new List<Shared>())];
        _links = new ArticleLinks(_articles, _numbers, knowledgeBase);
        _weightOfLink = 2 * RarityOf(1);
        foreach (var (tag, articles) in shared)
        {
            Add(articles, tag);
        }
    }

    /// <summary>The nearest first; of equal ones those of the same specialty, then by title.</summary>
    public IReadOnlyList<RelatedArticle> Of(Article article)
    {
        if (!_numbers.TryGetValue(article.InputPath, out var number))
        {
            return [];
        }

        var sums = scores is { } kept && kept.Length >= _articles.Length ? kept : scores = new int[_articles.Length];
        var touched = scored ??= [];
        foreach (var shared in _shared[number])
        {
            foreach (var other in shared.Near(number, Neighbours))
            {
                Count(other, shared.Weight);
            }
        }

        foreach (var other in _links.From(number))
        {
            Count(other, _weightOfLink);
        }

        foreach (var other in ArticleLinks.Near(_links.To(number), number, Neighbours))
        {
            Count(other, _weightOfLink);
        }

        var best = Best(touched, number, sums);
        touched.ForEach(other => sums[other] = 0);
        touched.Clear();
        return [.. best.Select(other => Describe(number, other))];

        void Count(int other, int weight)
        {
            if (sums[other] == 0)
            {
                touched.Add(other);
            }

            sums[other] += weight;
        }
    }

    /// <summary>The listed articles that link to an article, in the order of specialties and titles.</summary>
    public IEnumerable<Article> LinkingTo(Article article) =>
        _numbers.TryGetValue(article.InputPath, out var number) ? _links.To(number).Select(other => _articles[other]) : [];

    private List<int> Best(List<int> touched, int number, int[] sums)
    {
        var specialty = _specialties[number];
        var best = new List<int>(Most + 1);
        foreach (var other in touched)
        {
            if (other == number || (best.Count == Most && !IsBefore(other, best[^1])))
            {
                continue;
            }

            var at = best.FindIndex(rival => IsBefore(other, rival));
            best.Insert(at < 0 ? best.Count : at, other);
            if (best.Count > Most)
            {
                best.RemoveAt(Most);
            }
        }

        return best;

        bool IsBefore(int other, int rival) => sums[other] != sums[rival] ? sums[other] > sums[rival]
            : IsOfSpecialty(other) != IsOfSpecialty(rival) ? IsOfSpecialty(other)
            : other < rival;

        bool IsOfSpecialty(int other) => _specialties[other] == specialty;
    }

    private static int[] SpecialtiesOf(Article[] sorted)
    {
        var specialties = new int[sorted.Length];
        for (var i = 1; i < sorted.Length; i++)
        {
            specialties[i] = specialties[i - 1] + (sorted[i].Specialty.Value == sorted[i - 1].Specialty.Value ? 0 : 1);
        }

        return specialties;
    }

    private RelatedArticle Describe(int number, int other)
    {
        var common = _shared[number].Where(shared => shared.Has(other)).ToList();
        return new RelatedArticle(_articles[other], _links.Has(other, number), _links.Has(number, other),
            [.. common.Where(shared => shared.Tag is not null).OrderByDescending(shared => shared.Weight).Select(shared => shared.Tag!)],
            common.Count(shared => shared.Tag is null));
    }

    private void Add(IReadOnlyList<Article> articles, string? tag)
    {
        if (articles.Count < 2)
        {
            return;
        }

        int[] members = [.. articles.Select(article => _numbers[article.InputPath]).Order()];
        var shared = new Shared(members, RarityOf(members.Length), tag);
        foreach (var member in members)
        {
            _shared[member].Add(shared);
        }
    }

    private int RarityOf(int articles) => (int)Math.Round(Scale * Math.Log(1 + ((double)_articles.Length / articles)));

    /// <param name="Members">The articles, in ascending order.</param>
    private sealed record Shared(int[] Members, int Weight, string? Tag)
    {
        public bool Has(int article) => Array.BinarySearch(Members, article) >= 0;

        public ReadOnlySpan<int> Near(int article, int most) => ArticleLinks.Near(Members, article, most);
    }
}
