namespace Attest.Search.Similarity;

/// <summary>
/// The articles most like each article: those that share the terms that characterise it. Terms are the places in the sorted list
/// of all.
/// </summary>
internal sealed class Neighbours
{
    private readonly WeighedArticles _articles;
    private readonly SearchConstants _constants;
    private readonly Scored[][] _vectors;
    private readonly Scored[][] _found;

    /// <summary>Compares all articles. It takes time in proportion to their number, since no term compares more than a few hundred.</summary>
    public Neighbours(WeighedArticles articles, SearchConstants constants, ParallelOptions parallelism)
    {
        (_articles, _constants) = (articles, constants);
        _vectors = new Scored[articles.Count][];
        _found = new Scored[articles.Count][];
        Parallel.For(0, articles.Count, parallelism, () => new TopList(constants.CharacteristicTerms), (article, _, best) =>
        {
            _vectors[article] = VectorOf(article, best);
            return best;
        }, static _ => { });
        var byTerm = ArticlesByTerm();
        Parallel.For(0, articles.Count, parallelism, () => (Sums: new double[articles.Count], Best: new TopList(constants.Neighbours)), (article, _, own) =>
        {
            _found[article] = Find(article, byTerm, own.Sums, own.Best);
            return own;
        }, static _ => { });
    }

    /// <summary>The nearest first, with the cosine of the angle between the articles, above 0 and up to 1.</summary>
    public IReadOnlyList<Scored> Of(int article) => _found[article];

    /// <summary>The article's most telling terms, as a vector of length 1.</summary>
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
                if (!byTerm.TryGetValue(term.Item, out var list))
                {
                    byTerm[term.Item] = list = [];
                }

                // One more than are allowed shows that there are too many.
                if (list.Count <= _constants.ArticlesPerCharacteristicTerm)
                {
                    list.Add(new Scored(article, term.Score));
                }
            }
        }

        return byTerm;
    }

    /// <param name="sums">All zeros, before and afterwards.</param>
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
