using Attest.Files;
using Attest.Git;
using Attest.Review;

namespace Attest.Versions;

/// <summary>The versions that the parts of a pull request are compared with.</summary>
internal sealed class PullRequestVersions
{
    private readonly PullRequestOptions _request;
    private readonly EarlierVersions _earlier;
    private readonly Dictionary<BaseVersion, ContentVersion> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, ReviewedCommit?> _reviewed = new(StringComparer.Ordinal);

    public PullRequestVersions(PullRequestOptions request, EarlierVersions earlier)
    {
        (_request, _earlier) = (request, earlier);
        ToBase = new VersionPair(Of(request.Base), earlier.Head);
        ToMergeBases = request.MergeBases.Count == 0 ? [ToBase]
            : [.. request.MergeBases.Select(version => new VersionPair(Of(version), earlier.Head))];
        Approvers = request.Reviews is { } reviews ? new ReviewingApprovers(reviews, Reviewed) : new NamedApprovers(request.Approvers);
        Written = new(() => [.. FindWritten()]);
    }

    public VersionPair ToBase { get; }

    public IReadOnlyList<VersionPair> ToMergeBases { get; }

    public Approvers Approvers { get; }

    /// <summary>The commits that members of the board wrote.</summary>
    public Lazy<IReadOnlyList<WrittenCommit>> Written { get; }

    /// <summary>Files of the difference that attributes keep from being shown.</summary>
    public IReadOnlyList<HiddenFile> Hidden(IEnumerable<string> files, InputFolder folder)
    {
        if (_request.History is not { } history)
        {
            return [];
        }

        // Few are hidden, so only those are compared.
        BaseVersion[] befores = [_request.Base, .. _request.MergeBases];
        return
        [
            .. history.Hidden([.. files.Union(_request.Base.Files.Keys)])
                .Where(hidden => hidden.Attribute != "-diff" || IsText(hidden.Path, folder))
                .Where(hidden => befores.All(before => _earlier.IsChangedIn(before, hidden.Path)))
                .DistinctBy(hidden => hidden.Path).OrderBy(hidden => hidden.Path, StringComparer.Ordinal)
                .Select(hidden => new HiddenFile(folder.DisplayPath(hidden.Path), hidden.Attribute)),
        ];
    }

    /// <summary>As git decides it.</summary>
    private bool IsText(string path, InputFolder folder)
    {
        const int Beginning = 8000;
        var bytes = folder.Find(path) is { IsFile: true } file ? FileTrouble.OrDefault(() => file.ReadFirst(Beginning))
            : _request.Base.Read([path])[0];
        return bytes is not null && !bytes.Contains((byte)0);
    }

    private ContentVersion Of(BaseVersion version)
    {
        if (!_known.TryGetValue(version, out var known))
        {
            known = _earlier.Of(version);
            _known.Add(version, known);
        }

        return known;
    }

    private ReviewedCommit? Reviewed(string id)
    {
        if (!_reviewed.TryGetValue(id, out var reviewed))
        {
            reviewed = _request.History is { } history && _request.Base is GitBaseVersion into && history.Find(id) is { } commit
                ? new ReviewedCommit(Of(commit),
                    [.. history.MergeBasesOf(commit.Commit, into.Commit).Select(before => new VersionPair(Of(before), Of(commit)))])
                : null;
            _reviewed.Add(id, reviewed);
        }

        return reviewed;
    }

    /// <exception cref="GitException">A commit of the pull request is not here, so it is not known what its author wrote.</exception>
    private IEnumerable<WrittenCommit> FindWritten()
    {
        var history = _request.History;
        foreach (var listed in _request.Commits)
        {
            var id = listed.Id;
            var authors = _earlier.Head.KnowledgeBase.Board.Members.Where(listed.IsBy).ToList();
            if (authors.Count == 0 || history is null)
            {
                continue;
            }

            var commit = history.Find(id) ?? throw new GitException(
                $"the commit {id} of the pull request is not here, so it is not known what was written in it; get it with \"git fetch\"");
            var parents = history.ParentsOf(id).Select(parent => history.Find(parent)
                ?? throw new GitException($"the commit {parent} is not here; get all with \"git fetch --unshallow\"")).ToList();
            var pairs = parents.Select(parent => new VersionPair(Of(parent), Of(commit))).ToList();
            foreach (var author in authors)
            {
                yield return new WrittenCommit(author, Of(commit), pairs);
            }
        }
    }
}
