using System.Collections.Concurrent;
using System.Security.Cryptography;
using Attest.Text;

namespace Attest.Files;

/// <summary>The input folder, listed once in a run for all pipelines. May be used from many threads.</summary>
public sealed class InputFolder
{
    private readonly Folders _folders;
    private readonly Lazy<IReadOnlyList<InputFile>> _files;
    private readonly Lazy<Dictionary<string, InputFile>> _byPath;
    private readonly ConcurrentDictionary<string, string?> _digests = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _textDigests = new(StringComparer.Ordinal);

    public InputFolder(Folders folders)
        : this(folders, new(() => InputListing.Of(folders)))
    {
    }

    private InputFolder(Folders folders, Lazy<IReadOnlyList<InputFile>> files)
    {
        (_folders, _files) = (folders, files);
        _byPath = new(() => Files.Where(file => file.IsListed).ToDictionary(file => file.Path, StringComparer.Ordinal));
        Pictures = new PictureFiles(this);
    }

    private IReadOnlyDictionary<string, byte[]?> Former { get; init; } = new Dictionary<string, byte[]?>();

    /// <summary>Absolute.</summary>
    public string FullPath => _folders.Input;

    /// <summary>In ordinal order of paths, without names that begin with a dot.</summary>
    /// <exception cref="FileTroubleException">The folder cannot be read.</exception>
    public IReadOnlyList<InputFile> Files => _files.Value;

    public PictureFiles Pictures { get; }

    public string DisplayPath(string path) => _folders.DisplayPath(path);

    public InputFolder ToBeReadAgain() => new(_folders, _files);

    /// <summary>The folder with the digests of some files as they were; null for one that was not there.</summary>
    public InputFolder WithFormer(IReadOnlyDictionary<string, byte[]?> contents) => new(_folders, _files) { Former = contents };

    /// <returns>Null if there is no such file.</returns>
    public byte[]? ReadShown(string displayPath)
    {
        var full = Path.GetFullPath(displayPath, _folders.WorkingFolder);
        return File.Exists(full) ? File.ReadAllBytes(full) : null;
    }

    public InputFile? Find(string path) => _byPath.Value.GetValueOrDefault(path);

    /// <summary>SHA-256 in lower-case hexadecimal; null for an unreadable file.</summary>
    public string? DigestOf(string path) =>
        _digests.GetOrAdd(path, p => Digest(p, file => Convert.ToHexStringLower(SHA256.HashData(file))));

    /// <summary>As <see cref="TextDigest"/> has it; null for an unreadable file.</summary>
    public string? TextDigestOf(string path) => _textDigests.GetOrAdd(path, p => Digest(p, TextDigest.Of));

    /// <summary>By now a listed file may be a link out of the folder, or a pipe, which would be waited for.</summary>
    /// <returns>Null if it is not a file or unreadable.</returns>
    public Stream? Open(string fullPath) => FileTrouble.OrDefault(() =>
    {
        var own = Path.Combine(RealPath.Of(_folders.Input), Path.GetRelativePath(_folders.Input, fullPath));
        return RealPath.Of(fullPath) == own && InputListing.Describe("", new FileInfo(fullPath), isLink: false).IsFile
            ? new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
            : null;
    });

    /// <summary>A listed file as it is now; null if it is not a file any more.</summary>
    public static InputFile? Present(InputFile listed)
    {
        var file = new FileInfo(listed.FullPath);
        // A pipe would never be read to its end.
        return file.Exists && file.LinkTarget is null
            && InputListing.Describe(listed.Path, file, isLink: false) is { IsFile: true } present ? present : null;
    }

    /// <summary>A path as it is listed.</summary>
    public static string ListedAs(string path) => string.Join('/', path.Split('/').Select(InputListing.Shown));

    public bool Has(string path) => Path.Exists(Path.Combine(_folders.Input, path));

    private string? Digest(string path, Func<Stream, string> digest) => Former.TryGetValue(path, out var former)
        ? former is null ? null : digest(new MemoryStream(former))
        : Find(path) is not { IsFile: true } file ? null : FileTrouble.OrDefault(() =>
        {
            using var stream = File.OpenRead(file.FullPath);
            return digest(stream);
        });
}
