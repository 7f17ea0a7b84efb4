using System.Collections.Concurrent;
using System.Globalization;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>
/// The folder where new files are written whole before the first takes its place, and where old ones are kept until the last has. It is in
/// the cache folder, or, where that is on another file system, in the output folder. Disposal deletes it, or the next run.
/// </summary>
internal sealed class Staging : IDisposable
{
    /// <summary>Held while files wait in the output folder, for builds with other cache folders.</summary>
    private const string HeldName = "held";

    private static readonly string[] Folders = ["new", "old"];

    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);
    private readonly DiskFiles _files;
    private readonly OutputPlace _place;
    private readonly bool _hasMadeOutput;
    private string _folder;
    private FileStream? _held;
    private int _kept;

    private Staging(OutputPlace place, DiskFiles files)
    {
        _files = files;
        _place = place;
        _folder = place.StagingFolder;
        _hasMadeOutput = !Directory.Exists(place.Output);
    }

    /// <exception cref="IOException">The folder cannot be made, or something of somebody else is in its place.</exception>
    public static Staging Open(OutputPlace place, DiskFiles files)
    {
        Clear(place, files);
        var staging = new Staging(place, files);
        try
        {
            staging.Prepare();
            return staging;
        }
        catch
        {
            staging.Dispose();
            throw;
        }
    }

    /// <summary>Deletes what a killed run has left.</summary>
    /// <exception cref="OutputInUseException">A build with another cache folder is using it.</exception>
    public static void Clear(OutputPlace place, DiskFiles files) => Clear(place, files, own: null);

    private static void Clear(OutputPlace place, DiskFiles files, FileStream? own)
    {
        if (Directory.Exists(place.StagingFolder))
        {
            files.DeleteTree(place.StagingFolder);
        }

        var inner = new DirectoryInfo(place.InnerStagingFolder);
        // Also true for a link that does not lead to a folder.
        if (File.Exists(place.InnerStagingFolder))
        {
            throw OutputFolder.Foreign(inner.Name);
        }

        if (inner.Exists)
        {
            if (inner.LinkTarget is not null
                || inner.EnumerateFileSystemInfos().Any(entry => !Folders.Contains(entry.Name) && entry.Name != HeldName))
            {
                throw OutputFolder.Foreign(inner.Name);
            }

            var held = Path.Combine(inner.FullName, HeldName);
            // What has no length may be a pipe, which would be waited for, and is held by nobody.
            using var taken = own is null && new FileInfo(held) is { Exists: true, LinkTarget: null, Length: > 0 }
                ? OutputFolder.Open(held)
                : own;
            files.DeleteTree(inner.FullName);
        }
    }

    /// <summary>Where a file of the site waits.</summary>
    public string PathOf(string path) => Path.Combine(_folder, "new", path);

    /// <summary>Where an old file is kept.</summary>
    public string PlaceForOld() =>
        Path.Combine(_folder, "old", Interlocked.Increment(ref _kept).ToString(CultureInfo.InvariantCulture));

    /// <summary>The mode is that of the file to be replaced. May be called for many files at once.</summary>
    public void Write(string path, Action<DiskFiles, string> write)
    {
        var waiting = PathOf(path);
        var folder = Path.GetDirectoryName(waiting)!;
        // Making an existing folder asks the system about every folder on the way, 40,000 times in a large site.
        if (!_made.ContainsKey(folder))
        {
            _files.MakeFolder(folder);
            _made[folder] = true;
        }

        write(_files, waiting);
        if (!OperatingSystem.IsWindows() && new FileInfo(Path.Combine(_place.Output, path)) is { Exists: true, LinkTarget: null } old
            && old.UnixFileMode != File.GetUnixFileMode(waiting))
        {
            File.SetUnixFileMode(waiting, old.UnixFileMode);
        }
    }

    public void Dispose()
    {
        try
        {
            Clear(_place, _files, _held);
            if (_hasMadeOutput && !Directory.EnumerateFileSystemEntries(_place.Output).Any())
            {
                _files.DeleteFolder(_place.Output);
            }
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            // The next build tries again.
        }
        finally
        {
            _held?.Dispose();
        }
    }

    private void Prepare()
    {
        _files.MakeFolder(_place.Output);
        _folder = IsOneFileSystem() ? _place.StagingFolder : _place.InnerStagingFolder;
        if (_folder == _place.InnerStagingFolder)
        {
            _files.MakeFolder(_folder);
            Hold();
        }

        foreach (var folder in Folders)
        {
            _files.MakeFolder(Path.Combine(_folder, folder));
        }
    }

    private void Hold()
    {
        var held = Path.Combine(_folder, HeldName);
        _files.Create(held, "held\n"u8);
        // Windows cannot delete what is open, so only builds with one cache folder notice each other there.
        if (!OperatingSystem.IsWindows())
        {
            _held = OutputFolder.Open(held);
        }
    }

    /// <summary>Only a trial shows whether files can be moved between two folders: mounts, subvolumes and quotas decide.</summary>
    private bool IsOneFileSystem()
    {
        _files.MakeFolder(_place.StagingFolder);
        try
        {
            _files.MoveFolder(_place.StagingFolder, _place.InnerStagingFolder);
        }
        catch (IOException)
        {
            _files.DeleteFolder(_place.StagingFolder);
            return false;
        }

        _files.DeleteFolder(_place.InnerStagingFolder);
        return true;
    }
}
