using System.Globalization;

namespace Attest.Git;

/// <param name="Before">Its first parent.</param>
/// <param name="ChangesInput">False if nothing below the input folder is another than in <paramref name="Before"/>.</param>
public sealed record MainCommit(string Id, string Before, bool ChangesInput);

/// <summary>The line of commits that a branch has had itself: each with its first parent.</summary>
public sealed class MainHistory
{
    private readonly GitRepository _repository;

    /// <param name="input">The input folder, absolute.</param>
    /// <param name="cancellation">Stops git, also in later calls.</param>
    /// <exception cref="GitException">There is no git, no repository, no commit, or only the end of the history.</exception>
    public MainHistory(string input, CancellationToken cancellation)
    {
        _repository = GitRepository.Open(input, cancellation);
        Head = _repository.CommitOf("HEAD");
        if (_repository.Line("rev-parse", "--is-shallow-repository") != "false")
        {
            throw new GitException("the history of this repository is cut off; get all of it with \"git fetch --unshallow\", "
                + "or in a workflow with \"fetch-depth: 0\"");
        }

        InputInRepository = (_repository.Line("rev-parse", "--show-prefix") ?? "").TrimEnd('/');
        Root = _repository.Line("rev-parse", "--show-toplevel") ?? input;
    }

    public string Head { get; }

    /// <summary>The name of the branch; null where no branch is checked out.</summary>
    public string? Branch => _repository.Line("symbolic-ref", "--quiet", "--short", "HEAD");

    /// <summary>The path of the input folder below the root of the repository; may be empty.</summary>
    public string InputInRepository { get; }

    internal string Root { get; }

    internal GitRepository Repository => _repository;

    /// <summary>When the commit was made, as it says itself.</summary>
    public DateTimeOffset TimeOf(string commit) =>
        _repository.Line("show", "--no-patch", "--format=%ct", "--end-of-options", commit) is { } seconds
            && long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(time)
            : DateTimeOffset.UnixEpoch;

    /// <summary>The commits after an earlier one, oldest first; null if that one is not on this line.</summary>
    public IReadOnlyList<MainCommit>? Since(string earlier)
    {
        if (_repository.Line("rev-parse", "--verify", "--quiet", "--end-of-options", earlier + "^{commit}") is null)
        {
            return null;
        }

        var range = $"{earlier}..{Head}";
        var changing = _repository.Lines("rev-list", "--first-parent", "--end-of-options", range, "--", ".")
            .ToHashSet(StringComparer.Ordinal);
        var commits = _repository.Lines("rev-list", "--first-parent", "--parents", "--reverse", "--end-of-options", range, "--")
            .Select(line => line.Split(' '))
            .Select(ids => new MainCommit(ids[0], ids.Length > 1 ? ids[1] : "", changing.Contains(ids[0]))).ToList();
        return commits.Count == 0 ? (earlier == Head ? [] : null) : commits[0].Before == earlier ? commits : null;
    }

    /// <summary>The input folder as it is in a commit.</summary>
    public GitBaseVersion At(string commit) => new(_repository, commit, commit);
}
