using Attest.Diagnostics;
using Attest.Execution;
using Attest.Hosting;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Tests.Site;
using Attest.Validation;
using Microsoft.Extensions.Logging;

namespace Attest.Tests.Hosting;

/// <summary>Whole sites under Statiq's engine: here that of the shapes, with <c>-p:Statiq=true</c> its own.</summary>
public class HostTests
{
    private const string UnusedReference = """
        references:
          - { id: example2020, type: article-journal, title: A trial of drug A, container-title: Example Journal, issued: 2020 }
          - { id: unused2021, type: article-journal, title: A trial of drug B, container-title: Example Journal, issued: 2021 }
        """;

    [Fact]
    public void Sample_is_the_same_bytes_under_both_engines() =>
        BothGiveTheSame(folder => SampleContent.CopyTo(folder), new(2026, 11, 1));

    [Fact]
    public void Every_construct_is_the_same_bytes_under_both_engines() => BothGiveTheSame(EveryConstruct.CopyTo, SampleSite.AsOf);

    [Fact]
    public void Commands_that_publish_nothing_run_under_it_too()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        var runs = 0;
        var options = Options(folder, Hosted(statiq => runs += statiq.Analyzers["KB401"].LogLevel == LogLevel.Error ? 1 : 0));

        var (knowledgeBase, reviews) = ReviewRuns.Read(options, TestContext.Current.CancellationToken);
        var (expectedBase, expected) = ReviewRuns.Read(Options(folder, Ours), TestContext.Current.CancellationToken);
        var reading = ReviewRuns.ReadForApproval(options, TestContext.Current.CancellationToken);
        var run = ReviewRuns.Propose(reading, [], new("sample-reviewer", SampleSite.AsOf, null), TestContext.Current.CancellationToken);

        Assert.NotEmpty(knowledgeBase.Articles);
        Assert.Equal(
            expectedBase.Articles.Select(article => (article.InputPath, expected.Of(article).IsApproved)),
            knowledgeBase.Articles.Select(article => (article.InputPath, reviews.Of(article).IsApproved)));
        Assert.Equal(knowledgeBase.Articles.Select(article => article.Slug), run.KnowledgeBase.Articles.Select(article => article.Slug));
        Assert.Equal(3, runs);
    }

    [Theory]
    [InlineData("All=None")]
    [InlineData("All=Trace")]
    [InlineData("KB401=None")]
    public void Every_rule_switched_off_by_settings_of_Statiq_publishes_no_unapproved_page(string setting)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        Assert.NotNull(Run(folder, Hosted()).Summary);
        var published = Snapshot.Of(folder["output"]);
        SampleSite.Write(folder, "Changed [@example2020].\n", "review: { status: under-review, submitted: 2026-04-20 }");

        var result = Run(folder, Hosted(statiq => statiq.ApplyAnalyzerSettings([setting])));

        Assert.Equal("KB401", Assert.Single(result.Diagnostics).Rule.Code);
        Assert.True(result.HasErrors);
        Assert.Null(result.Summary);
        Assert.Equal(published, Snapshot.Of(folder["output"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Error_found_last_of_all_is_stopped_at_the_gate(bool isHosted)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        Engine? engine = null;

        var result = Run(folder, (pipelines, _) =>
            engine = isHosted ? new StatiqEngine(pipelines, FailLast) : new Engine(pipelines, FailLast));

        Assert.Equal("seen last", Assert.Single(result.Diagnostics).Message);
        Assert.Null(result.Summary);
        Assert.False(Directory.Exists(folder["output"]));

        void FailLast(Phase phase, Module module)
        {
            if (module is GatherFiles)
            {
                engine!.OutputsOf(nameof(Attest.Pipelines.Findings)).Content<Validator>().Report(
                    RuleCatalogue.Find("KB302")!, [new Finding(new SourceText("site.yml", "").At(0), "seen last", "fix it")]);
            }
        }
    }

    [Fact]
    public void Rule_made_stricter_by_a_setting_of_Statiq_publishes_nothing_and_is_no_success()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: UnusedReference);

        Assert.ThrowsAny<Exception>(() => Run(folder, Hosted(statiq => statiq.ApplyAnalyzerSettings(["KB202=Error"]))));

        Assert.False(Directory.Exists(folder["output"]));
        Assert.NotNull(Run(folder, Hosted()).Summary);
    }

    private static void BothGiveTheSame(Action<string> copyTo, DateOnly asOf)
    {
        using var ours = new TempFolder();
        using var theirs = new TempFolder();
        copyTo(ours["input"]);
        copyTo(theirs["input"]);

        var (first, second) = (Run(ours, Ours, asOf), Run(theirs, Hosted(), asOf));

        Assert.NotNull(first.Summary);
        Assert.Equal(first.Summary, second.Summary);
        Assert.Equal((first.Articles, first.Pages), (second.Articles, second.Pages));
        Assert.Equal(first.Diagnostics.Select(Shown), second.Diagnostics.Select(Shown));
        Assert.Equal(Snapshot.Of(ours["output"]), Snapshot.Of(theirs["output"]));
    }

    private static string Shown(Diagnostic one) => $"{one.At}: {one.Rule.Code}: {one.Message}";

    private static Engine Ours(IReadOnlyList<Pipeline> pipelines, Action<Phase, Module>? progress) => new(pipelines, progress);

    private static EngineFactory Hosted(Action<Statiq.Core.Engine>? configure = null) =>
        (pipelines, progress) => new StatiqEngine(pipelines, progress) { Configure = configure };

    private static BuildOptions Options(TempFolder folder, EngineFactory engine, DateOnly? asOf = null) =>
        new(folder.Path, folder["input"], folder["output"], asOf ?? SampleSite.AsOf) { NewEngine = engine };

    private static BuildResult Run(TempFolder folder, EngineFactory engine, DateOnly? asOf = null)
    {
        Sealing.SealIn(folder["input"]);
        return SiteBuild.Run(Options(folder, engine, asOf), writes: true, cancellation: TestContext.Current.CancellationToken);
    }
}
