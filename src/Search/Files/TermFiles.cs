using System.Text.Json;
using Attest.Search.Concepts;
using Attest.Search.Merging;
using Attest.Search.Reading;

namespace Attest.Search.Files;

/// <summary>A key of the index: a term, or a form of a concept.</summary>
internal sealed record IndexKey(string Text, PostingList Postings, IReadOnlyList<string> Surfaces, Concept? Concept);

/// <summary>Writes the files of terms.</summary>
/// <param name="sources">By number.</param>
internal sealed class TermFiles(IReadOnlyList<SearchArticle> sources, IReadOnlyList<ReadArticle> articles, SearchConstants constants)
{
    private readonly Snippets _snippets = new(constants);

    /// <param name="keys">In ordinal order.</param>
    public IReadOnlyList<Range> Cut(IReadOnlyList<IndexKey> keys)
    {
        var joined = Joined(keys);
        return Shards.Cut([.. keys.Select(StoredSizeOf)], i => joined[i], constants.TermFileSize);
    }

    public IndexFile Write(IReadOnlyList<IndexKey> keys, Range range, int number)
    {
        var written = keys.Skip(range.Start.Value).Take(range.End.Value - range.Start.Value).ToList();
        var cards = new Dictionary<int, int>();
        foreach (var champion in written.SelectMany(key => key.Postings.Champions))
        {
            cards.TryAdd(champion.Article, cards.Count);
        }

        return IndexFile.JsonAndData($"{IndexFile.Folder}terms/{number}.bin", json =>
        {
            json.WriteStartArray("cards");
            foreach (var article in cards.Keys)
            {
                WriteCard(json, article);
            }

            json.WriteEndArray();
            json.WriteStartArray("terms");
            foreach (var key in written)
            {
                WriteKey(json, key, cards);
            }

            json.WriteEndArray();
        }, written.Select(key => key.Postings.Bytes));
    }

    /// <summary>0 where a reader can work out the anchor from the heading; only for ASCII, about whose letters nobody can disagree.</summary>
    public static void WriteAnchor(Utf8JsonWriter json, string heading, string anchor)
    {
        if (heading.Length > 0 && System.Text.Ascii.IsValid(heading) && Content.Markdown.HeadingIds.Slug(heading) == anchor)
        {
            json.WriteNumberValue(0);
        }
        else
        {
            json.WriteStringValue(anchor);
        }
    }

    private void WriteCard(Utf8JsonWriter json, int number)
    {
        json.WriteStartArray();
        json.WriteNumberValue(number);
        json.WriteStringValue(sources[number].Article.Slug);
        json.WriteStringValue(sources[number].Article.Title.Value);
        json.WriteEndArray();
    }

    private void WriteKey(Utf8JsonWriter json, IndexKey key, Dictionary<int, int> cards)
    {
        json.WriteStartArray();
        json.WriteStringValue(key.Text);
        json.WriteStringValue(key.Concept?.NameBeside(key.Text) ?? string.Join(' ', key.Surfaces));
        json.WriteNumberValue(key.Postings.Articles);
        json.WriteNumberValue(key.Postings.Bytes.Length);
        json.WriteStartArray();
        foreach (var champion in key.Postings.Champions)
        {
            WriteChampion(json, champion, cards[champion.Article]);
        }

        json.WriteEndArray();
        if (key.Concept is { } concept)
        {
            json.WriteStartArray();
            foreach (var written in concept.Written)
            {
                json.WriteStringValue(written);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteChampion(Utf8JsonWriter json, Champion champion, int card)
    {
        var article = articles[champion.Article];
        var passage = champion.Block > 0 ? article.Passages[PostingLists.IndexOfPassage(article.Passages, champion.Block)].Passage : null;
        json.WriteStartArray();
        json.WriteNumberValue(card);
        json.WriteStringValue(passage?.Heading ?? "");
        WriteAnchor(json, passage?.Heading ?? "", passage?.Anchor ?? "");
        json.WriteStringValue(_snippets.Of(sources[champion.Article], article, champion));
        json.WriteEndArray();
    }

    /// <summary>Keys with the same first word stay together, and so does all that stands between them.</summary>
    private static bool[] Joined(IReadOnlyList<IndexKey> keys)
    {
        var texts = keys.Select(key => key.Text).ToArray();
        // How many more stretches that must not be cut begin at a key than end there.
        var opened = new int[keys.Count + 1];
        for (var i = 0; i < texts.Length; i++)
        {
            if (keys[i].Concept is not null)
            {
                var found = Array.BinarySearch(texts, texts[i][..texts[i].AsSpan().IndexOfAny(' ', '=')], StringComparer.Ordinal);
                opened[(found >= 0 ? found : ~found) + 1]++;
                opened[i + 1]--;
            }
        }

        var joined = new bool[keys.Count];
        var open = 0;
        for (var i = 0; i < joined.Length; i++)
        {
            open += opened[i];
            joined[i] = open > 0;
        }

        return joined;
    }

    /// <summary>About what a key takes: texts shrink to a third, postings little.</summary>
    private double StoredSizeOf(IndexKey key) =>
        20 + (key.Postings.Champions.Count * (constants.SnippetLength + 50) * 0.36) + (key.Postings.Bytes.Length * 0.8);
}
