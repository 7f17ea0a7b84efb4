using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Reading.Editing;
using Attest.Review.Seals;

namespace Attest.Review;

/// <param name="By">An id of the board, or a GitHub handle behind an <c>@</c>.</param>
public sealed record ApprovalRequest(string By, DateOnly On, string? Note)
{
    /// <summary>
    /// Approvals of an article that a pull request has brought already. One of another text is taken out; one of the present text is not
    /// recorded again on a later day, since each record may make the reviewer approve once more.
    /// </summary>
    public Func<Article, IReadOnlyList<BroughtApproval>> Brought { get; init; } = _ => [];

    /// <summary>With the id of the one member who has the handle, if there is one.</summary>
    public ApprovalRequest To(Board board) => WithHandle(board) is [var known] ? this with { By = known.Id.Value } : this;

    /// <summary>None if the request names an id.</summary>
    public IReadOnlyList<BoardMember> WithHandle(Board board) =>
        By.StartsWith('@') && AccountNames.HandleOf(By) is { Length: > 0 } handle
            ? [.. board.Members.Where(member => AccountNames.HandleOf(member.GitHub) == handle)]
            : [];
}

/// <param name="IsOfThisText">False if the article has changed since.</param>
public sealed record BroughtApproval(Approval Approval, bool IsOfThisText);

/// <summary>What a request changes; the rules decide whether it may.</summary>
/// <param name="After">Null if there is nothing to do, or if it cannot be written.</param>
/// <param name="IsDone">The member has approved this text on that day or later.</param>
/// <param name="Approvals">By how many people, afterwards.</param>
/// <param name="Due">Of the next review, afterwards.</param>
public sealed record ApprovalProposal(Article Before, Article? After, TextEdits? Edits, bool IsDone, int Approvals, DateOnly Due)
{
    /// <summary>The roles that nobody has filled, afterwards.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Made before <see cref="Edits"/>; null if no approval was taken out.</summary>
    public TextEdits? Removals { get; init; }

    /// <summary>A place of the changed article in the file as it is.</summary>
    public Location PlaceBefore(Location after)
    {
        var at = Edits!.Before(after);
        return Removals?.Before(at) ?? at;
    }
}

/// <summary>Determines what an approval changes in the file of an article.</summary>
/// <param name="digests">Of files below the input folder.</param>
public sealed class ApprovalPlanner(KnowledgeBase knowledgeBase, FileDigests digests)
{
    private readonly ReviewJudge _judge = new(knowledgeBase, digests);
    private readonly People _people = new(knowledgeBase.Board);

    public ApprovalProposal Propose(Article article, ApprovalRequest request)
    {
        var brought = request.Brought(article);
        var kept = brought.Where(other => other.IsOfThisText).Select(other => ApprovalKey.Of(other.Approval)).ToHashSet();
        Approval[] stale = [.. brought.Where(other => !other.IsOfThisText).Select(other => other.Approval)];
        if (stale.Length == 0)
        {
            return ProposeFor(article, request, kept);
        }

        if (ApprovalRemoval.Of(article, stale) is not { } removals)
        {
            return new ApprovalProposal(article, null, null, IsDone: false, 0, request.On);
        }

        var without = MarkdownPageParser.ParseArticle(removals.Apply(), article.InputPath);
        var proposal = ProposeFor(without, request, kept);
        return proposal with
        {
            Before = article,
            After = proposal.After ?? (proposal.IsDone ? without : null),
            Edits = proposal.Edits ?? (proposal.IsDone ? new TextEdits(without.Source) : null),
            IsDone = false,
            Removals = removals,
        };
    }

    /// <param name="brought">Approvals of this text that the pull request has brought.</param>
    private ApprovalProposal ProposeFor(Article article, ApprovalRequest request, HashSet<ApprovalKey> brought)
    {
        var standing = _judge.Judge(article);
        var seals = _judge.SealsOf(article);
        var seal = seals.On(request.On);
        // A later day is another review of the same text, and so is one after another text was approved. An earlier kind of seal does not
        // cover all of it.
        var isRecorded = standing.Current.Any(a => a.By.Value == request.By
            && (a.On.Value >= request.On || brought.Contains(ApprovalKey.Of(a))) && a.Seal?.Value == seals.On(a.On.Value));
        if (isRecorded && standing.IsApproved)
        {
            return new ApprovalProposal(article, null, null, IsDone: true, PlacesOf(standing).Filled, standing.Due ?? request.On);
        }

        var last = standing.Current.Select(approval => approval.On.Value).Append(request.On).Max();
        var note = request.Note is null ? null : new HistoryEntry(new(request.On, default), request.By, new(request.Note, default));
        var approval = isRecorded ? null : new NewApproval(request.By, request.On, seal);
        var change = new ReviewChange(IsApproved: true, approval, knowledgeBase.Site.Review.Interval.After(last), note);
        var whole = Written(article, change, request.On, seal);
        if (whole.After is null || _judge.Judge(whole.After) is { IsApproved: true })
        {
            return whole;
        }

        return isRecorded
            ? whole with { After = null, Edits = null, IsDone = true }
            // More approvals are needed, so the page stays under review.
            : Written(article, change with { IsApproved = false }, request.On, seal);
    }

    private ApprovalProposal Written(Article article, ReviewChange change, DateOnly on, string seal)
    {
        if (ReviewEdit.Of(article.Source, change) is { } edits)
        {
            var after = MarkdownPageParser.ParseArticle(edits.Apply(), article.InputPath);
            if (_judge.SealsOf(after).On(on) == seal)
            {
                var places = PlacesOf(_judge.Judge(after));
                return new ApprovalProposal(article, after, edits, IsDone: false, places.Filled, change.Due) { Missing = places.Empty };
            }
        }

        return new ApprovalProposal(article, null, null, IsDone: false, 0, change.Due);
    }

    private ApprovalPlaces PlacesOf(ReviewStanding standing) =>
        new(knowledgeBase.Site.Review.Approvals, _people, standing.Current.Select(approval => approval.By.Value));
}
