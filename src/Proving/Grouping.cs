using Attest.Git;
using Attest.GitHub;

namespace Attest.Proving;

/// <summary>Asks GitHub which pull request has brought each commit, and joins the commits of one.</summary>
/// <param name="repository"><c>owner/name</c>.</param>
/// <param name="branch">The branch that is checked out, where GitHub does not name the default branch; null without one.</param>
internal sealed class Grouping(PullRequests github, string repository, string? branch)
{
    private readonly Dictionary<long, PullAnswer> _pulls = [];

    public IReadOnlyList<ProofGroup> Of(IEnumerable<MainCommit> commits)
    {
        var groups = new List<ProofGroup>();
        foreach (var commit in commits)
        {
            var (pull, origin) = PullOf(commit.Id);
            if (pull is not null && groups is [.., { Pull: { } last } group] && last.Number == pull.Number)
            {
                groups[^1] = group with { After = commit.Id };
            }
            else
            {
                groups.Add(new ProofGroup(commit.Before, commit.Id, pull, origin));
            }
        }

        return groups;
    }

    /// <summary>What was said of it, and who has written it.</summary>
    public ProofGroup WithReviews(ProofGroup group)
    {
        if (group.Pull is not { } pull)
        {
            return group;
        }

        var (reviews, json) = github.Reviews(pull.Number);
        var (written, commits) = github.Commits(pull.Number);
        return group with { Reviews = reviews, ReviewsJson = json, Written = written, CommitsJson = commits };
    }

    private (PullAnswer? Pull, string Origin) PullOf(string commit)
    {
        var pulls = github.NumbersOf(commit).Distinct().Select(Pull).ToList();
        var into = pulls.Where(IsIntoThis).ToList();
        // A commit may be in several, such as one that goes on after another was merged; the one whose merge it is has brought it.
        var pull = into.Find(pull => pull.MergeCommit == commit) ?? into.MinBy(pull => pull.MergedAt, StringComparer.Ordinal);
        return pull is not null ? (pull, $"of pull request #{pull.Number}")
            : (null, pulls is not [var other, ..] ? "of no pull request"
                : other.IsMerged ? $"of pull request #{other.Number}, which was merged into another branch"
                : $"of pull request #{other.Number}, which was not merged");
    }

    private PullAnswer Pull(long number) => _pulls.TryGetValue(number, out var known) ? known : _pulls[number] = github.Pull(number);

    private bool IsIntoThis(PullAnswer pull) =>
        pull.IsMerged
        && (pull.BaseRepository is null || pull.BaseRepository.Equals(repository, StringComparison.OrdinalIgnoreCase))
        && pull.BaseBranch == (pull.DefaultBranch ?? branch);
}
