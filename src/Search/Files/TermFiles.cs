using System.Text.Json;
using Attest.Search.Concepts;
using Attest.Search.Merging;
using Attest.Search.Reading;

namespace Attest.Search.Files;

/// <summary>A key of the index: a term, or a form of a concept.</summary>
/// <param name="FirstWord">The term, or the rarest stem of the form.</param>
/// <param name="Name">The words with the stem, or the name of the concept.</param>
internal sealed record IndexKey(string Text, string FirstWord, string Name, PostingList Postings, Concept? Concept);

internal sealed class TermFiles(IReadOnlyList<SearchArticle> sources, IReadOnlyList<ReadArticle> articles, SearchConstants constants)
{
    private readonly Snippets _snippets = new(constants);

    /// <summary>The concepts of a word follow it in the same file.</summary>
    /// <param name="keys">In ordinal order.</param>
    public IReadOnlyList<Range> Cut(IReadOnlyList<IndexKey> keys) => Shards.Cut([.. keys.Select(StoredSizeOf)],
        i => keys[i].Concept is not null && keys[i].FirstWord == keys[i - 1].FirstWord, constants.TermFileSize);

    public IndexFile Write(IReadOnlyList<IndexKey> keys, Range range, int number)
    {
        var written = keys.Take(range).ToList();
        var cards = new Dictionary<int, int>();
        foreach (var champion in written.SelectMany(key => key.Postings.Champions))
        {
            cards.TryAdd(champion.Article, cards.Count);
        }

        return IndexFile.JsonAndData($"{IndexFile.Folder}terms/{number}.bin", json =>
        {
            json.WriteRows("cards", cards.Keys, article =>
            {
                json.WriteNumberValue(article);
                json.WriteStringValue(sources[article].Article.Slug);
                json.WriteStringValue(sources[article].Article.Title.Value);
            });
            json.WriteRows("terms", written, key => WriteKey(json, key, cards));
        }, [.. written.Select(key => key.Postings.Bytes)]);
    }

    private void WriteKey(Utf8JsonWriter json, IndexKey key, Dictionary<int, int> cards)
    {
        json.WriteStringValue(key.Text);
        json.WriteStringValue(key.Name);
        json.WriteNumberValue(key.Postings.Articles);
        json.WriteNumberValue(key.Postings.Titles);
        json.WriteNumberValue(key.Postings.Bytes.Length);
        json.WriteRows(null, key.Postings.Champions, champion =>
        {
            var passages = articles[champion.Article].Passages;
            var passage = champion.Block > 0 ? passages[Champions.IndexOfPassage(passages, champion.Block)] : null;
            json.WriteNumberValue(cards[champion.Article]);
            json.WriteStringValue(passage?.Heading ?? "");
            json.WriteAnchor(passage?.Heading ?? "", passage?.Anchor ?? "");
            json.WriteStringValue(_snippets.Of(sources[champion.Article], passage, champion));
        });
        if (key.Concept is { } concept)
        {
            json.WriteArray(null, concept.Forms, form => json.WriteStringValue(form.Written));
        }
    }

    /// <summary>Estimated: texts shrink to a third, postings little.</summary>
    private double StoredSizeOf(IndexKey key) =>
        20 + (key.Postings.Champions.Length * (constants.SnippetLength + 50) * 0.36) + (key.Postings.Bytes.Length * 0.8);
}
