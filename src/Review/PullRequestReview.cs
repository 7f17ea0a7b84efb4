using Attest.Content;

namespace Attest.Review;

public enum ReviewVerdict
{
    /// <summary>A remark, or one that is not sent yet: no verdict, so it takes none back.</summary>
    None,
    Approved,
    ChangesRequested,
    Dismissed,
}

/// <summary>A review of a pull request, as GitHub lists it.</summary>
/// <param name="Account">The number of the account; null if it is deleted.</param>
/// <param name="IsPerson">False for a bot.</param>
/// <param name="Commit">The last commit that the reviewer saw; null if it is unknown.</param>
public sealed record PullRequestReview(
    long? Account, string Login, bool IsPerson, ReviewVerdict Verdict, DateTimeOffset At, string? Commit)
{
    /// <summary>The number is what counts, where the board has it: a handle can be given up, and taken by somebody else.</summary>
    public bool IsBy(BoardMember member) => Account is { } account && IsPerson && (member.GitHubId is { } own
        ? own == account
        : AccountNames.HandleOf(member.GitHub) is { Length: > 0 } handle && handle == AccountNames.HandleOf(Login));
}

/// <summary>A commit of a pull request, as GitHub lists it.</summary>
/// <param name="Login">Of its author; null if GitHub does not know the account.</param>
public sealed record PullRequestCommit(string Id, string? Login);

/// <summary>A reviewed commit, beside what the pull request is to be merged into.</summary>
/// <param name="Differences">From each merge base; none if they have nothing in common.</param>
public sealed record ReviewedCommit(ContentVersion Version, IReadOnlyList<VersionPair> Differences)
{
    public bool Concerns(Article article) => Differences.Count > 0 && Differences.All(pair => pair.Concerns(article));

    public bool Has(LossFacts loss) => Differences.Count > 0 && Differences.All(pair => pair.Losses.Any(other => other.Facts == loss));
}
