namespace Attest.Modules;

/// <summary>What is in the folder that is published. Paths are below it, with forward slashes.</summary>
/// <param name="root">An absolute path; nothing need be there.</param>
internal sealed class OutputFolder(string root)
{
    /// <summary>The names of the files that Attest has written, one a line; begins with a dot, so hosts leave it out.</summary>
    public const string ListName = ".attest-files";

    public HashSet<string> ReadList()
    {
        var list = Path.Combine(root, ListName);
        return File.Exists(list)
            ? File.ReadAllLines(list).Where(IsInside).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
    }

    /// <exception cref="IOException">What somebody else put here stands where a file of ours or its folder must go.</exception>
    public void RefuseForeign(IEnumerable<string> paths, HashSet<string> owned)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var folder in FoldersOf(path).Where(folders.Add))
            {
                RefuseFile(folder, owned);
                RefuseLink(folder);
            }

            RefuseFile(path, owned);
            RefuseFolder(path, owned);
        }

        // What is deleted through a link is lost outside of this folder.
        foreach (var folder in owned.SelectMany(FoldersOf).Where(folders.Add))
        {
            RefuseLink(folder);
        }
    }

    /// <summary>The folders on the way to a path, the outermost first.</summary>
    public static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            yield return path[..end];
        }
    }

    /// <summary>True if the file is there and has these bytes.</summary>
    public bool Has(string path, ReadOnlySpan<byte> bytes) =>
        HasLength(path, bytes.Length) && File.ReadAllBytes(Path.Combine(root, path)).AsSpan().SequenceEqual(bytes);

    /// <summary>True if the file is there and has the bytes that follow in a stream whose length is known.</summary>
    public bool Has(string path, Stream bytes)
    {
        if (!HasLength(path, bytes.Length))
        {
            return false;
        }

        const int Step = 64 * 1024;
        using var published = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        byte[] ours = new byte[Step], theirs = new byte[Step];
        while (bytes.ReadAtLeast(ours, Step, throwOnEndOfStream: false) is > 0 and var read)
        {
            if (published.ReadAtLeast(theirs, Step, throwOnEndOfStream: false) != read || !ours.AsSpan(0, read).SequenceEqual(theirs.AsSpan(0, read)))
            {
                return false;
            }
        }

        return true;
    }

    public static FileTroubleException Foreign(string path) =>
        new($"{path} in the output folder was not written by Attest; move it away, or choose another folder with --output");

    private void RefuseFile(string path, HashSet<string> owned)
    {
        if (!owned.Contains(path) && File.Exists(Path.Combine(root, path)))
        {
            throw Foreign(path);
        }
    }

    /// <summary>A folder where a file must go is in the way, unless what is or was in it is ours and so about to be deleted.</summary>
    private void RefuseFolder(string path, HashSet<string> owned)
    {
        var full = Path.Combine(root, path);
        if (!Directory.Exists(full))
        {
            return;
        }

        var inside = Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).ToList();
        if (!inside.All(owned.Contains) || !owned.Any(own => own.StartsWith(path + "/", StringComparison.Ordinal)))
        {
            throw Foreign(path);
        }
    }

    // A link is not a file of ours, whatever it leads to.
    private bool HasLength(string path, long length) =>
        new FileInfo(Path.Combine(root, path)) is { Exists: true } file && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.Length == length;

    /// <summary>What is written through a link lands outside of this folder.</summary>
    private void RefuseLink(string folder)
    {
        if (new DirectoryInfo(Path.Combine(root, folder)) is { Exists: true, LinkTarget: not null })
        {
            throw new FileTroubleException($"{folder} in the output folder is a symbolic link; Attest does not write through it");
        }
    }

    /// <summary>The list could have been changed by hand; nothing outside the folder is ever touched because of it.</summary>
    private static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");
}
