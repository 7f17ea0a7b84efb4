using Attest.GitHub;

namespace Attest.Proving;

/// <summary>Commits of the main branch that one pull request has brought, or a single one of none.</summary>
/// <param name="Before">The commit before them.</param>
/// <param name="After">The last of them.</param>
/// <param name="Pull">Null for a commit that no pull request has brought into this branch.</param>
/// <param name="Origin">In words: <c>of pull request #5</c>.</param>
public sealed record ProofGroup(string Before, string After, PullAnswer? Pull, string Origin)
{
    public IReadOnlyList<ReviewAnswer> Reviews { get; init; } = [];

    /// <summary>The answers as they came, for the check.</summary>
    public byte[] ReviewsJson { get; init; } = "[]\n"u8.ToArray();

    public byte[] CommitsJson { get; init; } = "[]\n"u8.ToArray();

    /// <summary>Those that the check reads, and what they are to the pull request. One of a branch comes with those before it.</summary>
    public IEnumerable<(string Id, string What)> Commits =>
        Reviews.Select(review => review.Commit).OfType<string>().Select(commit => (commit, "which was seen in a review of"))
            .Concat(Written.Reverse().Select(commit => (commit, "which is one of"))).DistinctBy(commit => commit.Item1);

    /// <summary>The commits of the pull request, the first one first.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];
}
