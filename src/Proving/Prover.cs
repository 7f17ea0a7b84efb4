using Attest.Git;
using Attest.GitHub;
using Attest.Log;

namespace Attest.Proving;

/// <summary>
/// Asks of everything that was published since the last time whether a member of the board has seen it. Only what is still so is
/// judged: what was taken back meanwhile, or approved again, was never shown to anybody.
/// </summary>
/// <param name="at">When the commit is published.</param>
public sealed class Prover(
    MainHistory history, PullRequests github, string repository, ProofSight sight, ApprovalLog log, DateTimeOffset at)
{
    /// <summary>Rules about who has approved what; others stop the build, whoever has approved.</summary>
    private static readonly string[] Judged =
        ["KB402", "KB403", "KB404", "KB405", "KB408", "KB409", "KB410", "KB413", "KB901", "KB902"];

    private readonly List<string> _notes = [];
    private readonly Grouping _grouping = new(github, repository, history.Branch);
    private readonly Lazy<HeadState> _head = new(sight.Present);
    private readonly Lazy<IReadOnlyDictionary<string, string>> _files = new(() => history.At(history.Head).Files);

    private HeadState Head => _head.Value;

    /// <param name="restart">Why the log goes on without a proof; null where everything is to be proved.</param>
    public ProofResult Run(string? restart)
    {
        if (log.Last is { } same && same.Commit == history.Head)
        {
            return new(log, [], ["this commit is in the log already, so nothing was added"]);
        }

        if (log.Last is null)
        {
            var begun = Published([.. Restarted(restart), .. BeforeLog()]);
            return begun with { Notes = [$"the log begins here: {Count(begun)} that are there already are in it as before-log, unproved"] };
        }

        if (restart is not null)
        {
            var continued = Published([.. Restarted(restart), .. BeforeLog()]);
            return continued with { Notes = ["the log goes on without a proof, and says so permanently"] };
        }

        return history.Since(log.Last.Commit) is { } commits
            ? Prove([.. commits.Where(commit => commit.ChangesInput)], new PublishedApprovals(sight.VersionAt(log.Last.Commit), Head))
            : throw new GitException($"commit {log.Last.Commit}, which was published last, is not on the way to this commit; "
                + "if the history was rewritten on purpose, go on with --restart REASON");
    }

    private ProofResult Prove(IReadOnlyList<MainCommit> commits, PublishedApprovals published)
    {
        var judged = _grouping.Of(commits).Select(group => Judge(group, published)).ToList();
        // Whatever a later group has approved again, by the same member, needs no proof of the earlier time.
        var unproved = judged.SelectMany((group, place) => group.Failures
                .Where(failure => !judged.Skip(place + 1).Any(later => later.Proves(failure)))
                .Select(failure => new Unproved(failure.Finding, $"in commit {group.Group.After[..10]}, {group.Group.Origin}")))
            .ToList();
        return unproved.Count > 0 ? new(null, unproved, _notes) : Published([.. judged.SelectMany(group => group.Entries)]);
    }

    private JudgedGroup Judge(ProofGroup group, PublishedApprovals published)
    {
        group = _grouping.WithReviews(group);
        foreach (var (commit, what) in group.Commits)
        {
            if (sight.Fetch(commit) is { } trouble)
            {
                _notes.Add($"commit {commit}, {what} pull request #{group.Pull?.Number}, cannot be read: {trouble}");
            }
        }

        var verdict = sight.Check(group);
        var before = history.At(group.Before).Files;
        var changes = new GroupChanges(sight.VersionAt(group.Before), sight.VersionAt(group.After), Head, shown => _files.Value
            .Any(file => sight.DisplayPath(file.Key) == shown && before.GetValueOrDefault(file.Key) != file.Value));
        var findings = verdict.Errors.Where(finding => Judged.Contains(finding.Rule.Code))
            .Select(finding => new GroupFinding(finding, changes.ArticleAt(finding.At.Source.Path))).ToList();
        published.Follow(changes, verdict, findings);
        var held = changes.Held().Where(change => !published.Has(change)).ToList();
        published.FollowLosses(changes, verdict.Request);
        return JudgedGroup.Of(group, held, verdict.Request,
            [.. findings.Where(finding => !IsSaid(finding, findings) && finding.IsHeld(changes, Head) && !published.Has(finding, changes))
                .Select(finding => (finding, finding.Article is { } article ? changes.PresentOf(article)?.InputPath : null))], sight);
    }

    /// <summary>That approvals are too few is said by those that do not count.</summary>
    private static bool IsSaid(GroupFinding finding, IEnumerable<GroupFinding> all) => finding.Finding.Rule.Code == "KB402"
        && all.Any(other => other.Article == finding.Article && other.Approval is not null);

    private ProofResult Published(IReadOnlyList<LogEntry> entries) => new(log.With(at, history.Head, entries), [], _notes);

    private static IEnumerable<LogEntry> Restarted(string? reason) =>
        reason is null ? [] : [new LogEntry(LogKind.Restart, Reason: reason)];

    /// <summary>Approvals that no entry speaks of.</summary>
    private IEnumerable<LogEntry> BeforeLog()
    {
        var records = new LogRecords(log);
        return Head.Counting
            .Where(pair => records.Of([pair.Article.Slug, .. pair.Article.Aliases.Select(alias => alias.Value)],
                pair.Approval.By.Value, pair.Approval.On.Value, pair.Approval.Seal?.Value) is null)
            .Select(pair => new LogEntry(LogKind.BeforeLog, pair.Article.Slug, pair.Approval.Seal?.Value, pair.Approval.By.Value,
                pair.Approval.On.Value));
    }

    private static string Count(ProofResult result) =>
        result.Log!.Last!.Entries.Count(entry => entry.Kind == LogKind.BeforeLog) is 1 ? "1 approval"
            : $"{result.Log!.Last!.Entries.Count(entry => entry.Kind == LogKind.BeforeLog)} approvals";
}
