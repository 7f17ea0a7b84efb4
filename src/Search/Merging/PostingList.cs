using Attest.Search.Files;
using Attest.Search.Reading;

namespace Attest.Search.Merging;

/// <summary>The passage of an article that stands for a key in a list of results.</summary>
/// <param name="Block">The block in which the key occurs most; 0 if it does so in no passage.</param>
/// <param name="Position">The first occurrence there behind the heading, from the block's beginning; -1 if there is none.</param>
internal readonly record struct Champion(int Article, int Block, int Position);

/// <summary>What the index says of one key.</summary>
/// <param name="Articles">In how many articles it occurs, those that were pruned included.</param>
/// <param name="Bytes">As they stand in the file.</param>
/// <param name="Champions">The best first.</param>
internal sealed record PostingList(int Articles, byte[] Bytes, IReadOnlyList<Champion> Champions);

/// <summary>Makes the posting lists. May be asked from several threads.</summary>
internal sealed class PostingLists(IReadOnlyList<ReadArticle> articles, PostingMap map, SearchConstants constants, int champions)
{
    private readonly Weighing _weighing = new(articles, constants);

    private readonly record struct Weighed(int Article, byte Impact, ReadOnlyMemory<byte> Positions);

    public PostingList Of(int code)
    {
        var weighed = new List<Weighed>(map.CountOf(code));
        foreach (var posting in map.PostingsOf(code))
        {
            var at = 0;
            var impact = _weighing.ImpactOf(articles[posting.Article].Lengths, posting.Packed.Span, ref at);
            weighed.Add(new Weighed(posting.Article, impact, posting.Packed[at..]));
        }

        var best = BestFirst(weighed);
        return new PostingList(weighed.Count, Write(Kept(weighed, best)), [.. best.Take(champions).Select(ChampionOf)]);
    }

    /// <summary>The places in the list by impact, at like impact by the articles' numbers.</summary>
    private static List<Weighed> BestFirst(List<Weighed> weighed)
    {
        var best = new List<Weighed>(weighed);
        best.Sort(static (a, b) => a.Impact != b.Impact ? b.Impact.CompareTo(a.Impact) : a.Article.CompareTo(b.Article));
        return best;
    }

    /// <summary>Static pruning (Carmel et al. 2001, Static index pruning for information retrieval systems).</summary>
    private List<Weighed> Kept(List<Weighed> weighed, List<Weighed> best)
    {
        if (weighed.Count <= constants.ArticlesPerTerm)
        {
            return weighed;
        }

        var kept = best.GetRange(0, constants.ArticlesPerTerm);
        kept.Sort(static (a, b) => a.Article.CompareTo(b.Article));
        return kept;
    }

    private static byte[] Write(List<Weighed> postings)
    {
        var bytes = new List<byte>(postings.Count * 6);
        bytes.WriteVarInt(postings.Count);
        var before = 0;
        foreach (var posting in postings)
        {
            bytes.WriteVarInt(posting.Article - before);
            before = posting.Article;
        }

        foreach (var posting in postings)
        {
            bytes.Add(posting.Impact);
        }

        foreach (var posting in postings)
        {
            var at = 0;
            bytes.WriteVarInt(VarInt.Read(posting.Positions.Span, ref at));
        }

        foreach (var posting in postings)
        {
            WritePositions(bytes, posting.Positions.Span);
        }

        return [.. bytes];
    }

    /// <summary>They are packed as they are written: nothing but their number and their end has to be found.</summary>
    private static void WritePositions(List<byte> bytes, ReadOnlySpan<byte> packed)
    {
        var start = 0;
        var count = VarInt.Read(packed, ref start);
        var end = start;
        for (var i = 0; i < count; end++)
        {
            i += packed[end] < 0x80 ? 1 : 0;
        }

        bytes.AddRange(packed[start..end]);
    }

    /// <summary>The block with the most occurrences, those in a heading counting three times; the earliest of several.</summary>
    private Champion ChampionOf(Weighed weighed)
    {
        var passages = articles[weighed.Article].Passages;
        var best = new Champion(weighed.Article, 0, -1);
        var (mostCount, block, count, first) = (0, 0, 0, -1);
        var packed = weighed.Positions.Span;
        var at = 0;
        var left = VarInt.Read(packed, ref at);
        for (var position = 0; left > 0; left--)
        {
            position += VarInt.Read(packed, ref at);
            var (thisBlock, offset) = Math.DivRem(position, constants.BlockStride);
            if (thisBlock != block)
            {
                (block, count, first) = (thisBlock, 0, -1);
            }

            if (block == 0)
            {
                continue;
            }

            var passage = passages[IndexOfPassage(passages, block)];
            var isHeading = ((block - passage.FirstBlock) * constants.BlockLength) + offset < passage.HeadingLength;
            count += isHeading ? 3 : 1;
            first = isHeading || first >= 0 ? first : offset;
            if (count > mostCount || (block == best.Block && best.Position < 0))
            {
                (mostCount, best) = (Math.Max(count, mostCount), new Champion(weighed.Article, block, first));
            }
        }

        return best;
    }

    /// <summary>The passage that holds a block, which is none of block 0.</summary>
    public static int IndexOfPassage(IReadOnlyList<ReadPassage> passages, int block)
    {
        var (low, high) = (0, passages.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = passages[middle].FirstBlock <= block ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
