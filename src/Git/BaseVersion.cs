using Attest.Files;

namespace Attest.Git;

/// <summary>The input folder as it was in another version. Paths are below it, with forward slashes.</summary>
/// <param name="name">How messages name this version.</param>
public abstract class BaseVersion(string name)
{
    public string Name { get; } = name;

    /// <summary>By path the id of the content, as git gives it: <see cref="BlobId"/>.</summary>
    public abstract IReadOnlyDictionary<string, string> Files { get; }

    public IEnumerable<string> Paths => Files.Keys;

    public bool Has(string path) => Files.ContainsKey(path);

    /// <summary>True if this version has the same bytes at a path.</summary>
    public bool IsSame(string path, ReadOnlySpan<byte> content) =>
        Files.TryGetValue(path, out var id) && BlobId.Of(content, id) == id;

    /// <summary>True if a file of the present folder was there as it is, or if there is none in both.</summary>
    public bool IsSame(string path, InputFolder folder) => folder.Find(path) is { IsFile: true } file
        ? FileTrouble.OrDefault(file.ReadAll) is { } bytes && IsSame(path, bytes)
        : !Has(path);

    /// <returns>Null for a missing or unreadable file.</returns>
    public byte[]? Read(string path) => Read([path])[0];

    /// <returns>The contents in the order of the paths; null for a missing or unreadable file.</returns>
    public abstract IReadOnlyList<byte[]?> Read(IReadOnlyList<string> paths);
}

/// <summary>The input folder as it is in a commit.</summary>
public sealed class GitBaseVersion : BaseVersion
{
    private readonly GitRepository _repository;

    /// <param name="input">The input folder, absolute.</param>
    /// <param name="cancellation">Stops git, also in later calls.</param>
    /// <exception cref="GitException">There is no git, no repository, or no commit of this name.</exception>
    public GitBaseVersion(string input, string name, CancellationToken cancellation)
        : this(GitRepository.Open(input, cancellation), name)
    {
    }

    /// <param name="name">Any name of a commit.</param>
    internal GitBaseVersion(GitRepository repository, string name)
        : this(repository, name, repository.CommitOf(name))
    {
    }

    internal GitBaseVersion(GitRepository repository, string name, string commit)
        : base(name)
    {
        (_repository, Commit) = (repository, commit);
        Files = repository.FilesAt(commit);
    }

    public string Commit { get; }

    public override IReadOnlyDictionary<string, string> Files { get; }

    /// <summary>The paths of files that only one of the two versions has, or that differ in them, in ordinal order.</summary>
    public IReadOnlyList<string> DifferenceFrom(GitBaseVersion other) =>
        [.. Files.Keys.Union(other.Files.Keys).Where(path => Files.GetValueOrDefault(path) != other.Files.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal)];

    public override IReadOnlyList<byte[]?> Read(IReadOnlyList<string> paths)
    {
        var known = paths.Where(Has).Distinct(StringComparer.Ordinal).ToList();
        var contents = known.Zip(_repository.Read([.. known.Select(path => Files[path])]))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return [.. paths.Select(path => contents.GetValueOrDefault(path))];
    }
}
