using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>
/// Keeps a second build away from an output folder: a lock of the operating system on a file in the cache folder, which ends with the
/// process. The file itself stays and has no meaning.
/// </summary>
public sealed class OutputLock : IDisposable
{
    private readonly FileStream _stream;

    private OutputLock(FileStream stream) => _stream = stream;

    /// <exception cref="IOException">Another build holds it, or a folder cannot be used; the message is shown unchanged.</exception>
    public static OutputLock Take(Folders folders)
    {
        RequireFolders(folders, folders.Output, "--output");
        RequireFolders(folders, folders.Cache, "--cache");
        var place = OutputPlace.Of(folders);
        var holder = place.HolderFile;
        try
        {
            Directory.CreateDirectory(place.State);
            if (new DirectoryInfo(place.State).LinkTarget is not null)
            {
                throw new FileTroubleException($"{folders.Display(place.State)} in the cache folder is a symbolic link, "
                    + "and deleting files in it would delete them in another folder; nothing was published. "
                    + "Remove the link, then try again");
            }

            var lockFile = Path.Combine(place.State, "lock");
            if (Directory.Exists(lockFile))
            {
                // A folder cannot be held.
                Directory.Delete(lockFile, recursive: true);
            }

            var stream = Open(lockFile, folders, holder);
            try
            {
                place.ClearDamage();
                // A locked file cannot be read, so the holder's name is beside it.
                File.Delete(holder);
                File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            }
            catch
            {
                stream.Dispose();
                throw;
            }

            return new OutputLock(stream);
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"the cache folder {folders.Display(folders.Cache)} cannot be used", exception,
                "nothing was published; --cache DIR chooses another");
        }
    }

    public void Dispose() => _stream.Dispose();

    /// <summary>The system reports a file on the way to a folder only as something missing.</summary>
    private static void RequireFolders(Folders folders, string path, string option)
    {
        for (var way = RealPath.Of(path); way is not null; way = Path.GetDirectoryName(way))
        {
            if (File.Exists(way))
            {
                throw new FileTroubleException(
                    $"{folders.Display(way)} is a file, not a folder; move it away, or choose another folder with {option} DIR");
            }
        }
    }

    private static FileStream Open(string path, Folders folders, string holder)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException exception) when (FileTrouble.IsInUse(exception))
        {
            throw new OutputInUseException($"another build{NameOf(holder)} is using {folders.Display(folders.Output)}; "
                + "wait until it has ended, or choose another folder with --output DIR");
        }
    }

    /// <summary>The process and its start, if known.</summary>
    private static string NameOf(string holder)
    {
        try
        {
            if (!int.TryParse(File.ReadAllText(holder), NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            {
                return "";
            }

            using var process = Process.GetProcessById(id);
            return string.Create(
                CultureInfo.InvariantCulture, $" (process {id}, since {process.StartTime.ToUniversalTime():HH:mm:ss} UTC)");
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception)
            || exception is ArgumentException or InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return "";
        }
    }
}
