using Attest.Content;
using Attest.Review.Seals;

namespace Attest.Review;

/// <summary>What an approval of the present text is worth where a pull request is judged.</summary>
public enum ApprovalWorth
{
    /// <summary>It counted before the pull request, or its member has given it there.</summary>
    Counts,

    /// <summary>It is new, and its member has not given it.</summary>
    Unproved,

    /// <summary>It did not count before the pull request.</summary>
    Spent,
}

/// <summary>Determines the standing of articles. Thread-safe.</summary>
/// <param name="digests">Of files below the input folder.</param>
/// <param name="worthOf">Null for the content as it is: all approvals are as good as their seals.</param>
public sealed class ReviewJudge(KnowledgeBase knowledgeBase, FileDigests digests, Func<Article, Approval, ApprovalWorth>? worthOf = null)
{
    private readonly Sealer _sealer = new(knowledgeBase, digests);
    private readonly People _people = new(knowledgeBase.Board);

    private ReviewPolicy Policy => knowledgeBase.Site.Review;

    public ReviewStanding Judge(Article article)
    {
        var review = article.Review;
        var sorted = Sort(article);
        var (current, unproved, spent) = (sorted[Place.Current], sorted[Place.Unproved], sorted[Place.Spent]);
        var outdated = sorted[Place.Outdated];
        // What nobody has given stops a pull request in its own way, and is not reported as missing too.
        List<Approval> given = [.. current, .. unproved];
        var due = DueOf(review, given);
        var state = StateOf(review, AreEnough(given), outdated.Count > 0, due);
        IReadOnlyList<Approval> claimed = review.Status.Value switch
        {
            ReviewStatus.Approved when state.IsApproved() => [.. review.Approvals.Except(outdated).Except(spent)],
            ReviewStatus.Approved => review.Approvals,
            // Until the next approval earlier ones may stay, even of members who have become authors.
            ReviewStatus.Submitted or ReviewStatus.UnderReview => [.. given.Where(approval => approval.Seal is not null)],
            _ => [],
        };
        return new ReviewStanding(current, outdated, [.. review.Approvals.Where(approval => approval.Seal is null)], claimed, due, state)
        {
            Unproved = unproved,
            Spent = AreEnough(current) ? [] : spent,
        };
    }

    private enum Place
    {
        None,
        Current,
        Unproved,
        Spent,
        Outdated,
    }

    /// <summary>From the newest approval back to the first of another text; those before it are spent.</summary>
    /// <returns>In the order of the file.</returns>
    private Dictionary<Place, List<Approval>> Sort(Article article)
    {
        var approvals = article.Review.Approvals;
        var places = new Place[approvals.Count];
        var seals = SealsOf(article);
        // It takes a thousand hashes, so not for the history of an approved article.
        bool? triesOtherNames = article.Review.Status.Value == ReviewStatus.Approved ? null : false;
        var isOfThisText = true;
        var current = new List<Approval>();
        foreach (var at in Enumerable.Range(0, approvals.Count).OrderByDescending(at => approvals[at].On.Value).ThenByDescending(at => at))
        {
            places[at] = PlaceOf(approvals[at]);
            isOfThisText &= places[at] != Place.Outdated;
            if (places[at] == Place.Current)
            {
                current.Add(approvals[at]);
            }
        }

        return Enum.GetValues<Place>().ToDictionary(
            place => place, place => approvals.Where((_, at) => places[at] == place).ToList());

        Place PlaceOf(Approval approval)
        {
            if (approval.Seal is null)
            {
                return Policy.SealRequired ? Place.None : isOfThisText ? OfWorth(approval) : Place.None;
            }

            var fits = seals.IsExact(approval) || ((triesOtherNames ??= !AreEnough(current)) && seals.Fits(approval));
            return !fits ? Place.Outdated : isOfThisText ? OfWorth(approval) : Place.Spent;
        }

        Place OfWorth(Approval approval) => worthOf?.Invoke(article, approval) switch
        {
            ApprovalWorth.Unproved => Place.Unproved,
            ApprovalWorth.Spent => Place.Spent,
            _ => Place.Current,
        };
    }

    /// <summary>As the file says, and never later than the interval allows.</summary>
    private DateOnly? DueOf(ReviewBlock review, List<Approval> given)
    {
        DateOnly? last = given.Count > 0 ? Policy.Interval.After(given.Max(approval => approval.On.Value)) : null;
        return review.Due is { Value: var due } && !(due > last) ? due : last;
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

    internal ArticleSeals SealsOf(Article article) => new(article, knowledgeBase, digests, _sealer);

    /// <summary>If the board cannot be read, which stops the build, each name counts.</summary>
    private bool AreEnough(List<Approval> approvals)
    {
        var names = approvals.Select(approval => approval.By.Value);
        return knowledgeBase.Unread.Has(UnreadFiles.BoardFile)
            ? names.Distinct().Count() >= Policy.Approvals.Count
            : new ApprovalPlaces(Policy.Approvals, _people, names).AreFull;
    }
}
