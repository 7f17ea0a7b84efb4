namespace Attest.Git;

/// <summary>The versions of the input folder in a repository, and how they follow from one another.</summary>
public sealed class ContentHistory
{
    private readonly GitRepository _repository;
    private readonly Dictionary<string, GitBaseVersion?> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), IReadOnlyList<GitBaseVersion>> _mergeBases = [];

    /// <param name="input">The input folder, absolute.</param>
    /// <param name="cancellation">Stops git, also in later calls.</param>
    /// <exception cref="GitException">There is no git or no repository.</exception>
    public ContentHistory(string input, CancellationToken cancellation) => _repository = GitRepository.Open(input, cancellation);

    /// <param name="name">A branch, a tag or any other name of a commit.</param>
    /// <exception cref="GitException">There is no commit of this name.</exception>
    public GitBaseVersion Named(string name) => new(_repository, name);

    /// <summary>Null if there is no commit with this id here.</summary>
    public GitBaseVersion? Find(string commit)
    {
        if (!_versions.TryGetValue(commit, out var version))
        {
            version = _repository.HasCommit(commit) ? new GitBaseVersion(_repository, commit, commit) : null;
            _versions.Add(commit, version);
        }

        return version;
    }

    /// <summary>The best common ancestors; more than one after branches were merged into each other, none of unrelated histories.</summary>
    public IReadOnlyList<GitBaseVersion> MergeBasesOf(string commit, string other)
    {
        if (!_mergeBases.TryGetValue((commit, other), out var bases))
        {
            bases = [.. _repository.MergeBases(commit, other).Select(Find).OfType<GitBaseVersion>()];
            _mergeBases.Add((commit, other), bases);
        }

        return bases;
    }

    /// <summary>The commit that is checked out; null before the first one.</summary>
    public string? Head => _repository.Head();

    public IReadOnlyList<string> ParentsOf(string commit) => _repository.ParentsOf(commit);

    /// <summary>Those of some paths whose difference attributes of the repository hide, with the attribute.</summary>
    public IReadOnlyList<(string Path, string Attribute)> Hidden(IReadOnlyList<string> paths) =>
        paths.Count == 0 ? [] : _repository.Hidden(paths);
}
