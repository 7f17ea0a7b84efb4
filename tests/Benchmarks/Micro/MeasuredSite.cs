using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Rendering;
using Attest.Validation;

namespace Attest.Benchmarks.Micro;

/// <summary>A corpus of a hundred articles, read and judged as a build does it, with everything that the benchmarks ask for.</summary>
internal sealed class MeasuredSite
{
    private const int Articles = 100;

    private static readonly Lazy<MeasuredSite> Site = new(() => new MeasuredSite());

    private MeasuredSite()
    {
        var folder = Directory.CreateTempSubdirectory("attest-micro-").FullName;
        try
        {
            Corpus.Write(folder, Articles);
            var options = new BuildOptions(folder, folder, Path.Combine(folder, "output"), new DateOnly(2026, 11, 1));
            var pipelines = SitePipelines.OnDemand(options, new InputFolder(options), Diagnostics);
            Engine = new Engine(pipelines);
            Engine.RunWithout(pipelines.OfType<FilesOfSite>().ToHashSet<Pipeline>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Index = Engine.OutputsOf(nameof(CrossReferences)).Contents<CrossReference>().SingleOrDefault()
            ?? throw new InvalidOperationException($"the corpus is not valid: {Diagnostics.InOrder()[0].Message}");
        Article = KnowledgeBase.Articles.OrderBy(article => article.Source.Length).ElementAt(Articles / 2);
    }

    /// <summary>The same for all benchmarks of a process.</summary>
    public static MeasuredSite Shared => Site.Value;

    public DiagnosticBag Diagnostics { get; } = new();

    public Engine Engine { get; }

    public Validator Validator => Engine.OutputsOf(nameof(Findings)).Content<Validator>();

    public CrossReference Index { get; }

    public KnowledgeBase KnowledgeBase => Index.KnowledgeBase;

    /// <summary>The one in the middle by its length, about 6 KB.</summary>
    public Article Article { get; }
}
