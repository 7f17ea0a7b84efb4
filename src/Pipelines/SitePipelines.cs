using Attest.Diagnostics;
using Attest.Execution;
using Attest.Modules;

namespace Attest.Pipelines;

/// <summary>The pages of articles and prose, and the citations of articles.</summary>
public sealed class TextsPipeline : Pipeline
{
    public TextsPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = [new RenderTexts(), new RenderCitations()];
    }
}

/// <summary>Home, A to Z, specialties, tags, references, board, glossary, rules.</summary>
public sealed class ListingsPipeline : Pipeline
{
    public ListingsPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = [new RenderListings()];
    }
}

/// <summary>What programs read in place of the pages.</summary>
public sealed class TwinsPipeline : Pipeline
{
    public TwinsPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = [new RenderTwins()];
    }
}

/// <summary>What browsers need that keep copies of the finished pages.</summary>
public sealed class OfflinePipeline : Pipeline
{
    public OfflinePipeline()
    {
        Dependencies = [typeof(TextsPipeline), typeof(ListingsPipeline)];
        PostProcessModules = [new ListCopies()];
    }
}

/// <summary>The search: its script and its index.</summary>
public sealed class SearchPipeline : Pipeline
{
    public SearchPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = [new BuildSearchIndex()];
    }
}

/// <summary>The theme's files, those for machines, and those that are copied.</summary>
public sealed class AssetsPipeline : Pipeline
{
    public AssetsPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline), typeof(FilesPipeline)];
        PostProcessModules = [new RenderSiteFiles(), new CopyFiles()];
    }
}

/// <summary>The finished site, proved and published.</summary>
public sealed class PublishPipeline : Pipeline
{
    public PublishPipeline(BuildOptions options, DiagnosticBag diagnostics)
    {
        Dependencies = [typeof(TextsPipeline), typeof(ListingsPipeline), typeof(TwinsPipeline), typeof(OfflinePipeline), typeof(SearchPipeline), typeof(AssetsPipeline)];
        PostProcessModules = [new CheckPages(options, diagnostics)];
        OutputModules = [new WriteSite(options)];
    }
}
