using System.Text.Json;
using Attest.Search.Reading;

namespace Attest.Search.Files;

/// <summary>Writes the files of articles: what a result shows, and which passage a block belongs to.</summary>
internal static class ArticleFiles
{
    /// <param name="audiences">Ids; their places are what is written.</param>
    public static IndexFile Write(
        IReadOnlyList<SearchArticle> sources, IReadOnlyList<ReadArticle> articles, string[] audiences, Range range, int number) =>
        IndexFile.Json($"{IndexFile.Folder}articles/{number}.bin", json =>
        {
            json.WriteStartArray("articles");
            for (var i = range.Start.Value; i < range.End.Value; i++)
            {
                var source = sources[i].Article;
                json.WriteStartArray();
                json.WriteStringValue(source.Slug);
                json.WriteStringValue(source.Title.Value);
                json.WriteStringValue(source.Summary.Value);
                json.WriteStartArray();
                foreach (var passage in articles[i].Passages)
                {
                    WritePassage(json, passage, audiences);
                }

                json.WriteEndArray();
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });

    private static void WritePassage(Utf8JsonWriter json, ReadPassage read, string[] audiences)
    {
        json.WriteStartArray();
        json.WriteNumberValue(read.Blocks);
        json.WriteStringValue(read.Heading);
        TermFiles.WriteAnchor(json, read.Heading, read.Anchor);
        json.WriteNumberValue(Array.IndexOf(audiences, read.Audience));
        json.WriteEndArray();
    }
}
