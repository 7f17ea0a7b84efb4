using System.Text;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>In files.</summary>
public sealed record WriteSummary(int Written, int Unchanged, int Deleted);

/// <summary>
/// Makes the output folder equal to the site and touches no file that Attest did not write, in the order of <c>Publishing/README.md</c>.
/// </summary>
/// <param name="site">The staged files.</param>
/// <param name="restage">Stages a file that was found to be published already, by its path.</param>
public sealed class SiteWriter(StagedSite site, Action<string> restage)
{
    private const string FinalList = OutputFolder.ListName + "-final";
    private const string OldList = OutputFolder.ListName + "-old";

    /// <param name="files">The paths of all files of the site.</param>
    /// <param name="cancellation">Obeyed until the first file takes its place.</param>
    /// <exception cref="IOException">Something cannot be read or written; the message says what was published.</exception>
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
            // A file was found to be published if its name changed only in letter case.
            foreach (var path in difference.Changed.Where(path => !site.IsStaged(path)))
            {
                restage(path);
            }

            var staging = site.WithLists([
                (OutputFolder.ListName, ListOf(owned.Union(paths))), (FinalList, ListOf(paths)),
                .. folder.ListBytes is { } old ? [(OldList, old)] : Array.Empty<(string, ReadOnlyMemory<byte>)>(),
            ]);
            // The last moment for an interruption: a site is published whole, or not at all.
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

    /// <summary>Not to be interrupted.</summary>
    private void Change(SiteDifference difference, Changeover changeover, Staging staging, PublishedRecord record)
    {
        var blocking = difference.Blocking();
        try
        {
            record.Forget();
            // The list names the new files before anything changes, so that a build that is cut off leaves no orphans.
            changeover.PlaceList(staging.PathOf(OutputFolder.ListName), staging.PathOf(OldList));
            difference.Stale.Where(blocking.Contains).ToList().ForEach(changeover.Delete);
            foreach (var path in PublishOrder.Of(difference.Changed))
            {
                changeover.Place(path);
            }

            difference.Stale.Where(path => !blocking.Contains(path)).ToList().ForEach(changeover.Delete);
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

    private static byte[] ListOf(IEnumerable<string> paths) =>
        Encoding.UTF8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")));
}
