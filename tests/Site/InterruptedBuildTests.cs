using Attest.Execution;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>A site is published whole or not at all, whenever somebody interrupts the build.</summary>
public class InterruptedBuildTests
{
    [Theory]
    [InlineData(Phase.PostProcess)]
    [InlineData(Phase.Output)]
    public void Interrupted_before_the_new_site_takes_its_place_leaves_all_as_it_was(Phase phase)
    {
        using var folder = PublishedAndChanged();
        var before = Snapshot.Of(folder.Path);

        Assert.ThrowsAny<OperationCanceledException>(() => BuildInterruptedIn(phase, folder));

        Assert.Equal(before, Snapshot.Of(folder.Path));
    }

    private static TempFolder PublishedAndChanged()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Publish();
        SampleSite.Write(folder, "Drug B is the first choice [@example2020].\n");
        Sealing.SealIn(folder["input"]);
        return folder;
    }

    private static void BuildInterruptedIn(Phase phase, TempFolder folder)
    {
        using var interruption = new CancellationTokenSource();
        var options = new BuildOptions(folder.Path, folder["input"], folder["output"], SampleSite.AsOf);
        SiteBuild.Run(options, writes: true, (current, _) =>
        {
            if (current == phase)
            {
                interruption.Cancel();
            }
        }, interruption.Token);
    }
}
