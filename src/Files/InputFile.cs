namespace Attest.Files;

/// <summary>What is below the input folder under a name.</summary>
public enum InputKind
{
    File,

    /// <summary>A symbolic link, to a file or a folder, which is not followed.</summary>
    Link,

    /// <summary>A pipe, a socket or a device: opened, it could answer never, or without an end.</summary>
    Special,

    /// <summary>A folder that may not be read.</summary>
    ClosedFolder,

    /// <summary>Anything whose path is longer than <see cref="InputFile.LongestPath"/>.</summary>
    TooDeep,
}

/// <summary>A file below the input folder, not yet read.</summary>
/// <param name="Path">Below the input folder, with forward slashes, as it can be shown.</param>
/// <param name="Length">Bytes.</param>
/// <param name="ChangedAt">When it was last written, as the file system says.</param>
public sealed record InputFile(string Path, string FullPath, long Length, DateTime ChangedAt, InputKind Kind)
{
    /// <summary>Characters of a path. Systems stop at lengths of their own, some without a word, and what lies deeper would be left out.</summary>
    public const int LongestPath = 1000;

    /// <summary>Texts are written by people; beyond this number of bytes it is something else.</summary>
    public const long LongestText = 4 * 1024 * 1024;

    /// <summary>Hosts of pages refuse files of more bytes.</summary>
    public const long LongestPublished = 100 * 1024 * 1024;

    /// <summary>True if it is there to be opened.</summary>
    public bool IsFile => Kind == InputKind.File;

    /// <summary>False for what only stands for files that could not be listed.</summary>
    public bool IsListed => Kind <= InputKind.Special;

    /// <summary>All bytes, for texts.</summary>
    public byte[] ReadAll() => File.ReadAllBytes(FullPath);

    /// <summary>So many bytes from the beginning, or as many as there are.</summary>
    public byte[] ReadFirst(int count)
    {
        using var stream = File.OpenRead(FullPath);
        var bytes = new byte[(int)Math.Min(count, stream.Length)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Opens a file that is read from its beginning to its end, by a reader with a buffer of its own.</summary>
    public Stream Open() => OpenAt(FullPath);

    /// <inheritdoc cref="Open"/>
    public static FileStream OpenAt(string fullPath) =>
        new(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}
