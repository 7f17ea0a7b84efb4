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
}
