using Attest.Search.Reading;

namespace Attest.Search.Similarity;

/// <summary>All articles with the weights of their terms.</summary>
internal sealed class WeighedArticles
{
    private readonly IReadOnlyList<ReadArticle> _articles;
    private readonly SearchConstants _constants;
    private readonly double[] _averages;
    private readonly float[][] _weights;
    private readonly int[] _counts;
    private readonly double[] _rarities;
    private readonly int _terms;

    /// <param name="articles">With codes that are places among the sorted terms.</param>
    /// <param name="terms">Their number; higher codes are those of concepts.</param>
    public WeighedArticles(
        IReadOnlyList<ReadArticle> articles, int terms, int codes, SearchConstants constants, ParallelOptions parallelism)
    {
        (_articles, _terms, _constants) = (articles, terms, constants);
        _counts = new int[codes];
        var lengths = new long[constants.Weights.Count];
        foreach (var article in articles)
        {
            foreach (var code in article.Occurrences.Codes)
            {
                _counts[code]++;
            }

            for (var field = 0; field < lengths.Length; field++)
            {
                lengths[field] += article.Lengths[field];
            }
        }

        _averages = Array.ConvertAll(lengths, sum => (double)sum / articles.Count);
        _rarities = Array.ConvertAll(_counts, count => Math.Log(1 + ((articles.Count - count + 0.5) / (count + 0.5))));
        _weights = parallelism.Make(articles.Count, i => Weigh(articles[i]));
    }

    public int Count => _articles.Count;

    /// <summary>One more than the highest code.</summary>
    public int Codes => _counts.Length;

    public bool IsTerm(int code) => code < _terms;

    public int CountOf(int code) => _counts[code];

    /// <summary>The inverse document frequency of BM25.</summary>
    public double RarityOf(int code) => _rarities[code];

    public int[] CodesOf(int article) => _articles[article].Occurrences.Codes;

    /// <summary>From 0 to 1, in the order of the codes.</summary>
    public float[] WeightsOf(int article) => _weights[article];

    /// <summary>BM25F without rarity (Robertson and Zaragoza 2009, The probabilistic relevance framework, 3.6).</summary>
    private float[] Weigh(ReadArticle article)
    {
        var perOccurrence = new double[_averages.Length];
        for (var field = 0; field < perOccurrence.Length; field++)
        {
            var normalisation = _constants.LengthNormalisations[field];
            var length = (int)Fields.LengthOf((Field)field);
            perOccurrence[field] =
                _constants.Weights[field] / (1 - normalisation + (normalisation * article.Lengths[length] / _averages[length]));
        }

        return Array.ConvertAll(article.Occurrences.Offsets, at => (float)WeightAt(at, article.Occurrences.Packed, perOccurrence));
    }

    private double WeightAt(int at, byte[] packed, double[] perOccurrence)
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
