using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Attest.Search;

namespace Attest.Tests.Search;

internal sealed record StoredPosting(int Article, int Impact, bool IsBorrowed, int[] Positions);

internal sealed record StoredChampion(int Article, string Slug, string Title, string Heading, string? Anchor, string Snippet);

internal sealed record StoredEntry(string Key, string Name, int Articles, int Titles, StoredPosting[] Postings, StoredChampion[] Champions,
    string[] Forms, int File);

/// <summary>Reads an index from its files by the description in src/Search/README.md, and shares no code with what writes it.</summary>
internal sealed class StoredIndex
{
    private readonly Dictionary<string, byte[]> _files;

    public StoredIndex(IEnumerable<SearchFile> files)
    {
        _files = files.ToDictionary(file => file.Path, file => file.Bytes, StringComparer.Ordinal);
        Manifest = JsonDocument.Parse(_files["search/manifest.json"]).RootElement;
        Name = Manifest.GetProperty("index").GetString()!;
        Entries = [.. Count("terms").SelectMany(ReadTerms)];
        ByKey = Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
    }

    public JsonElement Manifest { get; }

    public string Name { get; }

    public IReadOnlyList<StoredEntry> Entries { get; }

    public IReadOnlyDictionary<string, StoredEntry> ByKey { get; }

    public IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>Each article of a file with its passages.</summary>
    public IEnumerable<JsonElement> Articles => Count("articles").SelectMany(i =>
    {
        var json = JsonDocument.Parse(Inflated($"articles/{i}.bin")).RootElement;
        Assert.Equal(Name, json.GetProperty("index").GetString());
        return json.GetProperty("articles").EnumerateArray();
    });

    public string[] Texts(string name) => [.. Manifest.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];

    /// <summary>Numbers that stand in the manifest as gaps.</summary>
    public static int[] Numbers(JsonElement gaps)
    {
        var number = 0;
        return [.. gaps.EnumerateArray().Select(gap => number += gap.GetInt32())];
    }

    /// <summary>The lines of the files of a kind, without their first.</summary>
    public string[] Lines(string kind) => [.. Count(kind).SelectMany(i =>
    {
        var lines = Encoding.UTF8.GetString(Inflated($"{kind}/{i}.bin")).Split('\n');
        Assert.Equal(Name, lines[0]);
        return lines[1..];
    })];

    /// <summary>The number of the file that a reader would open for a key.</summary>
    public int FileOf(string key, string kind = "terms") => Array.FindLastIndex(Texts(kind), text => string.CompareOrdinal(text, key) <= 0);

    private IEnumerable<int> Count(string kind) =>
        Enumerable.Range(0, _files.Keys.Count(path => path.StartsWith($"search/{kind}/", StringComparison.Ordinal)));

    private byte[] Inflated(string path)
    {
        using var zlib = new ZLibStream(new MemoryStream(_files["search/" + path]), CompressionMode.Decompress);
        using var inflated = new MemoryStream();
        zlib.CopyTo(inflated);
        return inflated.ToArray();
    }

    private IEnumerable<StoredEntry> ReadTerms(int number)
    {
        var bytes = Inflated($"terms/{number}.bin");
        var at = 0;
        var length = Next(bytes, ref at);
        var json = JsonDocument.Parse(bytes.AsMemory(at, length)).RootElement;
        Assert.Equal(Name, json.GetProperty("index").GetString());
        at += length;
        var cards = json.GetProperty("cards").EnumerateArray().ToArray();
        var entries = new List<StoredEntry>();
        foreach (var term in json.GetProperty("terms").EnumerateArray())
        {
            var end = at + term[4].GetInt32();
            entries.Add(new StoredEntry(
                term[0].GetString()!, term[1].GetString()!, term[2].GetInt32(), term[3].GetInt32(), ReadPostings(bytes, ref at),
                [.. term[5].EnumerateArray().Select(champion => ReadChampion(champion, cards))],
                term.GetArrayLength() > 6 ? [.. term[6].EnumerateArray().Select(form => form.GetString()!)] : [], number));
            Assert.Equal(end, at);
        }

        Assert.Equal(bytes.Length, at);
        return entries;
    }

    private static StoredChampion ReadChampion(JsonElement champion, JsonElement[] cards)
    {
        var card = cards[champion[0].GetInt32()];
        return new StoredChampion(card[0].GetInt32(), card[1].GetString()!, card[2].GetString()!, champion[1].GetString()!,
            champion[2].ValueKind == JsonValueKind.Number ? null : champion[2].GetString(), champion[3].GetString()!);
    }

    private static StoredPosting[] ReadPostings(byte[] bytes, ref int at)
    {
        var count = Next(bytes, ref at);
        var (articles, impacts, counts) = (new int[count], new int[count], new int[count]);
        var article = 0;
        for (var i = 0; i < count; i++)
        {
            articles[i] = article += Next(bytes, ref at);
        }

        for (var i = 0; i < count; i++)
        {
            impacts[i] = bytes[at++];
        }

        for (var i = 0; i < count; i++)
        {
            counts[i] = Next(bytes, ref at);
        }

        var postings = new StoredPosting[count];
        for (var i = 0; i < count; i++)
        {
            var positions = new int[Math.Max(0, counts[i] - 1)];
            var position = 0;
            for (var j = 0; j < positions.Length; j++)
            {
                positions[j] = position += Next(bytes, ref at);
            }

            postings[i] = new StoredPosting(articles[i], impacts[i], counts[i] == 0, positions);
        }

        return postings;
    }

    private static int Next(byte[] bytes, ref int at)
    {
        var (value, shift) = (0, 0);
        while (bytes[at] >= 0x80)
        {
            value |= (bytes[at++] & 0x7f) << shift;
            shift += 7;
        }

        return value | (bytes[at++] << shift);
    }
}
