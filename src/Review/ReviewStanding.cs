using Attest.Content.Models;

namespace Attest.Review;

/// <summary>How an article's approvals stand today.</summary>
/// <param name="Current">Those of the present content; without a seal they count if the site does not ask for one.</param>
/// <param name="Outdated">Those whose seal is that of another text: history.</param>
/// <param name="Unsealed">Those that nothing binds to the content.</param>
/// <param name="Due">The day of the next review: what the review block says, or the last current approval and the site's interval.</param>
/// <param name="IsApproved">The status says so, and as many members as the site asks for have approved the present content.</param>
/// <param name="IsOverdue">The day of the next review has passed.</param>
public sealed record ReviewStanding(
    IReadOnlyList<Approval> Current,
    IReadOnlyList<Approval> Outdated,
    IReadOnlyList<Approval> Unsealed,
    DateOnly? Due,
    bool IsApproved,
    bool IsOverdue);

/// <summary>The standing of every article, worked out once, since a seal takes a hash of the whole text.</summary>
public sealed class ReviewLedger
{
    private readonly IReadOnlyDictionary<Article, ReviewStanding> _standings;
    private readonly Site _site;

    /// <param name="standings">Made by <see cref="Judge"/>, one for each article.</param>
    public ReviewLedger(KnowledgeBase knowledgeBase, IReadOnlyDictionary<Article, ReviewStanding> standings) =>
        (_site, _standings) = (knowledgeBase.Site, standings);

    public ReviewStanding Of(Article article) => _standings[article];

    /// <summary>What becomes of an article under the site's policy or the one of the command line.</summary>
    public Publication PublicationOf(Article article, UnapprovedPolicy policy)
    {
        var publication = PublicationPolicy.Of(article, policy);
        return publication == Publication.Published && IsUnderCaution(article) ? Publication.Caution : publication;
    }

    /// <summary>True if the approval of an article has lapsed, and its editors want it shown with the banner until the next.</summary>
    public bool IsUnderCaution(Article article) =>
        article.PublishUnderCaution && article.Review.Status.Value == ReviewStatus.Approved
        && (!Of(article).IsApproved || (Of(article).IsOverdue && _site.Review.Overdue == Diagnostics.Severity.Error));

    /// <param name="digestOfImage">The SHA-256 of a file below the input folder, in lower-case hexadecimal; null if it is not there.</param>
    public static ReviewStanding Judge(Article article, KnowledgeBase knowledgeBase, Func<string, string?> digestOfImage)
    {
        var approvals = article.Review.Approvals;
        var policy = knowledgeBase.Site.Review;
        var content = new Lazy<SealedContent>(() => SealedContent.Of(article, knowledgeBase, digestOfImage));
        var sealedOnes = approvals.Where(approval => approval.Seal is not null).ToLookup(approval => content.Value.IsSealedBy(approval.Seal!.Value.Value));
        var unsealed = approvals.Where(approval => approval.Seal is null).ToList();
        List<Approval> current = policy.SealRequired ? [.. sealedOnes[true]] : [.. approvals.Except(sealedOnes[false])];
        var due = article.Review.Due?.Value
            ?? (current.Count > 0 ? policy.Interval.After(current.Max(approval => approval.On.Value)) : null);
        var approvers = current.Select(approval => approval.By.Value).Where(id => knowledgeBase.Board.Find(id) is not null).Distinct(StringComparer.Ordinal);
        var isApproved = article.Review.Status.Value == ReviewStatus.Approved && approvers.Count() >= policy.Approvals;
        return new ReviewStanding(current, [.. sealedOnes[false]], unsealed, due, isApproved,
            article.Review.Status.Value == ReviewStatus.Approved && due < knowledgeBase.AsOf);
    }
}
