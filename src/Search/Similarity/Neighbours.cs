using System.Runtime.InteropServices;

namespace Attest.Search.Similarity;

/// <summary>The articles with the most characteristic terms in common.</summary>
internal sealed class Neighbours
{
    private readonly WeighedArticles _articles;
    private readonly SearchConstants _constants;
    private readonly Scored[][] _vectors;
    private readonly Scored[][] _found;

    /// <summary>In linear time, since no term compares more than a few hundred articles.</summary>
    public Neighbours(WeighedArticles articles, SearchConstants constants, ParallelOptions parallelism)
    {
        (_articles, _constants) = (articles, constants);
        _vectors = parallelism.Make(articles.Count, () => new TopList(constants.CharacteristicTerms), VectorOf);
        var byTerm = ArticlesByTerm();
        _found = parallelism.Make(
            articles.Count,
            () => (Sums: new double[articles.Count], Best: new TopList(constants.Neighbours)),
            (article, own) => Find(article, byTerm, own.Sums, own.Best));
    }

    /// <summary>The nearest first, with the cosine of the angle, above 0 and up to 1.</summary>
    public IReadOnlyList<Scored> Of(int article) => _found[article];

    /// <summary>The most characteristic terms as a vector of length 1.</summary>
    private Scored[] VectorOf(int article, TopList best)
    {
        var codes = _articles.CodesOf(article);
        var weights = _articles.WeightsOf(article);
        for (var i = 0; i < codes.Length; i++)
        {
            if (_articles.IsTerm(codes[i]))
            {
                best.Add(codes[i], _articles.RarityOf(codes[i]) * weights[i]);
            }
        }

        var vector = best.Take();
        var length = Math.Sqrt(vector.Sum(term => term.Score * term.Score));
        return Array.ConvertAll(vector, term => term with { Score = term.Score / length });
    }

    private Dictionary<int, List<Scored>> ArticlesByTerm()
    {
        var byTerm = new Dictionary<int, List<Scored>>();
        for (var article = 0; article < _vectors.Length; article++)
        {
            foreach (var term in _vectors[article])
            {
                var list = CollectionsMarshal.GetValueRefOrAddDefault(byTerm, term.Item, out _) ??= [];
                // One too many marks a term as too common.
                if (list.Count <= _constants.ArticlesPerCharacteristicTerm)
                {
                    list.Add(new Scored(article, term.Score));
                }
            }
        }

        return byTerm;
    }

    /// <param name="sums">Zeros, before and afterwards.</param>
    private Scored[] Find(int article, Dictionary<int, List<Scored>> byTerm, double[] sums, TopList best)
    {
        var touched = new List<int>();
        foreach (var term in _vectors[article])
        {
            var others = byTerm[term.Item];
            if (others.Count > _constants.ArticlesPerCharacteristicTerm)
            {
                continue;
            }

            foreach (var other in others)
            {
                if (sums[other.Item] == 0)
                {
                    touched.Add(other.Item);
                }

                sums[other.Item] += term.Score * other.Score;
            }
        }

        foreach (var other in touched)
        {
            if (other != article && sums[other] > 0)
            {
                best.Add(other, sums[other]);
            }

            sums[other] = 0;
        }

        return best.Take();
    }
}
