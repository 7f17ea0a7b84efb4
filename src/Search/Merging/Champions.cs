using Attest.Search.Reading;

namespace Attest.Search.Merging;

/// <summary>The passage of an article that a result shows.</summary>
/// <param name="Block">With most occurrences; 0 if there are none in passages.</param>
/// <param name="Position">The first occurrence in the block behind the heading, or -1.</param>
internal readonly record struct Champion(int Article, int Block, int Position);

internal static class Champions
{
    private const int WorthOfHeading = 3;

    /// <summary>The block with the most occurrences, three for one in a heading; the first of several.</summary>
    /// <param name="packed">Their number, and the positions as gaps.</param>
    public static Champion Find(int number, ReadArticle article, ReadOnlySpan<byte> packed, SearchConstants constants)
    {
        var best = new Champion(number, 0, -1);
        var (mostCount, block, count, first) = (0, 0, 0, -1);
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

            var passage = article.Passages[IndexOfPassage(article.Passages, block)];
            var isHeading = ((block - passage.FirstBlock) * constants.BlockLength) + offset < passage.HeadingLength;
            count += isHeading ? WorthOfHeading : 1;
            first = isHeading || first >= 0 ? first : offset;
            if (count > mostCount || (block == best.Block && best.Position < 0))
            {
                (mostCount, best) = (Math.Max(count, mostCount), new Champion(number, block, first));
            }
        }

        return best;
    }

    /// <param name="block">Not 0.</param>
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
