using Attest.Search.Reading;

namespace Attest.Search.Similarity;

/// <summary>All articles with what each of their terms says about them.</summary>
internal sealed class WeighedArticles
{
    private readonly IReadOnlyList<ReadArticle> _articles;
    private readonly float[][] _weights;
    private readonly int[] _counts;
    private readonly double[] _rarities;
    private readonly int _terms;

    /// <param name="articles">By number, with codes that are places among the sorted terms.</param>
    /// <param name="terms">How many terms there are; higher codes are those of concepts.</param>
    public WeighedArticles(IReadOnlyList<ReadArticle> articles, int terms, int codes, SearchConstants constants, ParallelOptions parallelism)
    {
        (_articles, _terms) = (articles, terms);
        _counts = new int[codes];
        foreach (var article in articles)
        {
            foreach (var code in article.Occurrences.Codes)
            {
                _counts[code]++;
            }
        }

        // Asked for every term of every article.
        _rarities = Array.ConvertAll(_counts, count => Math.Log(1 + ((articles.Count - count + 0.5) / (count + 0.5))));
        var weighing = new Weighing(articles, constants);
        _weights = new float[articles.Count][];
        Parallel.For(0, articles.Count, parallelism, i => _weights[i] = weighing.WeightsOf(articles[i]));
    }

    public int Count => _articles.Count;

    /// <summary>One more than the highest code.</summary>
    public int Codes => _counts.Length;

    public bool IsTerm(int code) => code < _terms;

    /// <summary>In how many articles it occurs.</summary>
    public int CountOf(int code) => _counts[code];

    /// <summary>The inverse document frequency of BM25.</summary>
    public double RarityOf(int code) => _rarities[code];

    public int[] CodesOf(int article) => _articles[article].Occurrences.Codes;

    /// <summary>From 0 to 1, in the order of the codes.</summary>
    public float[] WeightsOf(int article) => _weights[article];
}
