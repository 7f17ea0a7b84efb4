namespace Attest.Search.Similarity;

/// <summary>The weights of an article's own terms, in their order, and of some that only its neighbours have.</summary>
internal sealed record SmoothedWeights(float[] Own, Scored[] Borrowed);

/// <summary>
/// Adds the neighbours' weights, so that like articles match like queries in other words (Diaz 2005, Regularizing ad hoc retrieval scores).
/// One for each thread.
/// </summary>
internal sealed class Smoothing(WeighedArticles articles, Neighbours neighbours, SearchConstants constants)
{
    private readonly double[] _sums = new double[articles.Codes];
    private readonly List<int> _touched = [];
    private readonly TopList _best = new(constants.BorrowedTerms);

    public SmoothedWeights Of(int article)
    {
        Sum(article);
        var codes = articles.CodesOf(article);
        var own = (float[])articles.WeightsOf(article).Clone();
        for (var i = 0; i < codes.Length; i++)
        {
            own[i] = (float)(own[i] + _sums[codes[i]]);
            // Own terms are not borrowed.
            _sums[codes[i]] = 0;
        }

        foreach (var code in _touched)
        {
            if (_sums[code] > 0)
            {
                _best.Add(code, articles.RarityOf(code) * _sums[code]);
            }
        }

        var borrowed = Array.ConvertAll(_best.Take(), term => term with { Score = _sums[term.Item] });
        _touched.ForEach(code => _sums[code] = 0);
        _touched.Clear();
        return new SmoothedWeights(own, borrowed);
    }

    /// <summary>The neighbours' weights, in proportion to their likeness.</summary>
    private void Sum(int article)
    {
        var near = neighbours.Of(article);
        var total = near.Sum(neighbour => neighbour.Score) + constants.NeighbourDamping;
        foreach (var neighbour in near)
        {
            var share = constants.NeighbourShare * neighbour.Score / total;
            var codes = articles.CodesOf(neighbour.Item);
            var weights = articles.WeightsOf(neighbour.Item);
            for (var i = 0; i < codes.Length; i++)
            {
                if (articles.IsTerm(codes[i]))
                {
                    if (_sums[codes[i]] == 0)
                    {
                        _touched.Add(codes[i]);
                    }

                    _sums[codes[i]] += share * weights[i];
                }
            }
        }
    }
}
