using Attest.Content;

namespace Attest.Review;

/// <summary>How an article's approvals stand today.</summary>
/// <param name="Current">Those of the present content; without a seal they count if the site does not ask for one.</param>
/// <param name="Outdated">Those whose seal is that of another text: history.</param>
/// <param name="Unsealed">Those that nothing binds to the content.</param>
/// <param name="Claimed">Those on which the article rests, or claims to: what rules ask of approvals is asked of these.</param>
/// <param name="Due">The day of the next review: what the review block says, or the last current approval and the site's interval.</param>
public sealed record ReviewStanding(
    IReadOnlyList<Approval> Current,
    IReadOnlyList<Approval> Outdated,
    IReadOnlyList<Approval> Unsealed,
    IReadOnlyList<Approval> Claimed,
    DateOnly? Due,
    ReviewState State)
{
    /// <summary>The status says so, and as many members as the site asks for have approved the present content.</summary>
    public bool IsApproved => State.IsApproved();

    /// <summary>The last approval of another text, where there are not enough of this one; null where there are, or never was one.</summary>
    public Approval? Lapsed => IsApproved || Outdated.Count == 0 ? null : Outdated.MaxBy(approval => approval.On.Value);
}
