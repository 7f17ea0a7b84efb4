using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Attest.Files;

/// <summary>
/// The input folder as it was when a run asked for its first file. It is listed once in a run, for all pipelines. May be used from many
/// threads.
/// </summary>
public sealed class InputFolder
{
    private readonly Folders _folders;
    private readonly Lazy<IReadOnlyList<InputFile>> _files;
    private readonly Lazy<Dictionary<string, InputFile>> _byPath;
    private readonly ConcurrentDictionary<string, string?> _digests = new(StringComparer.Ordinal);

    public InputFolder(Folders folders)
        : this(folders, new(() => InputListing.Of(folders)))
    {
    }

    private InputFolder(Folders folders, Lazy<IReadOnlyList<InputFile>> files)
    {
        (_folders, _files) = (folders, files);
        _byPath = new(() => Files.Where(file => file.IsListed).ToDictionary(file => file.Path, StringComparer.Ordinal));
    }

    /// <summary>Absolute.</summary>
    public string FullPath => _folders.Input;

    /// <summary>In ordinal order of paths. What begins with a dot is left out.</summary>
    /// <exception cref="FileTroubleException">The folder cannot be read.</exception>
    public IReadOnlyList<InputFile> Files => _files.Value;

    /// <summary>How a path below the folder is named in diagnostics.</summary>
    public string DisplayPath(string path) => _folders.DisplayPath(path);

    /// <summary>The same list of files, without any digests.</summary>
    public InputFolder ToBeReadAgain() => new(_folders, _files);

    /// <summary>The present bytes of a file by its name in diagnostics; null if there is none.</summary>
    public byte[]? ReadShown(string displayPath)
    {
        var full = Path.GetFullPath(displayPath, _folders.WorkingFolder);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <summary>What was listed at a path; null if nothing was.</summary>
    public InputFile? Find(string path) => _byPath.Value.GetValueOrDefault(path);

    /// <summary>The SHA-256 of a listed file in lower-case hexadecimal, computed once; null for an unreadable one.</summary>
    public string? DigestOf(string path) => _digests.GetOrAdd(path, Digest);

    /// <summary>
    /// Opens a listed file. By now there may be something else: a link out of the folder, or a pipe, which would be waited for.
    /// </summary>
    /// <returns>Null if there is no file, or it is unreadable.</returns>
    public Stream? Open(string fullPath) => FileTrouble.OrDefault(() =>
    {
        var own = Path.Combine(RealPath.Of(_folders.Input), Path.GetRelativePath(_folders.Input, fullPath));
        return RealPath.Of(fullPath) == own && InputListing.Describe("", new FileInfo(fullPath), isLink: false).IsFile
            ? new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            : null;
    });

    /// <summary>What is at the path of a listed file now; null if there is no file any more.</summary>
    public static InputFile? Present(InputFile listed)
    {
        var file = new FileInfo(listed.FullPath);
        // A pipe would never be read to its end.
        return file.Exists && file.LinkTarget is null
            && InputListing.Describe(listed.Path, file, isLink: false) is { IsFile: true } present ? present : null;
    }

    /// <summary>The path of a file or a folder as it is listed.</summary>
    public static string ListedAs(string path) => string.Join('/', path.Split('/').Select(InputListing.Shown));

    /// <summary>True if something is at a path below the folder now.</summary>
    public bool Has(string path) => Path.Exists(Path.Combine(_folders.Input, path));

    private string? Digest(string path) => Find(path) is not { IsFile: true } file ? null : FileTrouble.OrDefault(() =>
    {
        using var stream = File.OpenRead(file.FullPath);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    });
}
