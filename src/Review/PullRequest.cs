using Attest.Content;

namespace Attest.Review;

/// <summary>A pull request; its approvers must be those of the approvals that it adds.</summary>
/// <param name="baseName">The name of the base in messages.</param>
/// <param name="hasBoard">False if the base has no board.yml, so that nobody can approve.</param>
/// <param name="approvers">GitHub handles.</param>
public sealed class PullRequest(
    string baseName, bool hasBoard, IEnumerable<string> approvers, IReadOnlyDictionary<Article, IReadOnlyList<Approval>> added)
{
    private readonly HashSet<string> _approvers = [.. approvers.Select(People.HandleOf).Where(handle => handle.Length > 0)];

    public string BaseName { get; } = baseName;

    public bool HasBoard { get; } = hasBoard;

    /// <summary>In ordinal order, in lower case and without <c>@</c>.</summary>
    public IEnumerable<string> Approvers => _approvers.Order(StringComparer.Ordinal);

    public IReadOnlyList<Approval> AddedTo(Article article) => added.TryGetValue(article, out var approvals) ? approvals : [];

    /// <summary>As in <see cref="Approvers"/>; null if the board has no handle.</summary>
    public static string? HandleOf(BoardMember member) => People.HandleOf(member.GitHub) is { Length: > 0 } handle ? handle : null;

    public bool IsApprovedBy(BoardMember member) => HandleOf(member) is { } handle && _approvers.Contains(handle);
}
