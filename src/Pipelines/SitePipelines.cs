using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Publishing;

namespace Attest.Pipelines;

/// <summary>The pipelines of a site, from the input folder to the output folder.</summary>
public static class SitePipelines
{
    /// <param name="site">Takes the files; null where nothing is published.</param>
    public static IReadOnlyList<Pipeline> Of(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics, StagedSite? site)
    {
        var (inputs, produce) = (InputPipelines.ToBeJudged(options, folder), new ProduceFiles(site));
        return
        [
            .. inputs, new Knowledge(options, inputs), new Reviews(options, folder), new Retractions(),
            new Findings(options, folder, diagnostics), new CrossReferences(options, folder, diagnostics),
            .. OfSite(produce), new Copies(produce), new FinishedSite(site, diagnostics),
        ];
    }

    /// <summary>The same for a site whose files are made on demand, so that nothing can be proved.</summary>
    public static IReadOnlyList<Pipeline> OnDemand(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics) =>
    [
        .. Of(options, folder, diagnostics, null).Where(pipeline => pipeline is not (FilesOfSite or Copies or FinishedSite)),
        .. OfSite(null),
    ];

    private static IEnumerable<FilesOfSite> OfSite(ProduceFiles? produce) =>
        [new Texts(produce), new Listings(produce), new MachineFiles(produce), new Search(produce), new Assets(produce)];
}

/// <summary>What pages say about one another; nothing if an error leaves no site to make.</summary>
public sealed class CrossReferences : Pipeline
{
    public CrossReferences(BuildOptions options, InputFolder folder, DiagnosticBag diagnostics)
    {
        Dependencies = [nameof(Findings)];
        PostProcessModules =
        [
            new ReplaceDocuments(nameof(Findings)), new CompareTexts(options, diagnostics),
            new BuildCrossReference(options, folder, diagnostics),
        ];
    }
}

/// <summary>Files of the site: which there are, and how each is made.</summary>
public abstract class FilesOfSite : Pipeline
{
    /// <param name="produce">Makes the files; null if they are made on demand.</param>
    /// <param name="render">Lists the files.</param>
    /// <param name="others">Dependencies beside the cross-references.</param>
    private protected FilesOfSite(ProduceFiles? produce, Module render, params string[] others)
    {
        string[] sources = [nameof(CrossReferences), .. others];
        Dependencies = [.. sources];
        PostProcessModules = [.. new Module?[] { new ReplaceDocuments(sources), render, produce }.OfType<Module>()];
    }

    /// <summary>True if a preview lists and makes these files only when one is asked for.</summary>
    public virtual bool IsOnDemand => false;

    /// <summary>False for the path of a file that is surely none of these.</summary>
    public virtual bool MayHold(string destination) => true;
}

/// <summary>Articles in all their forms, and prose pages.</summary>
public sealed class Texts(ProduceFiles? produce) : FilesOfSite(produce, new RenderTexts(ArticleOutputs.All));

/// <summary>Home, A to Z, specialties, tags, references, board, glossary, rules.</summary>
public sealed class Listings(ProduceFiles? produce) : FilesOfSite(produce, new RenderListings())
{
    public override bool IsOnDemand => true;

    public override bool MayHold(string destination) => !Search.IsOfSearch(destination);
}

/// <summary>The theme's files, and those for machines.</summary>
public sealed class MachineFiles(ProduceFiles? produce) : FilesOfSite(produce, new RenderSiteFiles());

/// <summary>Files of the input folder that are copied as they are.</summary>
public sealed class Assets(ProduceFiles? produce) : FilesOfSite(produce, new CopyFiles(), nameof(InputFiles));

/// <summary>The search: its script and its index.</summary>
public sealed class Search(ProduceFiles? produce) : FilesOfSite(produce, new BuildSearchIndex())
{
    public override bool IsOnDemand => true;

    public override bool MayHold(string destination) => IsOfSearch(destination);

    /// <summary>The page itself is one of the listings.</summary>
    internal static bool IsOfSearch(string destination) =>
        destination.StartsWith("search/", StringComparison.Ordinal) && destination != "search/index.html";
}

/// <summary>What browsers need to keep copies of the finished pages.</summary>
public sealed class Copies : Pipeline
{
    public Copies(ProduceFiles produce)
    {
        string[] sources = [nameof(CrossReferences), nameof(Texts), nameof(Listings)];
        Dependencies = [.. sources];
        PostProcessModules = [new ReplaceDocuments(sources), new ListCopies(), produce];
    }
}

/// <summary>The finished site, proved and published.</summary>
public sealed class FinishedSite : Pipeline
{
    public FinishedSite(StagedSite? site, DiagnosticBag diagnostics)
    {
        string[] proved =
            [nameof(Findings), nameof(Texts), nameof(Listings), nameof(Copies), nameof(Search), nameof(MachineFiles), nameof(Assets)];
        Dependencies = [.. proved];
        PostProcessModules = [new ReplaceDocuments(proved), new CheckPages(), new GatherFiles(diagnostics)];
        OutputModules = site is null ? [] : [new WriteSite(site)];
    }
}
