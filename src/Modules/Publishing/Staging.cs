using System.Collections.Concurrent;
using System.Globalization;

namespace Attest.Modules.Publishing;

/// <summary>
/// The folder where new files are written whole before the first of them takes its place, and where old ones are kept until the
/// last has. It lies in the cache folder, or, where that is on another file system, in the output folder. Gone when disposed of;
/// what a run that was killed has left goes when the next one opens it.
/// </summary>
internal sealed class Staging : IDisposable
{
    private static readonly string[] Folders = ["new", "old"];

    private readonly ConcurrentDictionary<string, bool> _made = new(StringComparer.Ordinal);
    private readonly DiskFiles _files;
    private readonly OutputPlace _place;
    private readonly bool _hasMadeOutput;
    private string _folder;
    private int _kept;

    private Staging(OutputPlace place, DiskFiles files)
    {
        _files = files;
        _place = place;
        _folder = place.Staging;
        _hasMadeOutput = !Directory.Exists(place.Output);
    }

    /// <exception cref="IOException">The folder cannot be made, or something that Attest did not make stands where it must go.</exception>
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

    /// <summary>Takes away what a run that was killed has left.</summary>
    public static void Clear(OutputPlace place, DiskFiles files)
    {
        if (Directory.Exists(place.Staging))
        {
            files.DeleteTree(place.Staging);
        }

        var inner = new DirectoryInfo(place.InnerStaging);
        if (inner.Exists)
        {
            if (inner.LinkTarget is not null || inner.EnumerateFileSystemInfos().Any(entry => !Folders.Contains(entry.Name)))
            {
                throw OutputFolder.Foreign(inner.Name);
            }

            files.DeleteTree(inner.FullName);
        }
    }

    /// <summary>Where a file waits that is to be published at a path below the output folder.</summary>
    public string PathOf(string path) => Path.Combine(_folder, "new", path);

    /// <summary>A place to keep an old file.</summary>
    public string PlaceForOld() => Path.Combine(_folder, "old", Interlocked.Increment(ref _kept).ToString(CultureInfo.InvariantCulture));

    /// <summary>Lets a file wait, with the mode of the one that it is going to replace. May be called for many files at once.</summary>
    public void Write(string path, Action<DiskFiles, string> write)
    {
        var waiting = PathOf(path);
        var folder = Path.GetDirectoryName(waiting)!;
        // To make a folder that is there asks the system about every folder on the way, forty thousand times in a large site.
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
            Clear(_place, _files);
            if (_hasMadeOutput && !Directory.EnumerateFileSystemEntries(_place.Output).Any())
            {
                _files.DeleteFolder(_place.Output);
            }
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            // The site is as it should be; the next build tries again.
        }
    }

    private void Prepare()
    {
        _files.MakeFolder(_place.Output);
        _folder = IsOneFileSystem() ? _place.Staging : _place.InnerStaging;
        foreach (var folder in Folders)
        {
            _files.MakeFolder(Path.Combine(_folder, folder));
        }
    }

    /// <summary>Only by trying can it be known whether files can be moved between two folders: mounts, subvolumes and quotas have their say.</summary>
    private bool IsOneFileSystem()
    {
        _files.MakeFolder(_place.Staging);
        try
        {
            _files.MoveFolder(_place.Staging, _place.InnerStaging);
        }
        catch (IOException)
        {
            _files.DeleteFolder(_place.Staging);
            return false;
        }

        _files.DeleteFolder(_place.InnerStaging);
        return true;
    }
}
