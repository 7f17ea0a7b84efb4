using Attest.Search.Reading;

namespace Attest.Search.Files;

/// <summary>Writes the files of articles: what a result shows, and which passage a block belongs to.</summary>
internal static class ArticleFiles
{
    /// <param name="audiences">Ids, written as indices.</param>
    public static IndexFile Write(
        IReadOnlyList<SearchArticle> sources, IReadOnlyList<ReadArticle> articles, string[] audiences, Range range, int number) =>
        IndexFile.Json($"{IndexFile.Folder}articles/{number}.bin", json =>
            json.WriteRows("articles", Enumerable.Range(0, articles.Count).Take(range), i =>
            {
                var source = sources[i].Article;
                json.WriteStringValue(source.Slug);
                json.WriteStringValue(source.Title.Value);
                json.WriteStringValue(source.Summary.Value);
                json.WriteRows(null, articles[i].Passages, passage =>
                {
                    json.WriteNumberValue(passage.Blocks);
                    json.WriteStringValue(passage.Heading);
                    json.WriteAnchor(passage.Heading, passage.Anchor);
                    json.WriteNumberValue(Array.IndexOf(audiences, passage.Audience));
                });
            }));
}
