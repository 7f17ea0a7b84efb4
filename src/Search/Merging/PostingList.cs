using Attest.Search.Reading;
using Attest.Search.Similarity;

namespace Attest.Search.Merging;

/// <summary>The articles of a key.</summary>
/// <param name="Articles">Their number, also of those that were pruned.</param>
/// <param name="Titles">Articles with the key in the title or a name.</param>
/// <param name="Champions">The best first.</param>
internal sealed record PostingList(int Articles, int Titles, byte[] Bytes, Champion[] Champions);

/// <param name="Packed">Offset of the number of positions among the article's occurrences; -1 for a borrowed term.</param>
internal readonly record struct PostingEntry(int Article, byte Impact, int Packed);

/// <summary>Buffers of one thread.</summary>
internal sealed class PostingBuffers(int champions)
{
    public List<PostingEntry> Entries { get; } = [];

    public TopList Best { get; } = new(champions);

    public List<byte> Bytes { get; } = [];
}

/// <summary>Thread-safe.</summary>
internal sealed class PostingLists(
    IReadOnlyList<ReadArticle> articles, WeighedArticles weighed, IReadOnlyList<SmoothedWeights> weights, SearchConstants constants)
{
    /// <summary>Written in place of the number of positions.</summary>
    private const int CountOfBorrowed = 0;

    private const int TitleAndNames = (1 << (int)Field.Title) | (1 << (int)Field.Names);

    private readonly PostingMap _map = new(weighed, weights);

    /// <summary>Lower if many keys would have too many champions in all.</summary>
    public int MostChampions { get; } = MostChampionsOf(weighed, constants);

    public PostingList Of(int code, PostingBuffers buffers)
    {
        var (entries, bytes) = (buffers.Entries, buffers.Bytes);
        entries.Clear();
        bytes.Clear();
        var titles = 0;
        foreach (var posting in _map.PostingsOf(code))
        {
            var entry = EntryOf(posting, code, ref titles);
            if (entry.Packed >= 0)
            {
                buffers.Best.Add(entries.Count, entry.Impact);
            }

            entries.Add(entry);
        }

        var champions = Array.ConvertAll(buffers.Best.Take(), best => ChampionOf(entries[best.Item]));
        Prune(entries);
        var count = weighed.CountOf(code);
        Write(entries, bytes, count > constants.CommonTerm ? constants.PositionsOfCommonTerm : constants.PositionsPerArticle);
        return new PostingList(count, titles, [.. bytes], champions);
    }

    private static int MostChampionsOf(WeighedArticles weighed, SearchConstants constants)
    {
        var champions = constants.Champions;
        var most = (long)constants.ChampionsPerArticle * weighed.Count;
        while (champions > constants.FewestChampions
            && Enumerable.Range(0, weighed.Codes).Sum(code => (long)Math.Min(weighed.CountOf(code), champions)) > most)
        {
            champions--;
        }

        return champions;
    }

    private Champion ChampionOf(PostingEntry entry) =>
        Champions.Find(entry.Article, articles[entry.Article], PositionsOf(entry), constants);

    private PostingEntry EntryOf(Posting posting, int code, ref int titles)
    {
        var (article, index) = posting;
        var occurrences = articles[article].Occurrences;
        if (index >= occurrences.Codes.Length)
        {
            return new PostingEntry(article, ImpactOf(weights[article].Borrowed[index - occurrences.Codes.Length].Score), -1);
        }

        var at = occurrences.Offsets[index];
        var mask = occurrences.Packed[at++];
        titles += (mask & TitleAndNames) != 0 ? 1 : 0;
        for (var rest = (uint)mask; rest != 0; rest &= rest - 1)
        {
            _ = VarInt.Read(occurrences.Packed, ref at);
        }

        var weight = weighed.IsTerm(code) ? weights[article].Own[index] : weighed.WeightsOf(article)[index] * constants.ConceptShare;
        return new PostingEntry(article, ImpactOf(weight), at);
    }

    /// <summary>One byte (Anh and Moffat 2005, Simplified similarity scoring using term ranks).</summary>
    private byte ImpactOf(double weight) =>
        (byte)Math.Clamp(Math.Round(constants.ImpactScale * weight, MidpointRounding.AwayFromZero), 1, byte.MaxValue);

    private ReadOnlySpan<byte> PositionsOf(PostingEntry entry) => articles[entry.Article].Occurrences.Packed.AsSpan(entry.Packed);

    /// <summary>Static pruning (Carmel et al. 2001, Static index pruning for information retrieval systems).</summary>
    private void Prune(List<PostingEntry> entries)
    {
        if (entries.Count > constants.ArticlesPerTerm)
        {
            entries.Sort(static (a, b) => a.Impact != b.Impact ? b.Impact.CompareTo(a.Impact) : a.Article.CompareTo(b.Article));
            entries.RemoveRange(constants.ArticlesPerTerm, entries.Count - constants.ArticlesPerTerm);
            entries.Sort(static (a, b) => a.Article.CompareTo(b.Article));
        }
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

    /// <summary>Copies them, since they are packed as they are written.</summary>
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
