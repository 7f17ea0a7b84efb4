using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Publishing;
using Attest.Review;
using Attest.Text;
using Attest.Validation;

namespace Attest.Pipelines;

/// <param name="Pages">Pages made; 0 if there are errors.</param>
/// <param name="Summary">What was written; null if nothing was.</param>
public sealed record BuildResult(
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<ModuleTiming> Timings,
    bool HasErrors,
    int Articles,
    int Pages,
    WriteSummary? Summary)
{
    /// <summary>What was found out about the pull request; null without one.</summary>
    public PullRequest? PullRequest { get; init; }
}

public static class SiteBuild
{
    /// <param name="progress">Called for each module as it starts.</param>
    /// <param name="cancellation">Stops the run between documents; ignored once the new site replaces the old one.</param>
    /// <exception cref="IOException">Another build runs, or files cannot be used; the message is for the user.</exception>
    /// <exception cref="StepFailedException">A bug of the generator.</exception>
    public static BuildResult Run(
        BuildOptions options, bool writes, Action<Phase, Module>? progress = null, CancellationToken cancellation = default)
    {
        using var held = writes ? OutputLock.Take(options) : null;
        var watch = Stopwatch.StartNew();
        var folder = new InputFolder(options);
        var last = writes && options.PullRequest is null ? new LastBuild(options, folder, QuestionOf(options), cancellation) : null;
        if (last?.Find(finding => Restored(finding, folder)) is { } same)
        {
            var timing = new ModuleTiming("Cache", Phase.Input, nameof(LastBuild), same.Files, watch.Elapsed);
            var summary = new WriteSummary(0, same.Files, 0);
            return new BuildResult(same.Diagnostics, [timing], HasErrors: false, same.Articles, same.Pages, summary);
        }

        var diagnostics = new DiagnosticBag();
        using var site = writes ? new StagedSite(options) : null;
        var engine = options.NewEngine(SitePipelines.Of(options, folder, diagnostics, site), progress).Run(cancellation);
        var finished = engine.OutputsOf(nameof(FinishedSite));
        var result = new BuildResult(
            diagnostics.InOrder(),
            engine.Timings,
            diagnostics.HasErrors,
            engine.OutputsOf(nameof(Articles)).Contents<Article>().Count(),
            finished.Contents<FinishedFiles>().Sum(files => files.Pages),
            finished.Contents<WriteSummary>().FirstOrDefault())
        {
            PullRequest = engine.OutputsOf(nameof(Reviews)).Contents<PullRequest>().FirstOrDefault(),
        };
        if (result.Summary is not null)
        {
            last?.Keep(result.Articles, result.Pages, result.Diagnostics);
        }

        return result;
    }

    private static string QuestionOf(BuildOptions options) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{options.AsOf:yyyy-MM-dd} {options.Unapproved} {options.IsStrict} {options.WithdrawnAt?.Commit} {options.Log?.Log.LastHash}");

    private static Diagnostic Restored(CachedFinding cached, InputFolder folder)
    {
        var source = folder.ReadShown(cached.Path) is { } bytes
            ? TextDecoder.Decode(cached.Path, bytes, out _)
            : new SourceText(cached.Path, "");
        var rule = RuleCatalogue.Find(cached.Code) ?? throw new KeyNotFoundException(cached.Code);
        if (!Enum.IsDefined(cached.Severity) || cached.Start < 0 || cached.Length < 0 || cached.Start > source.Length - cached.Length)
        {
            throw new JsonException();
        }

        return new Diagnostic(rule.Descriptor, cached.Severity, source.At(cached.Start, cached.Length), cached.Message, cached.Help);
    }
}
