using System.Text;
using Attest.Execution;
using Attest.Modules.Publishing;

namespace Attest.Modules;

/// <summary>What writing the site came to, in files.</summary>
public sealed record WriteSummary(int Written, int Unchanged, int Deleted);

/// <summary>
/// Brings the output folder in line with the site: writes what differs, deletes what an earlier build wrote and this one
/// does not, and touches nothing else. <c>Publishing/README.md</c> says in which order, and what that is good for.
/// </summary>
public sealed class WriteSite : Module
{
    private const string FinalList = OutputFolder.ListName + "-final";
    private const string OldList = OutputFolder.ListName + "-old";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly BuildOptions _options;
    private readonly DiskFiles _disk;

    public WriteSite(BuildOptions options)
        : this(options, DiskFiles.Real)
    {
    }

    internal WriteSite(BuildOptions options, DiskFiles disk) => (_options, _disk) = (options, disk);

    /// <exception cref="IOException">Something cannot be read or written; the message says what was published, and is shown as it is.</exception>
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var files = context.AllOutputs().Where(d => d.Destination is not null).ToDictionary(d => d.Destination!, StringComparer.Ordinal);
        var paths = files.Keys.Order(StringComparer.Ordinal).ToList();
        var place = OutputPlace.Of(_options);
        using var folder = new OutputFolder(place.Output);
        var owned = folder.ReadList();
        folder.RefuseForeign(paths, owned);

        var difference = SiteDifference.Of(paths, owned, i => IsPublished(files[paths[i]], folder), context.Parallelism);
        var record = new PublishedRecord(place, _disk);
        if (difference.IsNone)
        {
            Staging.Clear(place, _disk);
        }
        else
        {
            (string, ReadOnlyMemory<byte>)[] lists =
            [
                (OutputFolder.ListName, ListOf(owned.Union(paths))), (FinalList, ListOf(paths)),
                .. folder.ListBytes is { } old ? [(OldList, old)] : Array.Empty<(string, ReadOnlyMemory<byte>)>(),
            ];
            using var staging = Stage(place, [.. difference.Changed.Select(path => files[path])], lists, context);
            folder.Hold(staging.PathOf(OutputFolder.ListName), staging.PathOf(FinalList));
            Change(difference, new Changeover(place, staging, _disk), staging, record);
        }

        if (!record.IsTrue())
        {
            record.Remember();
        }

        return [new Document("summary") { Model = new WriteSummary(difference.Changed.Count, paths.Count - difference.Changed.Count, difference.Stale.Count) }];
    }

    /// <summary>Writes everything that is going to take its place. It may be interrupted, and nothing has happened then.</summary>
    private Staging Stage(OutputPlace place, IReadOnlyList<Document> changed, IEnumerable<(string Name, ReadOnlyMemory<byte> Bytes)> lists, PipelineContext context)
    {
        Staging? staging = null;
        try
        {
            staging = Staging.Open(place, _disk);
            // The lists alone must survive a power cut, since they say what may be deleted; a page that does not is written again.
            foreach (var (name, bytes) in lists)
            {
                staging.Write(name, (disk, waiting) => disk.Create(waiting, bytes.Span, toDisk: true));
            }

            Parallel.ForEach(changed, context.Parallelism, file => Stage(file, staging));
            return staging;
        }
        catch (Exception exception)
        {
            staging?.Dispose();
            if (FileTrouble.IsTrouble(exception))
            {
                throw CannotWrite(OutputFolder.ListName, exception);
            }

            throw;
        }
    }

    private void Stage(Document file, Staging staging)
    {
        using var source = OpenSource(file);
        try
        {
            staging.Write(file.Destination!, (disk, waiting) =>
            {
                if (source is null)
                {
                    disk.Create(waiting, file.Bytes.Span);
                }
                else
                {
                    disk.Copy(source, waiting);
                }
            });
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw CannotWrite(file.Destination!, exception);
        }
    }

    /// <summary>Lets the new site take the place of the old one. Not to be interrupted: a site is published whole, or not at all.</summary>
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
            var isTakenBack = changeover.TakeBack();
            if (FileTrouble.IsTrouble(exception))
            {
                throw FileTrouble.Explain($"{Shown(changeover.Current)} cannot be replaced", exception, isTakenBack ? NothingPublished : "the site is partly the new one now, and the next build puts it right");
            }

            throw;
        }
    }

    private bool IsPublished(Document file, OutputFolder folder)
    {
        using var source = OpenSource(file);
        try
        {
            return source is null ? folder.Has(file.Destination!, file.Bytes.Span) : folder.Has(file.Destination!, source);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{Shown(file.Destination!)} cannot be read", exception, NothingPublished);
        }
    }

    /// <summary>Null for what was not copied.</summary>
    private FileStream? OpenSource(Document file)
    {
        try
        {
            return file.Model is CopiedFile copied ? new FileStream(copied.FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan) : null;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{_options.DisplayPath(file.Path)} cannot be read", exception, NothingPublished);
        }
    }

    private string NothingPublished => $"nothing was published, and {Shown("")} is as it was";

    private string Shown(string path) => $"{_options.Display(_options.Output)}/{path}";

    private FileTroubleException CannotWrite(string path, Exception exception) => FileTrouble.Explain($"{Shown(path)} cannot be written", exception, NothingPublished);

    private static byte[] ListOf(IEnumerable<string> paths) => Utf8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n")));
}
