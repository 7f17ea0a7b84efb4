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
}

/// <summary>The pull request that a run judges.</summary>
/// <param name="Approvers">The GitHub handles of those who have approved it.</param>
public sealed record PullRequestOptions(BaseVersion Base, IReadOnlyCollection<string> Approvers);

/// <summary>The input folder as it is in a commit.</summary>
public sealed class GitBaseVersion : BaseVersion
{
    private readonly GitRepository _repository;
    private readonly IReadOnlyDictionary<string, string> _files;

    /// <param name="input">The input folder, absolute.</param>
    /// <param name="cancellation">Stops git, also in later calls.</param>
    /// <exception cref="GitException">There is no git, no repository, or no commit of this name.</exception>
    public GitBaseVersion(string input, string name, CancellationToken cancellation)
        : base(name)
    {
        _repository = GitRepository.Open(input, cancellation);
        Commit = _repository.CommitOf(name);
        _files = _repository.FilesAt(Commit);
    }

    internal GitBaseVersion(GitRepository repository, string name, string commit)
        : base(name) => (_repository, Commit, _files) = (repository, commit, repository.FilesAt(commit));

    public string Commit { get; }

    public override IEnumerable<string> Paths => _files.Keys;

    public override bool Has(string path) => _files.ContainsKey(path);

    /// <summary>The paths of files that only one of the two versions has, or that differ in them, in ordinal order.</summary>
    public IReadOnlyList<string> DifferenceFrom(GitBaseVersion other) =>
        [.. _files.Keys.Union(other._files.Keys).Where(path => _files.GetValueOrDefault(path) != other._files.GetValueOrDefault(path))
            .Order(StringComparer.Ordinal)];

    public override IReadOnlyList<byte[]?> Read(IReadOnlyList<string> paths)
    {
        var known = paths.Where(Has).ToList();
        var contents = known.Zip(_repository.Read([.. known.Select(path => _files[path])]))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return [.. paths.Select(path => contents.GetValueOrDefault(path))];
    }
}
