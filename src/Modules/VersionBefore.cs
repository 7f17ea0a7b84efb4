using Attest.Files;
using Attest.Git;

namespace Attest.Modules;

/// <summary>
/// The version from which a pull request began, beside which its content is laid: what others have merged since is no change of it.
/// </summary>
public sealed class VersionBefore(BaseVersion version)
{
    public static VersionBefore Of(PullRequestOptions request) => new(request.MergeBases.Count > 0 ? request.MergeBases[0] : request.Base);

    /// <summary>Below the input folder.</summary>
    public IEnumerable<string> Paths => version.Files.Keys;

    public bool Has(string path) => version.Has(path);

    public byte[]? Read(string path) => version.Read([path])[0];

    public IReadOnlyList<byte[]?> Read(IReadOnlyList<string> paths) => version.Read(paths);

    /// <summary>True if the same bytes were there. Safe to use from many threads.</summary>
    public bool IsSame(string path, ReadOnlySpan<byte> content) =>
        version.Files.TryGetValue(path, out var id) && BlobId.Of(content, id) == id;

    /// <summary>True if a file of the folder was there as it is, or if there is none in both.</summary>
    public bool IsSame(string path, InputFolder folder) => folder.Find(path) is { IsFile: true } file
        ? FileTrouble.OrDefault(file.ReadAll) is { } bytes && IsSame(path, bytes)
        : !Has(path);
}
