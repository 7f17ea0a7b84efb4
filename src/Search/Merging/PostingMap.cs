using Attest.Search.Similarity;

namespace Attest.Search.Merging;

/// <summary>An article that has a term.</summary>
/// <param name="Index">Among the article's own terms; borrowed ones follow.</param>
internal readonly record struct Posting(int Article, int Index);

/// <summary>The articles of each term and concept.</summary>
internal sealed class PostingMap
{
    private readonly int[] _starts;
    private readonly Posting[] _postings;

    public PostingMap(WeighedArticles articles, IReadOnlyList<SmoothedWeights> weights)
    {
        _starts = new int[articles.Codes + 1];
        for (var code = 0; code < articles.Codes; code++)
        {
            _starts[code + 1] = articles.CountOf(code);
        }

        foreach (var term in weights.SelectMany(article => article.Borrowed))
        {
            _starts[term.Item + 1]++;
        }

        for (var code = 0; code < articles.Codes; code++)
        {
            _starts[code + 1] += _starts[code];
        }

        _postings = new Posting[_starts[^1]];
        var next = _starts[..^1];
        for (var article = 0; article < articles.Count; article++)
        {
            var codes = articles.CodesOf(article);
            for (var i = 0; i < codes.Length; i++)
            {
                _postings[next[codes[i]]++] = new Posting(article, i);
            }

            for (var i = 0; i < weights[article].Borrowed.Length; i++)
            {
                _postings[next[weights[article].Borrowed[i].Item]++] = new Posting(article, codes.Length + i);
            }
        }
    }

    /// <summary>In the order of articles.</summary>
    public ReadOnlySpan<Posting> PostingsOf(int code) => _postings.AsSpan(_starts[code].._starts[code + 1]);
}
