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
        PostProcessModules = [new RenderTexts(), new RenderCitations(), new MakeFiles()];
    }
}

/// <summary>Home, A to Z, specialties, tags, references, board, glossary, rules.</summary>
public sealed class ListingsPipeline : Pipeline
{
    public ListingsPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = [new RenderListings(), new MakeFiles()];
    }
}

/// <summary>What programs read in place of the pages.</summary>
public sealed class TwinsPipeline : Pipeline
{
    public TwinsPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = [new RenderTwins(), new MakeFiles()];
    }
}

/// <summary>What browsers need that keep copies of the finished pages.</summary>
public sealed class OfflinePipeline : Pipeline
{
    public OfflinePipeline()
    {
        Dependencies = [typeof(TextsPipeline), typeof(ListingsPipeline)];
        PostProcessModules = [new ListCopies(), new MakeFiles()];
    }
}

/// <summary>The search: its script and its index.</summary>
public sealed class SearchPipeline : Pipeline
{
    public SearchPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = [new BuildSearchIndex(), new MakeFiles()];
    }
}

/// <summary>The theme's files, those for machines, and those that are copied.</summary>
public sealed class AssetsPipeline : Pipeline
{
    public AssetsPipeline()
    {
        Dependencies = [typeof(KnowledgeBasePipeline), typeof(FilesPipeline)];
        PostProcessModules = [new RenderSiteFiles(), new CopyFiles(), new MakeFiles()];
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
