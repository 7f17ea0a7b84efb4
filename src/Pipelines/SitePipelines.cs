using Attest.Diagnostics;
using Attest.Execution;
using Attest.Modules;
using Attest.Publishing;

namespace Attest.Pipelines;

/// <summary>Files of the site: which there are, and how each is made.</summary>
/// <param name="make">Makes them; null to leave that to whoever asks for one.</param>
public abstract class FilesOfSitePipeline(MakeFiles? make) : Pipeline
{
    private protected IReadOnlyList<Module> Made(params Module[] modules) => make is null ? modules : [.. modules, make];
}

/// <summary>The pages of articles and prose, and the citations of articles.</summary>
public sealed class TextsPipeline : FilesOfSitePipeline
{
    public TextsPipeline(MakeFiles? make = null) : base(make)
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = Made(new RenderTexts(), new RenderCitations());
    }
}

/// <summary>Home, A to Z, specialties, tags, references, board, glossary, rules.</summary>
public sealed class ListingsPipeline : FilesOfSitePipeline
{
    public ListingsPipeline(MakeFiles? make = null) : base(make)
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = Made(new RenderListings());
    }
}

/// <summary>What programs read in place of the pages.</summary>
public sealed class TwinsPipeline : FilesOfSitePipeline
{
    public TwinsPipeline(MakeFiles? make = null) : base(make)
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = Made(new RenderTwins());
    }
}

/// <summary>The theme's files, those for machines, and those that are copied.</summary>
public sealed class AssetsPipeline : FilesOfSitePipeline
{
    public AssetsPipeline(MakeFiles? make = null) : base(make)
    {
        Dependencies = [typeof(KnowledgeBasePipeline), typeof(FilesPipeline)];
        PostProcessModules = Made(new RenderSiteFiles(), new CopyFiles());
    }
}

/// <summary>The search: its script and its index.</summary>
public sealed class SearchPipeline : FilesOfSitePipeline
{
    public SearchPipeline(MakeFiles? make = null) : base(make)
    {
        Dependencies = [typeof(KnowledgeBasePipeline)];
        PostProcessModules = Made(new BuildSearchIndex());
    }
}

/// <summary>What browsers need that keep copies of the finished pages.</summary>
public sealed class OfflinePipeline : FilesOfSitePipeline
{
    public OfflinePipeline(MakeFiles make) : base(make)
    {
        Dependencies = [typeof(TextsPipeline), typeof(ListingsPipeline)];
        PostProcessModules = Made(new ListCopies());
    }
}

/// <summary>The finished site, proved and published.</summary>
public sealed class PublishPipeline : Pipeline
{
    public PublishPipeline(BuildOptions options, StagedSite? site, DiagnosticBag diagnostics)
    {
        Dependencies = [typeof(TextsPipeline), typeof(ListingsPipeline), typeof(TwinsPipeline), typeof(OfflinePipeline), typeof(SearchPipeline), typeof(AssetsPipeline)];
        PostProcessModules = [new CheckPages(options, diagnostics)];
        OutputModules = site is null ? [] : [new WriteSite(site)];
    }
}
