namespace Attest.Files;

public enum InputKind
{
    File,

    /// <summary>Not followed.</summary>
    Link,

    /// <summary>A pipe, a socket or a device, which may never answer or end.</summary>
    Special,

    /// <summary>In the place of a file that is read.</summary>
    Folder,

    ClosedFolder,

    /// <summary>A path longer than <see cref="InputFile.LongestPath"/>.</summary>
    TooDeep,

    /// <summary>Attributes of git, which can hide the changes of files from reviewers.</summary>
    Attributes,
}

/// <summary>A file below the input folder, not yet read.</summary>
/// <param name="Path">Below the input folder, with forward slashes, as it can be shown.</param>
/// <param name="Length">Bytes.</param>
public sealed record InputFile(string Path, string FullPath, long Length, DateTime ChangedAt, InputKind Kind)
{
    /// <summary>In characters. Systems have lower limits, some silent, and deeper files would be left out.</summary>
    public const int LongestPath = 1000;

    /// <summary>In bytes. People do not write longer texts.</summary>
    public const long LongestText = 4 * 1024 * 1024;

    /// <summary>In bytes. Hosts refuse larger files.</summary>
    public const long LongestPublished = 100 * 1024 * 1024;

    public bool IsFile => Kind == InputKind.File;

    /// <summary>False if it represents files that could not be listed.</summary>
    public bool IsListed => Kind <= InputKind.Folder;

    public byte[] ReadAll() => File.ReadAllBytes(FullPath);

    /// <summary>This many bytes from the beginning, or as many as there are.</summary>
    public byte[] ReadFirst(int count)
    {
        using var stream = File.OpenRead(FullPath);
        var bytes = new byte[(int)Math.Min(count, stream.Length)];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    /// <summary>True if it is a text, which has no zero byte at its beginning, and one of two words of equal length is in it.</summary>
    public bool IsTextWith(ReadOnlySpan<byte> word, ReadOnlySpan<byte> other)
    {
        const int Beginning = 8000;
        using var stream = Open();
        var bytes = new byte[(int)Math.Min(64 * 1024, stream.Length)];
        var isBeginning = true;
        for (var held = 0; stream.Read(bytes.AsSpan(held)) is > 0 and var read; isBeginning = false)
        {
            var piece = bytes.AsSpan(0, held + read);
            if (isBeginning && piece[..Math.Min(Beginning, piece.Length)].Contains((byte)0))
            {
                return false;
            }

            if (piece.IndexOf(word) >= 0 || piece.IndexOf(other) >= 0)
            {
                return true;
            }

            // A word may begin in one piece and end in the next.
            held = Math.Min(word.Length - 1, piece.Length);
            piece[^held..].CopyTo(bytes);
        }

        return false;
    }

    /// <summary>For readers from beginning to end with a buffer of their own.</summary>
    public Stream Open() => OpenAt(FullPath);

    /// <inheritdoc cref="Open"/>
    public static FileStream OpenAt(string fullPath) =>
        new(fullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}
