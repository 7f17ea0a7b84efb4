using Attest.Content;

namespace Attest.Review;

/// <summary>A pull request whose approvals are to be those that it brings into the articles.</summary>
/// <param name="baseName">How messages name the version that it changes.</param>
/// <param name="hasBoard">False if that version has no board.yml, so that nobody can approve.</param>
/// <param name="approvers">GitHub handles of those who have approved the pull request.</param>
/// <param name="added">For each article the approvals that are new in it.</param>
public sealed class PullRequest(
    string baseName, bool hasBoard, IEnumerable<string> approvers, IReadOnlyDictionary<Article, IReadOnlyList<Approval>> added)
{
    private readonly HashSet<string> _approvers = [.. approvers.Select(People.HandleOf).Where(handle => handle.Length > 0)];

    public string BaseName { get; } = baseName;

    public bool HasBoard { get; } = hasBoard;

    /// <summary>In ordinal order, in small letters and without <c>@</c>.</summary>
    public IEnumerable<string> Approvers => _approvers.Order(StringComparer.Ordinal);

    public IReadOnlyList<Approval> AddedTo(Article article) => added.TryGetValue(article, out var approvals) ? approvals : [];

    /// <summary>The member's handle as <see cref="Approvers"/> has it; null if the board knows none.</summary>
    public static string? HandleOf(BoardMember member) => People.HandleOf(member.GitHub) is { Length: > 0 } handle ? handle : null;

    public bool IsApprovedBy(BoardMember member) => HandleOf(member) is { } handle && _approvers.Contains(handle);
}
