using System.Text;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>What writing the site came to, in files.</summary>
public sealed record WriteSummary(int Written, int Unchanged, int Deleted);

/// <summary>
/// Brings the output folder in line with the site: lets what differs take its place, deletes what an earlier build wrote and this one
/// does not, and touches nothing else. <c>Publishing/README.md</c> says in which order, and what that is good for.
/// </summary>
/// <param name="site">What is staged.</param>
/// <param name="restage">Stages a file by its path that was found to be there already.</param>
public sealed class SiteWriter(StagedSite site, Action<string> restage)
{
    private const string FinalList = OutputFolder.ListName + "-final";
    private const string OldList = OutputFolder.ListName + "-old";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="files">The paths of all files of the site.</param>
    /// <param name="cancellation">Heard until the first file takes its place.</param>
    /// <exception cref="IOException">Something cannot be read or written; the message says what was published, and is shown as it is.</exception>
    public WriteSummary Write(IEnumerable<string> files, CancellationToken cancellation)
    {
        var paths = files.Order(StringComparer.Ordinal).ToList();
        using var folder = new OutputFolder(site.Place.Output);
        var owned = folder.ReadList();
        site.RequireUnchangedOutput();
        folder.RefuseForeign(paths, owned);

        var difference = SiteDifference.Of(paths, owned, path => !site.IsStaged(path));
        var record = new PublishedRecord(site.Place, site.Disk);
        if (difference.IsNone)
        {
            site.ClearStaging();
        }
        else
        {
            // A file whose name alone has changed, in letter case, was found to be there already.
            foreach (var path in difference.Changed.Where(path => !site.IsStaged(path)))
            {
                restage(path);
            }

            var staging = site.WithLists([
                (OutputFolder.ListName, ListOf(owned.Union(paths))), (FinalList, ListOf(paths)),
                .. folder.ListBytes is { } old ? [(OldList, old)] : Array.Empty<(string, ReadOnlyMemory<byte>)>(),
            ]);
            // The last moment at which an interruption is heard: a site is published whole, or not at all.
            cancellation.ThrowIfCancellationRequested();
            folder.Hold(staging.PathOf(OutputFolder.ListName), staging.PathOf(FinalList));
            Change(difference, new Changeover(site.Place, staging, site.Disk), staging, record);
            site.Outcome = $"{site.Shown("")} contains the new site";
        }

        if (!record.IsTrue())
        {
            record.Remember();
        }

        return new WriteSummary(difference.Changed.Count, paths.Count - difference.Changed.Count, difference.Stale.Count);
    }

    /// <summary>Lets the new site take the place of the old one. Not to be interrupted.</summary>
    private void Change(SiteDifference difference, Changeover changeover, Staging staging, PublishedRecord record)
    {
        var inTheWay = difference.InTheWay();
        try
        {
            record.Forget();
            // Before anything changes, the list names the new files too: a build that is cut off leaves no orphans.
            changeover.PlaceList(staging.PathOf(OutputFolder.ListName), staging.PathOf(OldList));
            difference.Stale.Where(inTheWay.Contains).ToList().ForEach(changeover.Delete);
            foreach (var path in PublishOrder.Of(difference.Changed))
            {
                changeover.Place(path);
            }

            difference.Stale.Where(path => !inTheWay.Contains(path)).ToList().ForEach(changeover.Delete);
            if (difference.Stale.Count > 0)
            {
                changeover.PlaceFinalList(staging.PathOf(FinalList));
            }
        }
        catch (Exception exception)
        {
            site.Outcome = "the site is partly the new one now, and the next build completes it";
            if (changeover.TakeBack())
            {
                site.Outcome = site.NothingPublished;
            }

            if (FileTrouble.IsTrouble(exception))
            {
                throw FileTrouble.Explain($"{site.Shown(changeover.Current)} cannot be replaced", exception, site.Outcome);
            }

            throw;
        }
    }

    private static byte[] ListOf(IEnumerable<string> paths) => Utf8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")));
}
