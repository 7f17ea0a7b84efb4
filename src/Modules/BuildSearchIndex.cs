using Attest.Content;
using Attest.Execution;
using Attest.Rendering;
using Attest.Review;
using Attest.Search;

namespace Attest.Modules;

/// <summary>Makes the search: the script that readers' browsers run, and the index that it asks.</summary>
public sealed class BuildSearchIndex : RenderModule
{
    protected override IReadOnlyList<Document> Render(IReadOnlyList<Document> inputs, SiteIndex index, PipelineContext context) =>
        [.. inputs, .. DocumentsOf(index, context.Parallelism)];

    internal static IReadOnlyList<Document> DocumentsOf(SiteIndex index, ParallelOptions parallelism)
    {
        var source = new SearchSource(index.KnowledgeBase, [.. index.Listed.Select(article => SourceOf(article, index))]);
        return [.. SearchIndex.Build(source, parallelism).Append(ClientScript.Joined).Select(file => FileOf(file.Path, () => file.Bytes))];
    }

    private static SearchArticle SourceOf(Article article, SiteIndex index)
    {
        var titles = index.ReferencesOf(article).Entries.Select(entry => entry.Reference.Title).OfType<string>().Distinct(StringComparer.Ordinal);
        return new SearchArticle(article, [.. titles], index.Reviews.Of(article).State,
            index.PublicationOf(article) == Publication.Caution);
    }
}
