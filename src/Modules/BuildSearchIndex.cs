using Attest.Content;
using Attest.Execution;
using Attest.Rendering;
using Attest.Search;
using Attest.Search.Building;

namespace Attest.Modules;

/// <summary>Makes the search: the script for browsers, and its index.</summary>
public sealed class BuildSearchIndex : RenderModule
{
    protected override IEnumerable<Document> Render(IReadOnlyList<Document> inputs, CrossReference index, PipelineContext context) =>
        SearchIndex.Build(SourceOf(index), context.Parallelism).Append(ClientScript.Joined)
            .Select(file => FileOf(file.Path, () => file.Bytes));

    internal static SearchSource SourceOf(CrossReference index) =>
        new(index.KnowledgeBase, [.. index.Listed.Select(article => SourceOf(article, index))]);

    private static SearchArticle SourceOf(Article article, CrossReference index)
    {
        var titles = index.ReferencesOf(article).Entries.Select(entry => entry.Reference.Title).OfType<string>();
        var state = index.Reviews.Of(article).State;
        return new SearchArticle(article, [.. titles.Distinct(StringComparer.Ordinal)], state, index.IsCaution(article));
    }
}
