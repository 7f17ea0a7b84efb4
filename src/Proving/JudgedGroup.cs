using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.GitHub;
using Attest.Log;
using Attest.Review;
using Attest.Validation;

namespace Attest.Proving;

/// <summary>What is not proved.</summary>
/// <param name="Path">Of the article.</param>
/// <param name="Approval">Null where it is no approval.</param>
internal sealed record Failure(Diagnostic Finding, string Path, Approval? Approval, LogKind Kind);

/// <summary>A group with what it proves, and what is not proved in it.</summary>
internal sealed class JudgedGroup
{
    private readonly HashSet<(string Path, string By)> _proved = [];

    private JudgedGroup(ProofGroup group) => Group = group;

    public ProofGroup Group { get; }

    public List<Failure> Failures { get; } = [];

    public List<LogEntry> Entries { get; } = [];

    /// <param name="group">The commits.</param>
    /// <param name="held">Its changes that are still so.</param>
    /// <param name="findings">What the check has against them.</param>
    /// <param name="sight">Names paths.</param>
    /// <param name="head">What is to be published.</param>
    public static JudgedGroup Of(
        ProofGroup group, IReadOnlyList<GroupChange> held, IReadOnlyList<ArticleFinding> findings, ProofSight sight, HeadState head)
    {
        var judged = new JudgedGroup(group);
        var verdicts = new Verdicts(group.Reviews);
        var explained = new HashSet<ArticleFinding>();
        foreach (var change in held)
        {
            var against = findings.FirstOrDefault(finding => IsAbout(finding, change));
            if (against is not null)
            {
                explained.Add(against);
                judged.Failures.Add(new(against.Finding, PathNow(change, head), change.Approval, change.Kind));
            }
            else if (judged.EntryOf(change, verdicts, head) is { } entry)
            {
                judged.Entries.Add(entry);
                if (change.Approval is { } approval)
                {
                    judged._proved.Add((PathNow(change, head), approval.By.Value));
                }
            }
            else
            {
                judged.Failures.Add(new(Unseen(change, group, sight), PathNow(change, head), change.Approval, change.Kind));
            }
        }

        judged.Failures.AddRange(findings.Where(finding => !explained.Contains(finding) && !held.Any(change => IsAbout(finding, change)))
            .Select(finding => new Failure(finding.Finding, finding.Article is { } article ? head.Find(article)?.InputPath ?? "" : "",
                finding.Approval, LogKind.Approval)));
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

    private static bool IsAbout(ArticleFinding finding, GroupChange change) =>
        finding.Article is null ? change.Kind == LogKind.Address
            : finding.Article.InputPath == change.Article.InputPath
                && (change.Approval is { } approval ? finding.Approval == approval
                    : change.NeedsApprover && finding.Approval is null && finding.Finding.Rule.Code is "KB410");

    private static string PathNow(GroupChange change, HeadState head) =>
        head.Find(change.Article)?.InputPath ?? change.Article.InputPath;

    private LogEntry? EntryOf(GroupChange change, Verdicts verdicts, HeadState head)
    {
        var slug = head.Find(change.Article)?.Slug ?? change.Article.Slug;
        if (!change.NeedsApprover)
        {
            return new LogEntry(change.Kind, slug, On: change.Article.Withdrawn?.On?.Value, Pull: Group.Pull?.Number, Commit: Group.After);
        }

        if (change.Approval is { } approval)
        {
            return head.KnowledgeBase.Board.Find(approval.By.Value) is { } member && verdicts.Of(member, approval.On.Value) is { } review
                ? Proved(change.Kind, slug, member, review) with { Seal = approval.Seal?.Value, On = approval.On.Value }
                : null;
        }

        return head.KnowledgeBase.Board.Members
            .Where(member => head.KnowledgeBase.Site.Review.IsEntitled(member, change.Former ?? change.Article))
            .Select(member => verdicts.Of(member, null) is { } review ? Proved(change.Kind, slug, member, review) : null)
            .FirstOrDefault(entry => entry is not null);
    }

    private LogEntry Proved(LogKind kind, string slug, BoardMember member, ReviewAnswer review) => new(kind, slug, By: member.Id.Value,
        Pull: Group.Pull!.Number, Review: review.Id, Account: review.Login, Commit: review.Commit, Submitted: review.SubmittedText);

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
