using System.Buffers;
using System.Text;
using Attest.Files;

namespace Attest.Publishing;

/// <summary>Another build is using the same output folder.</summary>
public sealed class OutputInUseException(string message) : FileTroubleException(message);

/// <summary>The published folder, and a hold on its list. Paths are below it, with forward slashes.</summary>
/// <param name="root">An absolute path; it need not exist.</param>
internal sealed class OutputFolder(string root) : IDisposable
{
    /// <summary>The names of the files of Attest, one a line; hosts leave out a name with a dot.</summary>
    public const string ListName = ".attest-files";

    /// <summary>In bytes: ten times the names of a site of 100,000 articles.</summary>
    private const int LongestList = 256 * 1024 * 1024;

    private readonly List<FileStream> _held = [];

    /// <summary>Null if there was none.</summary>
    public ReadOnlyMemory<byte>? ListBytes { get; private set; }

    /// <exception cref="OutputInUseException">Another build, with another cache folder, is writing here.</exception>
    public HashSet<string> ReadList()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!HasList())
        {
            return names;
        }

        var stream = Open(Path.Combine(root, ListName));
        if (stream.Length > LongestList)
        {
            stream.Dispose();
            throw Foreign(ListName);
        }

        var bytes = new byte[stream.Length];
        ListBytes = bytes.AsMemory(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        Keep(stream);
        names.UnionWith(NamesIn(ListBytes.Value.Span));
        return names;
    }

    /// <summary>An edited list must not touch anything outside of the folder, or delete a page by a second name.</summary>
    internal static IEnumerable<string> NamesIn(ReadOnlySpan<byte> list) =>
        Encoding.UTF8.GetString(list).Split('\n').Select(static line => line.TrimEnd('\r')).Where(IsInside);

    /// <summary>Holds the lists that will replace the present one, so that other builds find a held list at any moment.</summary>
    /// <param name="waiting">Their full names; they stay held when they are moved.</param>
    /// <exception cref="OutputInUseException">Another build, with another cache folder, has begun to write here.</exception>
    public void Hold(params IEnumerable<string> waiting)
    {
        if (ListBytes is null && HasList())
        {
            throw Overtaken();
        }

        foreach (var list in waiting)
        {
            Keep(Open(list));
        }
    }

    public void Dispose() => _held.ForEach(static stream => stream.Dispose());

    /// <exception cref="IOException">A file of somebody else is in the place of one of ours or its folder.</exception>
    public void RefuseForeign(IEnumerable<string> paths, HashSet<string> owned)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var folder in RelativePath.FoldersOf(path).Where(folders.Add))
            {
                RefuseFile(folder, owned);
                RefuseLink(folder);
            }

            RefuseFile(path, owned);
            RefuseFolder(path, owned);
        }

        // What is deleted through a link is lost elsewhere.
        foreach (var folder in owned.SelectMany(RelativePath.FoldersOf).Where(folders.Add))
        {
            RefuseLink(folder);
        }
    }

    public bool Has(string path, ReadOnlySpan<byte> bytes)
    {
        var isOfLength = HasLength(path, bytes.Length);
        if (!isOfLength || bytes.IsEmpty)
        {
            return isOfLength;
        }

        // In a large site ten thousand unchanged pages are read here.
        var buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        try
        {
            using var file = File.OpenHandle(Path.Combine(root, path));
            var published = buffer.AsSpan(0, bytes.Length);
            return RandomAccess.Read(file, published, fileOffset: 0) == published.Length && published.SequenceEqual(bytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <param name="bytes">Of a known length.</param>
    public bool Has(string path, Stream bytes)
    {
        if (!HasLength(path, bytes.Length))
        {
            return false;
        }

        const int Step = 64 * 1024;
        using var published = InputFile.OpenAt(Path.Combine(root, path));
        byte[] ours = new byte[Step], theirs = new byte[Step];
        while (bytes.ReadAtLeast(ours, Step, throwOnEndOfStream: false) is > 0 and var read)
        {
            if (published.ReadAtLeast(theirs, Step, throwOnEndOfStream: false) != read
                || !ours.AsSpan(0, read).SequenceEqual(theirs.AsSpan(0, read)))
            {
                return false;
            }
        }

        return true;
    }

    public static FileTroubleException Foreign(string path) =>
        new($"{path} in the output folder was not written by Attest; move it away, or choose another folder with --output");

    public static OutputInUseException Overtaken() =>
        new("another build, with another --cache, has written to the same output folder in the meantime; nothing was published. "
            + "Start it again, or choose another folder with --output DIR");

    /// <summary>Holds a file against builds with another cache folder and so another lock.</summary>
    /// <exception cref="OutputInUseException">Such a build holds it.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
        }
        catch (IOException exception) when (FileTrouble.IsInUse(exception))
        {
            throw new OutputInUseException(
                "another build, with another --cache, is writing to the same output folder; nothing was published. "
                + "Wait until it has ended, or choose another folder with --output DIR");
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            throw FileTrouble.Explain($"{Path.GetFileName(path)} in the output folder cannot be read", exception, "nothing was published");
        }
    }

    private void Keep(FileStream stream)
    {
        // Windows cannot move what is held, so only builds with one cache folder notice each other there.
        if (OperatingSystem.IsWindows())
        {
            stream.Dispose();
            return;
        }

        _held.Add(stream);
    }

    private void RefuseFile(string path, HashSet<string> owned)
    {
        if (!owned.Contains(path) && File.Exists(Path.Combine(root, path)))
        {
            throw Foreign(path);
        }
    }

    /// <summary>Refused unless all of its files are ours and so about to be deleted.</summary>
    private void RefuseFolder(string path, HashSet<string> owned)
    {
        if (new DirectoryInfo(Path.Combine(root, path)) is { Exists: true } full && !IsOwned(full))
        {
            throw Foreign(path);
        }

        // Links may lead in a circle. An empty folder is somebody's too, unless files of ours were in it.
        bool IsOwned(FileSystemInfo entry)
        {
            var name = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
            return entry is DirectoryInfo { LinkTarget: null } inner
                ? owned.Any(own => own.StartsWith(name + "/", StringComparison.Ordinal)) && inner.EnumerateFileSystemInfos().All(IsOwned)
                : owned.Contains(name);
        }
    }

    /// <summary>A link or a pipe is not a list of ours.</summary>
    public bool HasList() => new FileInfo(Path.Combine(root, ListName)) is { Exists: true, LinkTarget: null, Length: > 0 };

    // A link is not a file of ours, and a pipe, which has no length either, would be waited for.
    private bool HasLength(string path, long length) =>
        new FileInfo(Path.Combine(root, path)) is { Exists: true } file && !file.Attributes.HasFlag(FileAttributes.ReparsePoint)
        && file.Length == length && !SpecialFiles.IsSpecial(file.FullName, length);

    /// <summary>What is written through a link lands elsewhere.</summary>
    private void RefuseLink(string folder)
    {
        if (new DirectoryInfo(Path.Combine(root, folder)) is { Exists: true, LinkTarget: not null })
        {
            throw new FileTroubleException($"{folder} in the output folder is a symbolic link; Attest does not write through it");
        }
    }

    private static bool IsInside(string path) =>
        !path.Contains('\0', StringComparison.Ordinal) && !Path.IsPathRooted(path)
        && !path.Split('/', Path.DirectorySeparatorChar).Any(static part => part is "" or "." or "..");
}
