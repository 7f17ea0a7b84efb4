using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Attest.Files;

/// <summary>
/// The input folder as it was when a run asked for the first of its files. It is listed once in a run; all pipelines that read files take
/// theirs from here. May be used from many threads.
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

    /// <summary>The same list of files, of which nothing else is known yet.</summary>
    public InputFolder ToBeReadAgain() => new(_folders, _files);

    /// <summary>The present bytes of a file by its name in diagnostics; null if it is not there.</summary>
    public byte[]? ReadShown(string displayPath)
    {
        var full = Path.GetFullPath(displayPath, _folders.WorkingFolder);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    /// <summary>What was listed at a path; null if nothing was.</summary>
    public InputFile? Find(string path) => _byPath.Value.GetValueOrDefault(path);

    /// <summary>The SHA-256 of a file that was listed, in lower-case hexadecimal, worked out once; null if there is none, or it cannot be read.</summary>
    public string? DigestOf(string path) => _digests.GetOrAdd(path, Digest);

    /// <summary>
    /// Opens a file that was listed earlier. By now there may be something else: a link would lead out of the folder, and to open a
    /// pipe is to wait for somebody to write into it.
    /// </summary>
    /// <returns>Null if no file is there, or it cannot be read.</returns>
    public Stream? Open(string fullPath)
    {
        try
        {
            var own = Path.Combine(RealPath.Of(_folders.Input), Path.GetRelativePath(_folders.Input, fullPath));
            return RealPath.Of(fullPath) == own && InputListing.Describe("", new FileInfo(fullPath), isLink: false).IsFile
                ? new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
                : null;
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return null;
        }
    }

    /// <summary>What is at the path of a listed file right now; null if no file is there any more.</summary>
    public static InputFile? Present(InputFile listed)
    {
        var file = new FileInfo(listed.FullPath);
        // What has become a pipe would never be read to its end.
        return file.Exists && file.LinkTarget is null && InputListing.Describe(listed.Path, file, isLink: false) is { IsFile: true } present ? present : null;
    }

    /// <summary>The path of a file or a folder as it is listed.</summary>
    public static string ListedAs(string path) => string.Join('/', path.Split('/').Select(InputListing.Shown));

    /// <summary>True if something is at a path below the folder right now.</summary>
    public bool Has(string path) => Path.Exists(Path.Combine(_folders.Input, path));

    private string? Digest(string path)
    {
        if (Find(path) is not { IsFile: true } file)
        {
            return null;
        }

        try
        {
            using var stream = File.OpenRead(file.FullPath);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception exception) when (FileTrouble.IsTrouble(exception))
        {
            return null;
        }
    }
}
