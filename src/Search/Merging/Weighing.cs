using Attest.Search.Files;
using Attest.Search.Reading;

namespace Attest.Search.Merging;

/// <summary>
/// How much a term says about an article: BM25F without the rarity of the term (Robertson and Zaragoza 2009, The probabilistic
/// relevance framework, 3.6), in one byte (Anh and Moffat 2005, Simplified similarity scoring using term ranks).
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

    /// <param name="lengths">Tokens of the article by field.</param>
    /// <param name="packed">The term's occurrences; <paramref name="at"/> moves behind their numbers.</param>
    /// <returns>From 1 to 255.</returns>
    public byte ImpactOf(int[] lengths, ReadOnlySpan<byte> packed, ref int at)
    {
        var mask = packed[at++];
        var weight = 0.0;
        for (var field = 0; field < lengths.Length; field++)
        {
            if ((mask & (1 << field)) != 0)
            {
                var count = VarInt.Read(packed, ref at);
                var normalisation = _constants.LengthNormalisations[field];
                weight += _constants.Weights[field] * count / (1 - normalisation + (normalisation * lengths[field] / _averages[field]));
            }
        }

        return (byte)Math.Max(1, Math.Round(255 * weight / (_constants.Saturation + weight), MidpointRounding.AwayFromZero));
    }
}
