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
/// <param name="Account">The number of that account; null if the list does not have it.</param>
public sealed record PullRequestCommit(string Id, string? Login, long? Account)
{
    /// <summary>By the number where both sides have it, as with a review.</summary>
    public bool IsBy(BoardMember member) => member.GitHubId is { } own && Account is { } account ? own == account
        : AccountNames.HandleOf(member.GitHub) is { Length: > 0 } handle && handle == AccountNames.HandleOf(Login);
}

/// <summary>A commit of a pull request that a member wrote.</summary>
/// <param name="Pairs">From each parent.</param>
public sealed record WrittenCommit(BoardMember Author, ContentVersion Version, IReadOnlyList<VersionPair> Pairs)
{
    /// <summary>A merge writes only what is like none of its parents.</summary>
    public bool Writes(Article article) =>
        Version.SameAs(article) is { } written && Pairs.All(pair => pair.ChangesText(written));

    public bool Writes(LossFacts loss) => Pairs.Count > 0 && Pairs.All(pair => pair.Losses.Any(other => other.Facts.IsAbout(loss)));
}

/// <summary>A reviewed commit, beside what the pull request is to be merged into.</summary>
/// <param name="Differences">From each merge base; none if they have nothing in common.</param>
public sealed record ReviewedCommit(ContentVersion Version, IReadOnlyList<VersionPair> Differences)
{
    public bool Concerns(Article article) => Differences.Count > 0 && Differences.All(pair => pair.Concerns(article));

    /// <summary>
    /// True if who has seen this commit has seen all that changes in the text of an article. The same text may come to replace another one
    /// than it did there: what others have merged since, and what the branch has put back.
    /// </summary>
    /// <param name="seen">In this commit.</param>
    /// <param name="article">The same article with the same text in what is to be merged.</param>
    /// <param name="day">Of the approval.</param>
    public bool Shows(Article seen, Article article, DateOnly day, IReadOnlyList<VersionPair> changes)
    {
        var text = Version.SealsOf(seen).LinesOn(day);
        var shown = Differences.Select(pair => pair.TextDifference(seen, day)).ToList();
        return shown.Count > 0
            && changes.Any(pair => IsShown(pair.TextDifference(article, day)) || IsShown(pair.TextDifference(article, day, text)));

        bool IsShown(TextDifference change) => shown.TrueForAll(change.IsPartOf);
    }

    public bool Has(LossFacts loss) => Differences.Count > 0 && Differences.All(pair => pair.Losses.Any(other => other.Facts == loss));
}
