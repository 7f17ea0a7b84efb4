using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Pipelines;

/// <summary>Every dependency that a pipeline declares is one that it asks, so none can be taken away, and none is left over.</summary>
public class DependencyTests
{
    private static readonly BuildOptions Unread = new("/", "/", "", SampleSite.AsOf);

    public static TheoryData<string, string> Dependencies =>
        [.. SitePipelines.Of(Unread, new InputFolder(Unread), new DiagnosticBag(),
            null).SelectMany(pipeline => pipeline.Dependencies.Select(dependency => (pipeline.Name, dependency)))];

    [Theory]
    [MemberData(nameof(Dependencies))]
    public void Build_without_a_dependency_names_who_asked_for_what(string pipeline, string dependency)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        var options = new BuildOptions(folder.Path, folder["input"], "", SampleSite.AsOf);
        var pipelines = SitePipelines.Of(options, new InputFolder(options), new DiagnosticBag(), null);
        Assert.True(pipelines.Single(one => one.Name == pipeline).Dependencies.Remove(dependency));

        var thrown = Assert.Throws<PipelineLawException>(() => new Engine(pipelines).Run(TestContext.Current.CancellationToken));

        Assert.Equal($"pipeline {pipeline} asked for the documents of {dependency} in PostProcess, and does not declare it in Dependencies",
            thrown.Message);
    }

    [Fact]
    public void Pipelines_of_a_preview_are_those_of_a_build()
    {
        var (build, preview) = (SitePipelines.Of(Unread, new InputFolder(Unread), new DiagnosticBag(), null),
            SitePipelines.OnDemand(Unread, new InputFolder(Unread), new DiagnosticBag()));

        Assert.Equal([nameof(Copies), nameof(FinishedSite)],
            build.Select(pipeline => pipeline.Name).Except(preview.Select(pipeline => pipeline.Name)));
        Assert.Empty(preview.Select(pipeline => pipeline.Name).Except(build.Select(pipeline => pipeline.Name)));
    }

    [Fact]
    public void Each_module_of_Process_treats_each_document_alone() => Assert.All(
        SitePipelines.Of(Unread, new InputFolder(Unread), new DiagnosticBag(), null).SelectMany(pipeline => pipeline.ProcessModules),
        module => Assert.IsAssignableFrom<ParallelModule>(module));

    private static readonly string[] Shared = ["Parallel.For", "AsParallel(", "Concurrent", "Lazy<"];

    [Fact]
    public void No_module_has_a_parallel_loop_or_a_cache_of_its_own() =>
        Assert.DoesNotContain(Architecture.Sources.All, file => file.Key.StartsWith("src/Modules/", StringComparison.Ordinal)
            && Shared.Any(loop => file.Value.Contains(loop, StringComparison.Ordinal)));
}
