using Attest.Search.Files;
using Attest.Search.Reading;

namespace Attest.Search.Merging;

/// <summary>For each term and concept where its occurrences are packed: the articles turned inside out.</summary>
internal sealed class PostingMap
{
    private readonly IReadOnlyList<ReadArticle> _articles;
    private readonly int[] _starts;
    private readonly int[] _article;
    private readonly int[] _offset;

    /// <param name="articles">By number.</param>
    /// <param name="codes">One more than the highest code.</param>
    public PostingMap(IReadOnlyList<ReadArticle> articles, int codes)
    {
        _articles = articles;
        _starts = new int[codes + 1];
        for (var i = 0; i < articles.Count; i++)
        {
            ForEach(articles[i].Occurrences, (code, _) => _starts[code + 1]++);
        }

        for (var code = 0; code < codes; code++)
        {
            _starts[code + 1] += _starts[code];
        }

        _article = new int[_starts[codes]];
        _offset = new int[_starts[codes]];
        var next = _starts.AsSpan(0, codes).ToArray();
        for (var i = 0; i < articles.Count; i++)
        {
            ForEach(articles[i].Occurrences, (code, offset) =>
            {
                var place = next[code]++;
                (_article[place], _offset[place]) = (i, offset);
            });
        }
    }

    /// <summary>In how many articles it occurs.</summary>
    public int CountOf(int code) => _starts[code + 1] - _starts[code];

    /// <summary>The postings of a term or concept in the order of the articles' numbers.</summary>
    public IEnumerable<Posting> PostingsOf(int code)
    {
        for (var i = _starts[code]; i < _starts[code + 1]; i++)
        {
            yield return new Posting(_article[i], _articles[_article[i]].Occurrences.AsMemory(_offset[i]));
        }
    }

    private static void ForEach(byte[] packed, Action<int, int> visit)
    {
        for (var at = 0; at < packed.Length;)
        {
            var code = VarInt.Read(packed, ref at);
            var length = VarInt.Read(packed, ref at);
            visit(code, at);
            at += length;
        }
    }
}

/// <summary>An article in which a term occurs, with what <see cref="ReadArticle.Occurrences"/> says of it.</summary>
internal readonly record struct Posting(int Article, ReadOnlyMemory<byte> Packed);
