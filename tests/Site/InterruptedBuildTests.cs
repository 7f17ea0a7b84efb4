using Attest.Execution;
using Attest.Modules;
using Attest.Pipelines;

namespace Attest.Tests.Site;

/// <summary>A site is published whole or not at all, whenever somebody interrupts the build.</summary>
public class InterruptedBuildTests
{
    [Fact]
    public void Interrupted_before_writing_leaves_all_as_it_was()
    {
        using var folder = PublishedAndChanged();
        var before = Snapshot.Of(folder["output"]);

        Assert.Throws<OperationCanceledException>(() => BuildInterruptedIn(Phase.PostProcess, folder));

        Assert.Equal(before, Snapshot.Of(folder["output"]));
    }

    [Fact]
    public void Interrupted_while_writing_finishes_what_was_begun()
    {
        using var folder = PublishedAndChanged();
        using var other = PublishedAndChanged();
        other.Publish();

        BuildInterruptedIn(Phase.Output, folder);

        Assert.Equal(Snapshot.Of(other["output"]), Snapshot.Of(folder["output"]));
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
