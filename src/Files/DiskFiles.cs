namespace Attest.Files;

/// <summary>All changes of publishing on the disk, so that tests can let each fail. Paths are absolute.</summary>
internal class DiskFiles
{
    public static DiskFiles Real { get; } = new();

    public virtual void MakeFolder(string folder) => Directory.CreateDirectory(folder);

    /// <summary>Writes a file where there is none.</summary>
    /// <param name="toDisk">True to wait until the bytes would survive a power cut.</param>
    public virtual void Create(string path, ReadOnlySpan<byte> bytes, bool toDisk = false)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        stream.Write(bytes);
        if (toDisk)
        {
            stream.Flush(flushToDisk: true);
        }
    }

    public virtual void Copy(Stream source, string path)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        source.CopyTo(stream, bufferSize: 128 * 1024);
    }

    /// <summary>Within a file system; replaces another file.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>Within a file system.</summary>
    /// <exception cref="IOException">Something is there.</exception>
    public virtual void MoveNew(string from, string to) => File.Move(from, to, overwrite: false);

    /// <summary>Readers find the old file or the new one at any moment.</summary>
    public virtual void Replace(string from, string to, string kept) => File.Replace(from, to, kept);

    /// <summary>Within a file system, to where there is none.</summary>
    public virtual void MoveFolder(string from, string to) => Directory.Move(from, to);

    public virtual void Delete(string path) => File.Delete(path);

    /// <summary>The folder must be empty.</summary>
    public virtual void DeleteFolder(string folder) => Directory.Delete(folder);

    /// <summary>Links are not followed.</summary>
    public virtual void DeleteTree(string folder) => Directory.Delete(folder, recursive: true);
}
