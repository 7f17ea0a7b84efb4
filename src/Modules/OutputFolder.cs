using System.Text;

namespace Attest.Modules;

/// <summary>The folder that is published. Paths are below it, with forward slashes.</summary>
internal sealed class OutputFolder(string root)
{
    /// <summary>The names of the files that Attest has written, one a line; begins with a dot, so hosts leave it out.</summary>
    private const string ListName = ".attest-files";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public HashSet<string> ReadList()
    {
        var list = Path.Combine(root, ListName);
        // A list that is a link, or a pipe, is none of ours.
        return new FileInfo(list) is { Exists: true, LinkTarget: null, Length: > 0 }
            ? File.ReadAllLines(list).Where(IsInside).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>(StringComparer.Ordinal);
    }

    public void WriteList(IEnumerable<string> paths) =>
        Write(ListName, Utf8.GetBytes(string.Concat(paths.Order(StringComparer.Ordinal).Select(path => path + "\n"))));

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
            for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
            {
                if (folders.Add(path[..end]))
                {
                    RefuseFile(path[..end], owned);
                    RefuseLink(path[..end]);
                }
            }

            RefuseFile(path, owned);
            RefuseFolder(path, owned);
        }
    }

    /// <summary>Writes the file unless it has these bytes already.</summary>
    /// <returns>True if it was written.</returns>
    public bool Write(string path, ReadOnlyMemory<byte> bytes)
    {
        var full = Path.Combine(root, path);
        if (HasBytes(full, bytes.Span))
        {
            return false;
        }

        if (!File.Exists(full))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes.Span);
            return true;
        }

        ReplacementFile.Write(full, bytes.Span);
        return true;
    }

    /// <summary>Deletes a file, if it is still there, and the folders that it leaves empty.</summary>
    public void Delete(string path)
    {
        if (!File.Exists(Path.Combine(root, path)) || IsBehindLink(path))
        {
            return;
        }

        File.Delete(Path.Combine(root, path));
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            var full = Path.Combine(root, folder);
            if (!Directory.Exists(full) || Directory.EnumerateFileSystemEntries(full).Any())
            {
                return;
            }

            Directory.Delete(full);
        }
    }

    private void RefuseFile(string path, HashSet<string> owned)
    {
        if (!owned.Contains(path) && File.Exists(Path.Combine(root, path)))
        {
            throw Foreign(path);
        }
    }

    /// <summary>A folder where a file must go is in the way, unless what is in it is ours and so about to be deleted.</summary>
    private void RefuseFolder(string path, HashSet<string> owned)
    {
        var full = Path.Combine(root, path);
        if (!Directory.Exists(full))
        {
            return;
        }

        var inside = Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).ToList();
        if (inside.Count == 0 || !inside.All(owned.Contains))
        {
            throw Foreign(path);
        }
    }

    private static IOException Foreign(string path) =>
        new($"{path} in the output folder was not written by Attest; move it away, or choose another folder with --output");

    private static bool HasBytes(string full, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(full);
        return file is { Exists: true, LinkTarget: null } && file.Length == bytes.Length && (bytes.IsEmpty || File.ReadAllBytes(full).AsSpan().SequenceEqual(bytes));
    }

    /// <summary>What is deleted through a link is lost outside of this folder.</summary>
    private bool IsBehindLink(string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (new DirectoryInfo(Path.Combine(root, folder)).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is written through a link lands outside of this folder.</summary>
    private void RefuseLink(string folder)
    {
        if (new DirectoryInfo(Path.Combine(root, folder)) is { Exists: true, LinkTarget: not null })
        {
            throw new IOException($"{folder} in the output folder is a symbolic link; Attest does not write through it");
        }
    }

    /// <summary>The list could have been changed by hand; nothing outside the folder is ever touched because of it.</summary>
    private static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..");
}
