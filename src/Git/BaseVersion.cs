using System.Security.Cryptography;
using System.Text;

namespace Attest.Git;

/// <summary>The input folder as it was before a pull request. Paths are below it, with forward slashes.</summary>
/// <param name="name">How messages name this version.</param>
public abstract class BaseVersion(string name)
{
    public string Name { get; } = name;

    public abstract bool Has(string path);

    public abstract IEnumerable<string> Paths { get; }

    /// <returns>The contents in the order of the paths; null for a missing or unreadable file.</returns>
    public abstract IReadOnlyList<byte[]?> Read(IReadOnlyList<string> paths);

    /// <summary>
    /// Where the pull request began. What has changed is asked of this version: what others have merged since is no change of it.
    /// </summary>
    public virtual BaseVersion Fork => this;

    /// <summary>True if this version has the same bytes at a path. Safe to use from many threads.</summary>
    public virtual bool IsSame(string path, ReadOnlySpan<byte> content) =>
        Has(path) && Read([path]) is [{ } bytes] && content.SequenceEqual(bytes);
}

/// <summary>The pull request that a run judges.</summary>
/// <param name="Approvers">The GitHub handles of those who have approved it.</param>
public sealed record PullRequestOptions(BaseVersion Base, IReadOnlyCollection<string> Approvers);

/// <summary>The input folder as it is in a commit.</summary>
public sealed class GitBaseVersion : BaseVersion
{
    private readonly GitRepository _repository;
    private readonly IReadOnlyDictionary<string, string> _files;
    private readonly Lazy<BaseVersion> _fork;

    /// <param name="input">The input folder, absolute.</param>
    /// <param name="cancellation">Stops git, also in later calls.</param>
    /// <exception cref="GitException">There is no git, no repository, or no commit of this name.</exception>
    public GitBaseVersion(string input, string name, CancellationToken cancellation)
        : base(name)
    {
        _repository = GitRepository.Open(input, cancellation);
        var commit = _repository.CommitOf(name);
        _files = _repository.FilesAt(commit);
        _fork = new(() => _repository.ForkOf(commit) is { } fork && fork != commit ? new GitBaseVersion(this, fork) : this);
    }

    private GitBaseVersion(GitBaseVersion later, string commit)
        : base(later.Name)
    {
        _repository = later._repository;
        _files = _repository.FilesAt(commit);
        _fork = new(this);
    }

    public override BaseVersion Fork => _fork.Value;

    public override IEnumerable<string> Paths => _files.Keys;

    public override bool Has(string path) => _files.ContainsKey(path);

    public override IReadOnlyList<byte[]?> Read(IReadOnlyList<string> paths)
    {
        var known = paths.Where(Has).ToList();
        var contents = known.Zip(_repository.Read([.. known.Select(path => _files[path])]))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return [.. paths.Select(path => contents.GetValueOrDefault(path))];
    }

    /// <summary>By the name that git gives to the content, so that nothing is read from the repository.</summary>
    public override bool IsSame(string path, ReadOnlySpan<byte> content)
    {
        if (!_files.TryGetValue(path, out var id))
        {
            return false;
        }

        var isSha1 = id.Length == 2 * SHA1.HashSizeInBytes;
        using var hash = IncrementalHash.CreateHash(isSha1 ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.ASCII.GetBytes($"blob {content.Length}\0"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset()) == id;
    }
}
