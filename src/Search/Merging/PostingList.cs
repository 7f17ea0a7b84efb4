using Attest.Search.Reading;
using Attest.Search.Similarity;

namespace Attest.Search.Merging;

/// <summary>What the index says of one key.</summary>
/// <param name="Articles">In how many articles it occurs, those that were pruned included.</param>
/// <param name="Titles">In how many of them it does so in the title or a name.</param>
/// <param name="Bytes">As they stand in the file.</param>
/// <param name="Champions">The best first.</param>
internal sealed record PostingList(int Articles, int Titles, byte[] Bytes, Champion[] Champions);

/// <summary>An article in a posting list.</summary>
/// <param name="Packed">Where the number of positions stands in the article's occurrences; -1 for a borrowed term.</param>
internal readonly record struct PostingEntry(int Article, byte Impact, int Packed);

/// <summary>What making a posting list needs room for; each thread has its own.</summary>
internal sealed class PostingBuffers
{
    public List<PostingEntry> Entries { get; } = [];

    public List<PostingEntry> Best { get; } = [];

    public List<byte> Bytes { get; } = [];
}

/// <summary>Makes the posting lists. May be asked from several threads.</summary>
internal sealed class PostingLists(
    IReadOnlyList<ReadArticle> articles, WeighedArticles weighed, IReadOnlyList<SmoothedWeights> weights, SearchConstants constants)
{
    /// <summary>What stands in the place of the number of positions.</summary>
    private const int CountOfBorrowed = 0;

    private const int TitleAndNames = (1 << (int)Field.Title) | (1 << (int)Field.Names);

    private readonly PostingMap _map = new(weighed, weights);
    private readonly int _champions = ChampionsFor(weighed, constants);

    public PostingList Of(int code, PostingBuffers buffers)
    {
        var (entries, best, bytes) = (buffers.Entries, buffers.Best, buffers.Bytes);
        entries.Clear();
        best.Clear();
        bytes.Clear();
        var titles = 0;
        foreach (var posting in _map.PostingsOf(code))
        {
            var entry = EntryOf(posting, code, ref titles);
            entries.Add(entry);
            AddIfBest(best, entry);
        }

        var champions = best.Select(entry => Champions.Find(entry.Article, articles[entry.Article], PositionsOf(entry), constants)).ToArray();
        Prune(entries);
        Write(entries, bytes, weighed.CountOf(code) > constants.CommonTerm ? constants.PositionsOfCommonTerm : constants.PositionsPerArticle);
        return new PostingList(weighed.CountOf(code), titles, [.. bytes], champions);
    }

    /// <summary>Keeps the champions, the best first; articles come in the order of their numbers, so that the lower wins.</summary>
    private void AddIfBest(List<PostingEntry> best, PostingEntry entry)
    {
        if (entry.Packed < 0 || (best.Count == _champions && best[^1].Impact >= entry.Impact))
        {
            return;
        }

        var at = best.Count;
        while (at > 0 && best[at - 1].Impact < entry.Impact)
        {
            at--;
        }

        best.Insert(at, entry);
        if (best.Count > _champions)
        {
            best.RemoveAt(_champions);
        }
    }

    /// <summary>How many champions a key can have without there being too many of them.</summary>
    private static int ChampionsFor(WeighedArticles weighed, SearchConstants constants)
    {
        var champions = constants.Champions;
        var most = (long)constants.ChampionsPerArticle * weighed.Count;
        while (champions > constants.FewestChampions && Enumerable.Range(0, weighed.Codes).Sum(code => (long)Math.Min(weighed.CountOf(code), champions)) > most)
        {
            champions--;
        }

        return champions;
    }

    private PostingEntry EntryOf(Posting posting, int code, ref int titles)
    {
        var occurrences = articles[posting.Article].Occurrences;
        if (posting.Index >= occurrences.Codes.Length)
        {
            return new PostingEntry(posting.Article, ImpactOf(weights[posting.Article].Borrowed[posting.Index - occurrences.Codes.Length].Score), -1);
        }

        var at = occurrences.Offsets[posting.Index];
        var mask = occurrences.Packed[at++];
        titles += (mask & TitleAndNames) != 0 ? 1 : 0;
        for (var rest = (uint)mask; rest != 0; rest &= rest - 1)
        {
            _ = VarInt.Read(occurrences.Packed, ref at);
        }

        var weight = weighed.IsTerm(code) ? weights[posting.Article].Own[posting.Index] : weighed.WeightsOf(posting.Article)[posting.Index] * constants.ConceptShare;
        return new PostingEntry(posting.Article, ImpactOf(weight), at);
    }

    /// <summary>One byte (Anh and Moffat 2005, Simplified similarity scoring using term ranks).</summary>
    private byte ImpactOf(double weight) => (byte)Math.Clamp(Math.Round(constants.ImpactScale * weight, MidpointRounding.AwayFromZero), 1, byte.MaxValue);

    private ReadOnlySpan<byte> PositionsOf(PostingEntry entry) => articles[entry.Article].Occurrences.Packed.AsSpan(entry.Packed);

    /// <summary>Static pruning (Carmel et al. 2001, Static index pruning for information retrieval systems).</summary>
    private void Prune(List<PostingEntry> entries)
    {
        if (entries.Count <= constants.ArticlesPerTerm)
        {
            return;
        }

        entries.Sort(static (a, b) => a.Impact != b.Impact ? b.Impact.CompareTo(a.Impact) : a.Article.CompareTo(b.Article));
        entries.RemoveRange(constants.ArticlesPerTerm, entries.Count - constants.ArticlesPerTerm);
        entries.Sort(static (a, b) => a.Article.CompareTo(b.Article));
    }

    private void Write(List<PostingEntry> entries, List<byte> bytes, int positions)
    {
        bytes.WriteVarInt(entries.Count);
        var before = 0;
        foreach (var entry in entries)
        {
            bytes.WriteVarInt(entry.Article - before);
            before = entry.Article;
        }

        foreach (var entry in entries)
        {
            bytes.Add(entry.Impact);
        }

        foreach (var entry in entries)
        {
            var at = 0;
            bytes.WriteVarInt(entry.Packed < 0 ? CountOfBorrowed : Math.Min(positions, VarInt.Read(PositionsOf(entry), ref at)) + 1);
        }

        foreach (var entry in entries)
        {
            if (entry.Packed >= 0)
            {
                WritePositions(bytes, PositionsOf(entry), positions);
            }
        }
    }

    /// <summary>They are packed as they are written: nothing but their end has to be found.</summary>
    private static void WritePositions(List<byte> bytes, ReadOnlySpan<byte> packed, int most)
    {
        var start = 0;
        var count = Math.Min(most, VarInt.Read(packed, ref start));
        var end = start;
        for (var i = 0; i < count; end++)
        {
            i += packed[end] < 0x80 ? 1 : 0;
        }

        bytes.AddRange(packed[start..end]);
    }
}
