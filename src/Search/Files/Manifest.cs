using System.Text.Json;
using Attest.Content;
using Attest.Review;
using Attest.Search.Reading;

namespace Attest.Search.Files;

/// <summary>The texts by which files are chosen.</summary>
internal sealed record FileSeparators(IReadOnlyList<string> Terms, IReadOnlyList<string> Words, IReadOnlyList<string> Endings);

/// <summary>Writes the manifest: what a reader must know before the first query.</summary>
internal static class Manifest
{
    /// <param name="sources">By number.</param>
    public static IndexFile Write(
        KnowledgeBase knowledgeBase, IReadOnlyList<SearchArticle> sources, IReadOnlyList<ReadArticle> articles, FileSeparators separators, SearchConstants constants) =>
        IndexFile.Manifest(json =>
        {
            json.WriteNumber("articles", sources.Count);
            json.WriteString("language", knowledgeBase.Site.Language);
            WriteSpecialties(json, knowledgeBase, sources);
            json.WritePropertyName("pending");
            WriteGaps(json, sources, source => source.IsPending);
            json.WritePropertyName("overdue");
            WriteGaps(json, sources, source => source.State == ReviewState.Overdue);
            json.WritePropertyName("submitted");
            WriteGaps(json, sources, source => source.IsPending && source.State is (ReviewState.Submitted or ReviewState.Unknown));
            WriteAudiences(json, knowledgeBase.Site.Audiences, articles);
            WriteTexts(json, "terms", separators.Terms);
            WriteTexts(json, "words", separators.Words);
            WriteTexts(json, "endings", separators.Endings);
            json.WriteNumber("chunk", constants.ChunkSize);
        });

    private static void WriteSpecialties(Utf8JsonWriter json, KnowledgeBase knowledgeBase, IReadOnlyList<SearchArticle> sources)
    {
        json.WriteStartArray("specialties");
        foreach (var specialty in sources.GroupBy(source => source.Article.Specialty.Value, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(specialty.Key);
            json.WriteStringValue(knowledgeBase.SpecialtyById(specialty.Key)?.Name ?? specialty.Key);
            json.WriteNumberValue(specialty.Count());
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteAudiences(Utf8JsonWriter json, IReadOnlyList<Audience> audiences, IReadOnlyList<ReadArticle> articles)
    {
        json.WriteStartArray("audiences");
        foreach (var audience in audiences)
        {
            json.WriteStartArray();
            json.WriteStringValue(audience.Id);
            json.WriteStringValue(audience.Label);
            WriteGaps(json, articles, article => article.Passages.Any(read => read.Audience == audience.Id));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>The numbers of some articles, each as the difference from the one before.</summary>
    private static void WriteGaps<T>(Utf8JsonWriter json, IReadOnlyList<T> items, Func<T, bool> isMeant)
    {
        json.WriteStartArray();
        var before = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (isMeant(items[i]))
            {
                json.WriteNumberValue(i - before);
                before = i;
            }
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
