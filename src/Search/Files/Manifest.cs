using Attest.Content;
using Attest.Review;
using Attest.Search.Reading;

namespace Attest.Search.Files;

/// <summary>The texts by which files are chosen.</summary>
internal sealed record FileSeparators(IReadOnlyList<string> Terms, IReadOnlyList<string> Words, IReadOnlyList<string> Endings);

/// <summary>What the client must know before the first query.</summary>
internal static class Manifest
{
    public static IndexFile Write(
        KnowledgeBase knowledgeBase,
        IReadOnlyList<SearchArticle> sources,
        IReadOnlyList<ReadArticle> articles,
        FileSeparators separators,
        SearchConstants constants) => IndexFile.Manifest(json =>
    {
        json.WriteNumber("articles", sources.Count);
        json.WriteString("language", knowledgeBase.Site.Language);
        var specialties = sources.GroupBy(source => source.Article.Specialty.Value, StringComparer.Ordinal);
        json.WriteRows("specialties", specialties, specialty =>
        {
            json.WriteStringValue(specialty.Key);
            json.WriteStringValue(knowledgeBase.SpecialtyById(specialty.Key)?.Name ?? specialty.Key);
            json.WriteNumberValue(specialty.Count());
        });
        WriteGaps("pending", sources, source => source.IsPending);
        WriteGaps("overdue", sources, source => source.State == ReviewState.Overdue);
        WriteGaps("submitted", sources, source => source.IsPending && source.State is ReviewState.Submitted or ReviewState.Unknown);
        json.WriteRows("audiences", knowledgeBase.Site.Audiences, audience =>
        {
            json.WriteStringValue(audience.Id);
            json.WriteStringValue(audience.Label);
            WriteGaps(null, articles, article => article.Passages.Any(read => read.Audience == audience.Id));
        });
        json.WriteArray("terms", separators.Terms, json.WriteStringValue);
        json.WriteArray("words", separators.Words, json.WriteStringValue);
        json.WriteArray("endings", separators.Endings, json.WriteStringValue);
        json.WriteNumber("chunk", constants.ChunkSize);

        void WriteGaps<T>(string? name, IReadOnlyList<T> items, Func<T, bool> isMeant) =>
            json.WriteArray(name, Gaps(items, isMeant), json.WriteNumberValue);
    });

    /// <summary>Each number as the difference from the one before.</summary>
    private static IEnumerable<int> Gaps<T>(IReadOnlyList<T> items, Func<T, bool> isMeant)
    {
        var before = 0;
        for (var i = 0; i < items.Count; i++)
        {
            if (isMeant(items[i]))
            {
                yield return i - before;
                before = i;
            }
        }
    }
}
