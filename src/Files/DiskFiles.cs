namespace Attest.Files;

/// <summary>
/// All that publishing changes on the disk, one call an operation, so that tests can let each of them fail. Paths are absolute.
/// </summary>
internal class DiskFiles
{
    public static DiskFiles Real { get; } = new();

    public virtual void MakeFolder(string folder) => Directory.CreateDirectory(folder);

    /// <summary>Writes a new file.</summary>
    /// <param name="path">Where nothing is yet.</param>
    /// <param name="bytes">All that is to be in it.</param>
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

    /// <summary>Writes a new file as <see cref="Create"/> does, of any length.</summary>
    public virtual void Copy(Stream source, string path)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        source.CopyTo(stream, bufferSize: 128 * 1024);
    }

    /// <summary>Gives a file another place on the same file system; what is there is replaced.</summary>
    public virtual void Move(string from, string to) => File.Move(from, to, overwrite: true);

    /// <summary>Gives a file another place, where nothing is yet, on the same file system.</summary>
    /// <exception cref="IOException">Something is there.</exception>
    public virtual void MoveNew(string from, string to) => File.Move(from, to, overwrite: false);

    /// <summary>Puts a file in the place of another, which readers find at any moment, the old one or the new one. The old one is kept.</summary>
    public virtual void Replace(string from, string to, string kept) => File.Replace(from, to, kept);

    /// <summary>Gives a folder a place where nothing is yet, on the same file system.</summary>
    public virtual void MoveFolder(string from, string to) => Directory.Move(from, to);

    public virtual void Delete(string path) => File.Delete(path);

    /// <summary>Deletes a folder that is empty.</summary>
    public virtual void DeleteFolder(string folder) => Directory.Delete(folder);

    /// <summary>Deletes a folder with all that is in it; links are not followed.</summary>
    public virtual void DeleteTree(string folder) => Directory.Delete(folder, recursive: true);
}
