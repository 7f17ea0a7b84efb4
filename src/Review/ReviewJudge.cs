using Attest.Content;
using Attest.Review.Seals;

namespace Attest.Review;

/// <summary>Determines the standing of articles. Thread-safe.</summary>
/// <param name="digests">Of files below the input folder.</param>
public sealed class ReviewJudge(KnowledgeBase knowledgeBase, FileDigests digests)
{
    private readonly Sealer _sealer = new(knowledgeBase, digests);
    private readonly People _people = new(knowledgeBase.Board);

    private ReviewPolicy Policy => knowledgeBase.Site.Review;

    public ReviewStanding Judge(Article article)
    {
        var review = article.Review;
        var unsealed = review.Approvals.Where(approval => approval.Seal is null).ToList();
        var current = CurrentOf(article);
        var outdated = review.Approvals.Except(current).Except(unsealed).ToList();
        if (!Policy.SealRequired)
        {
            // A member who approved no later than another text was approved has not seen the present one either.
            var changed = outdated.Count > 0 ? outdated.Max(approval => approval.On.Value) : DateOnly.MinValue;
            current = [.. review.Approvals.Except(outdated).Where(approval => approval.Seal is not null || approval.On.Value > changed)];
        }

        var due = review.Due?.Value ?? (current.Count > 0 ? Policy.Interval.After(current.Max(approval => approval.On.Value)) : null);
        var state = StateOf(review, AreEnough(current), outdated.Count > 0, due);
        var claimed = review.Status.Value switch
        {
            ReviewStatus.Approved when state.IsApproved() => [.. review.Approvals.Except(outdated)],
            ReviewStatus.Approved => review.Approvals,
            // Until the next approval earlier ones may stay, even of members who have become authors.
            ReviewStatus.Submitted or ReviewStatus.UnderReview => [.. current.Where(approval => approval.Seal is not null)],
            _ => [],
        };
        return new ReviewStanding(current, outdated, unsealed, claimed, due, state);
    }

    private ReviewState StateOf(ReviewBlock review, bool areEnough, bool hasOutdated, DateOnly? due) => review.Status.Value switch
    {
        _ when !review.HasStatus => ReviewState.Unknown,
        ReviewStatus.Withdrawn => ReviewState.Withdrawn,
        ReviewStatus.Submitted => ReviewState.Submitted,
        ReviewStatus.UnderReview => ReviewState.UnderReview,
        _ when !areEnough => hasOutdated ? ReviewState.Changed : ReviewState.Unproven,
        _ when due < knowledgeBase.AsOf => ReviewState.Overdue,
        _ when due <= Policy.WarnBefore.After(knowledgeBase.AsOf) => ReviewState.DueSoon,
        _ => ReviewState.Approved,
    };

    /// <summary>The approvals whose seal is that of the present content.</summary>
    private List<Approval> CurrentOf(Article article)
    {
        var approvals = article.Review.Approvals.Where(approval => approval.Seal is not null).ToList();
        if (approvals.Count == 0)
        {
            return [];
        }

        var seals = SealsOf(article);
        var current = approvals.FindAll(seals.IsExact);
        // Last, since it takes a thousand hashes.
        return article.Review.Status.Value != ReviewStatus.Approved || AreEnough(current) ? current
            : approvals.FindAll(seals.Fits);
    }

    internal ArticleSeals SealsOf(Article article) => new(article, knowledgeBase, digests, _sealer);

    /// <summary>If the board cannot be read, which stops the build, each name counts.</summary>
    private bool AreEnough(List<Approval> approvals)
    {
        var names = approvals.Select(approval => approval.By.Value);
        return (knowledgeBase.Unread.Has(UnreadFiles.BoardFile) ? names.Distinct().Count() : _people.Count(names)) >= Policy.Approvals;
    }
}
