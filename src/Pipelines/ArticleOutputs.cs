using Attest.Alternates;
using Attest.Citations.Export;
using Attest.Content;
using Attest.Modules;
using Attest.Rendering;
using Attest.Review;

namespace Attest.Pipelines;

/// <summary>The files of an article, for the build and the preview alike.</summary>
public static class ArticleOutputs
{
    public static IReadOnlyList<ArticleOutput> All { get; } =
    [
        new ArticlePage(),
        new ArticleFile(ArticleMarkdown.FileName, ArticleMarkdown.Write),
        new ArticleFile("citations.json", Citations, HasCitations),
    ];

    private static bool HasCitations(Article article, CrossReference index) =>
        index.PublicationOf(article) is Publication.Published or Publication.Caution && index.ReferencesOf(article).Entries.Count > 0;

    private static byte[] Citations(Article article, CrossReference index) =>
        CslJson.Write(
            index.ReferencesOf(article).Entries.Select(entry => entry.Reference), reference => index.RetractionTextOf(reference, article));
}
