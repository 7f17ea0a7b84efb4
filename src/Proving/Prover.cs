using Attest.Content;
using Attest.Diagnostics;
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
    private static readonly string[] Judged = ["KB403", "KB404", "KB405", "KB408", "KB409", "KB410", "KB413"];

    private readonly List<string> _notes = [];
    private readonly Grouping _grouping = new(github, repository, history.Branch);
    private readonly Lazy<HeadState> _head = new(sight.Present);

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
            return continued with { Notes = ["the log goes on without a proof, and says so for ever"] };
        }

        return history.Since(log.Last.Commit) is { } commits ? Prove([.. commits.Where(commit => commit.ChangesInput)])
            : throw new GitException($"commit {log.Last.Commit}, which was published last, is not on the way to this commit; "
                + "if the history was written anew on purpose, go on with --restart REASON");
    }

    private ProofResult Prove(IReadOnlyList<MainCommit> commits)
    {
        var judged = _grouping.Of(commits).Select(Judge).ToList();
        // Whatever a later group has approved again, by the same member, needs no proof of the earlier time.
        var unproved = judged.SelectMany((group, place) => group.Failures
                .Where(failure => !judged.Skip(place + 1).Any(later => later.Proves(failure)))
                .Select(failure => new Unproved(failure.Finding, $"in commit {group.Group.After[..10]}, {group.Group.Origin}")))
            .ToList();
        return unproved.Count > 0 ? new(null, unproved, _notes) : Published([.. judged.SelectMany(group => group.Entries)]);
    }

    private JudgedGroup Judge(ProofGroup group)
    {
        var changes = GroupChanges.Between(history.At(group.Before), history.At(group.After));
        var held = changes.All.Where(change => change.IsHeld(Head)).ToList();
        // A page that is shown although its approval has lapsed may say what nobody has seen.
        if (!held.Exists(change => change.NeedsApprover) && !changes.Articles.Any(IsShownLapsed))
        {
            return JudgedGroup.Of(group, held, [], sight, Head);
        }

        group = _grouping.WithReviews(group);
        foreach (var review in group.Reviews.Where(review => review.Commit is not null).DistinctBy(review => review.Commit))
        {
            if (sight.Fetch(review.Commit!) is { } trouble)
            {
                _notes.Add($"commit {review.Commit}, which a review of pull request #{group.Pull?.Number} saw, cannot be read: {trouble}");
            }
        }

        var findings = sight.Check(group).Where(finding => finding.Severity == Severity.Error && Judged.Contains(finding.Rule.Code))
            .Select(finding => changes.Articles.FirstOrDefault(article => sight.DisplayPath(article.InputPath) == finding.At.Source.Path)
                is { } article ? new ArticleFinding(finding, article) : new ArticleFinding(finding, null));
        return JudgedGroup.Of(group, held, [.. findings.Where(finding => finding.IsHeld(held, Head))], sight, Head);
    }

    private bool IsShownLapsed(Article article) => Head.Find(article) is { } now && Head.IsLapsed(now);

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
