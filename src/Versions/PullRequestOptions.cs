using Attest.Git;
using Attest.Review;

namespace Attest.Versions;

/// <summary>The pull request that a run judges.</summary>
/// <param name="Approvers">The handles of those who have approved it, where <see cref="Reviews"/> says no more.</param>
public sealed record PullRequestOptions(BaseVersion Base, IReadOnlyCollection<string> Approvers)
{
    /// <summary>Where its branch began; none if the base is part of it. Several after merges in both directions.</summary>
    public IReadOnlyList<BaseVersion> MergeBases { get; init; } = [];

    /// <summary>Where it began, so that what others have merged since is no change of it.</summary>
    public BaseVersion Before => MergeBases.Count > 0 ? MergeBases[0] : Base;

    /// <summary>Null where only handles are known.</summary>
    public IReadOnlyList<PullRequestReview>? Reviews { get; init; }

    public IReadOnlyList<PullRequestCommit> Commits { get; init; } = [];

    /// <summary>Null if there are no other versions than the base.</summary>
    public ContentHistory? History { get; init; }
}
