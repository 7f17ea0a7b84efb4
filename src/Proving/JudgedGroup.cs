using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.GitHub;
using Attest.Log;
using Attest.Review;
using Attest.Validation;

namespace Attest.Proving;

/// <summary>What is not proved.</summary>
/// <param name="Path">Of the article as it is to be published.</param>
/// <param name="Approval">Null where it is no approval.</param>
internal sealed record Failure(Diagnostic Finding, string Path, Approval? Approval, LogKind Kind);

/// <summary>A group with what it proves, and what is not proved in it.</summary>
internal sealed class JudgedGroup
{
    private readonly PullRequest _request;
    private readonly Verdicts _verdicts;
    private readonly HashSet<(string Path, string By)> _proved = [];

    private JudgedGroup(ProofGroup group, PullRequest request) =>
        (Group, _request, _verdicts) = (group, request, new Verdicts(group.Reviews));

    public ProofGroup Group { get; }

    public List<Failure> Failures { get; } = [];

    public List<LogEntry> Entries { get; } = [];

    /// <param name="group">The commits.</param>
    /// <param name="changes">What they change, as far as it is still so.</param>
    /// <param name="request">The same as a pull request.</param>
    /// <param name="findings">What the check has against them, as far as it is still so, and the paths of the articles now.</param>
    /// <param name="sight">Names paths.</param>
    public static JudgedGroup Of(
        ProofGroup group, IReadOnlyList<GroupChange> changes, PullRequest request,
        IReadOnlyList<(GroupFinding Finding, string? Path)> findings, ProofSight sight)
    {
        var judged = new JudgedGroup(group, request);
        foreach (var change in changes)
        {
            if (change.Approval is { } approval && findings.Any(pair => pair.Finding.Approval == approval))
            {
                continue;
            }

            if (judged.EntryOf(change) is { } entry)
            {
                judged.Entries.Add(entry);
                if (change.Approval is not null)
                {
                    judged._proved.Add((change.Path, change.Approval.By.Value));
                }
            }
            else
            {
                judged.Failures.Add(new(Unseen(change, group, sight), change.Path, change.Approval, change.Kind));
            }
        }

        judged.Failures.AddRange(findings.Where(pair => !IsLoss(pair.Finding)).Select(pair => new Failure(
            pair.Finding.Finding, pair.Path ?? "", pair.Finding.Approval, LogKind.Approval)));
        return judged;
    }

    /// <summary>
    /// True if what an earlier group has left unproved was approved in this one: an approval by the same member, or the text of an article
    /// that was brought back or is shown under caution by any.
    /// </summary>
    public bool Proves(Failure failure) => failure switch
    {
        { Approval: { } approval } => _proved.Contains((failure.Path, approval.By.Value)),
        { Kind: LogKind.Return or LogKind.Caution or LogKind.Approval } => _proved.Any(proved => proved.Path == failure.Path),
        _ => false,
    };

    /// <summary>Those are among the changes.</summary>
    private static bool IsLoss(GroupFinding finding) => finding is { Approval: null, Finding.Rule.Code: "KB410" };

    private LogEntry? EntryOf(GroupChange change)
    {
        if (change.Loss is { } loss)
        {
            return _request.Allowed.TryGetValue(loss, out var allower) && _verdicts.Of(allower, null) is { } seen
                ? Proved(change, allower, seen) : null;
        }

        if (change.Approval is not { } approval)
        {
            return new LogEntry(
                change.Kind, change.Slug, On: change.Article.Withdrawn?.On?.Value, Pull: Group.Pull?.Number, Commit: Group.After);
        }

        return _request.Board.Find(approval.By.Value) is { } member && _verdicts.Of(member, approval.On.Value) is { } review
            ? Proved(change, member, review) with { Seal = approval.Seal?.Value, On = approval.On.Value } : null;
    }

    private LogEntry Proved(GroupChange change, BoardMember member, ReviewAnswer review) => new(
        change.Kind, change.Slug, By: member.Id.Value, Pull: Group.Pull!.Number, Review: review.Id, Account: review.Login,
        Commit: review.Commit, Submitted: review.SubmittedText);

    private static Diagnostic Unseen(GroupChange change, ProofGroup group, ProofSight sight)
    {
        var rule = RuleCatalogue.Find("KB410")!.Descriptor;
        var at = change.Approval?.By.At ?? change.Article.Review.Status.At;
        // The text is the same; the path is that in the repository.
        var shown = new SourceText(sight.DisplayPath(change.Article.InputPath), at.Source.Text).At(at.Start, at.Length);
        return new Diagnostic(rule, Severity.Error, shown, $"{change.What} without a review that allows it",
            group.Pull is { } pull
                ? string.Create(CultureInfo.InvariantCulture,
                    $"no member of the board whose approval counts has approved pull request #{pull.Number}")
                : "bring it in a pull request that a member of the board approves, or take it back");
    }
}
