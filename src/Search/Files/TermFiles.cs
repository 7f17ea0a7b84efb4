using System.Text.Json;
using Attest.Search.Concepts;
using Attest.Search.Merging;
using Attest.Search.Reading;
using Attest.Text;

namespace Attest.Search.Files;

/// <summary>A key of the index: a term, or a form of a concept.</summary>
/// <param name="FirstWord">The term, or the rarest stem of the form.</param>
/// <param name="Name">The words that have the stem, or what the concept is called.</param>
internal sealed record IndexKey(string Text, string FirstWord, string Name, PostingList Postings, Concept? Concept);

/// <summary>Writes the files of terms.</summary>
/// <param name="sources">By number.</param>
internal sealed class TermFiles(IReadOnlyList<SearchArticle> sources, IReadOnlyList<ReadArticle> articles, SearchConstants constants)
{
    private readonly Snippets _snippets = new(constants);

    /// <param name="keys">In ordinal order.</param>
    public IReadOnlyList<Range> Cut(IReadOnlyList<IndexKey> keys)
    {
        // The concepts of a word stand behind it.
        return Shards.Cut([.. keys.Select(StoredSizeOf)], i => keys[i].Concept is not null && keys[i].FirstWord == keys[i - 1].FirstWord, constants.TermFileSize);
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
        }, [.. written.Select(key => key.Postings.Bytes)]);
    }

    /// <summary>0 where a reader can work out the anchor from the heading; only for ASCII, about whose letters nobody can disagree.</summary>
    public static void WriteAnchor(Utf8JsonWriter json, string heading, string anchor)
    {
        if (heading.Length > 0 && System.Text.Ascii.IsValid(heading) && HeadingIds.Slug(heading) == anchor)
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
        json.WriteStringValue(key.Name);
        json.WriteNumberValue(key.Postings.Articles);
        json.WriteNumberValue(key.Postings.Titles);
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
            foreach (var form in concept.Forms)
            {
                json.WriteStringValue(form.Written);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteChampion(Utf8JsonWriter json, Champion champion, int card)
    {
        var article = articles[champion.Article];
        var passage = champion.Block > 0 ? article.Passages[Champions.IndexOfPassage(article.Passages, champion.Block)] : null;
        json.WriteStartArray();
        json.WriteNumberValue(card);
        json.WriteStringValue(passage?.Heading ?? "");
        WriteAnchor(json, passage?.Heading ?? "", passage?.Anchor ?? "");
        json.WriteStringValue(_snippets.Of(sources[champion.Article], passage, champion));
        json.WriteEndArray();
    }

    /// <summary>About what a key takes: texts shrink to a third, postings little.</summary>
    private double StoredSizeOf(IndexKey key) =>
        20 + (key.Postings.Champions.Length * (constants.SnippetLength + 50) * 0.36) + (key.Postings.Bytes.Length * 0.8);
}
