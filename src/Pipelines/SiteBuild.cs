using System.Diagnostics;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Modules;
using Attest.Publishing;

namespace Attest.Pipelines;

/// <summary>What came of a run.</summary>
/// <param name="Articles">How many articles were read.</param>
/// <param name="Pages">How many pages were made.</param>
/// <param name="Summary">What was written; null when nothing was.</param>
public sealed record BuildResult(
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<ModuleTiming> Timings,
    bool HasErrors,
    int Articles,
    int Pages,
    WriteSummary? Summary);

/// <summary>One run over an input folder: all pipelines, and the diagnostics that they share.</summary>
public static class SiteBuild
{
    /// <param name="options">Folders, date and policies.</param>
    /// <param name="writes">False to validate only.</param>
    /// <param name="progress">Told each module as it starts.</param>
    /// <param name="cancellation">Interrupts the run between documents; once the new site takes the place of the old one it is not heard.</param>
    /// <exception cref="IOException">Another build is at work on the output folder, or files cannot be used; the message is shown as it is.</exception>
    public static BuildResult Run(
        BuildOptions options, bool writes, Action<Phase, Module>? progress = null, CancellationToken cancellation = default)
    {
        using var held = writes ? OutputLock.Take(options) : null;
        var watch = Stopwatch.StartNew();
        var last = writes && options.PullRequest is null ? LastBuild.Of(options, cancellation) : null;
        if (last?.Find() is { } same)
        {
            var timing = new ModuleTiming("Cache", Phase.Input, nameof(LastBuild), same.Files, watch.Elapsed);
            return new BuildResult(same.Diagnostics, [timing], HasErrors: false, same.Articles, same.Pages, new WriteSummary(0, same.Files, 0));
        }

        var diagnostics = new DiagnosticBag();
        var sources = Sources.ToBeJudged(options);
        using var site = writes ? new StagedSite(options) : null;
        var make = new MakeFiles(site);
        Pipeline[] pipelines =
        [
            .. sources,
            new KnowledgeBasePipeline(options, sources, diagnostics),
            new TextsPipeline(make),
            new ListingsPipeline(make),
            new TwinsPipeline(make),
            new OfflinePipeline(make),
            new SearchPipeline(make),
            new AssetsPipeline(make),
            new PublishPipeline(options, site, diagnostics),
        ];
        var engine = new Engine(pipelines, () => writes && !diagnostics.HasErrors, progress);
        var context = engine.Run(cancellation);
        var result = new BuildResult(
            diagnostics.InOrder(),
            engine.Timings,
            diagnostics.HasErrors,
            context.Models<Article>().Count(),
            context.Models<MadePage>().Count(),
            context.Models<WriteSummary>().FirstOrDefault());
        if (result.Summary is not null)
        {
            last?.Keep(result.Articles, result.Pages, result.Diagnostics);
        }

        return result;
    }
}
