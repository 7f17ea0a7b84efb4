using Attest.Search.Reading;

namespace Attest.Search.Similarity;

/// <summary>
/// How much the terms say about an article, from 0 to 1: BM25F without the rarity of the term (Robertson and Zaragoza 2009, The
/// probabilistic relevance framework, 3.6).
/// </summary>
internal sealed class Weighing
{
    private readonly SearchConstants _constants;
    private readonly double[] _averages;

    public Weighing(IReadOnlyList<ReadArticle> articles, SearchConstants constants)
    {
        _constants = constants;
        var sums = new long[constants.Weights.Count];
        foreach (var article in articles)
        {
            for (var field = 0; field < sums.Length; field++)
            {
                sums[field] += article.Lengths[field];
            }
        }

        _averages = [.. sums.Select(sum => (double)sum / articles.Count)];
    }

    /// <summary>The weight of each of the article's terms and concepts, in the order of its codes.</summary>
    public float[] WeightsOf(ReadArticle article)
    {
        var perOccurrence = new double[_averages.Length];
        for (var field = 0; field < perOccurrence.Length; field++)
        {
            var normalisation = _constants.LengthNormalisations[field];
            var length = (int)Fields.LengthOf((Field)field);
            perOccurrence[field] = _constants.Weights[field] / (1 - normalisation + (normalisation * article.Lengths[length] / _averages[length]));
        }

        var weights = new float[article.Occurrences.Codes.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (float)WeightOf(article.Occurrences.Packed, article.Occurrences.Offsets[i], perOccurrence);
        }

        return weights;
    }

    private double WeightOf(byte[] packed, int at, double[] perOccurrence)
    {
        var mask = packed[at++];
        var frequency = 0.0;
        for (var field = 0; field < perOccurrence.Length; field++)
        {
            if ((mask & (1 << field)) != 0)
            {
                frequency += perOccurrence[field] * VarInt.Read(packed, ref at);
            }
        }

        return frequency / (_constants.Saturation + frequency);
    }
}
