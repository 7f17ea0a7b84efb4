using Attest.Content;

namespace Attest.Review;

/// <summary>Who has approved a pull request, and what of it they have seen.</summary>
public abstract class Approvers
{
    /// <summary>Handles for messages, in ordinal order.</summary>
    public abstract IReadOnlyList<string> Handles { get; }

    /// <param name="changes">What is to be merged, beside what it is merged into and where it began.</param>
    /// <returns>Null if the member has given an approval that is new; otherwise why not, as a clause.</returns>
    public abstract string? DoubtOf(BoardMember member, Article article, Approval approval, IReadOnlyList<VersionPair> changes);

    /// <summary>True if the member has approved a difference in which this was taken away.</summary>
    /// <param name="changes">As above.</param>
    public abstract bool HasAllowed(BoardMember member, ProtectionLoss loss, IReadOnlyList<VersionPair> changes);
}

/// <summary>Handles alone: each has approved the whole pull request as it is.</summary>
/// <param name="handles">On GitHub, or wherever the pull request is.</param>
public sealed class NamedApprovers(IEnumerable<string> handles) : Approvers
{
    private readonly HashSet<string> _handles = [.. handles.Select(AccountNames.HandleOf).Where(handle => handle.Length > 0)];

    public override IReadOnlyList<string> Handles => [.. _handles.Order(StringComparer.Ordinal)];

    public override string? DoubtOf(BoardMember member, Article article, Approval approval, IReadOnlyList<VersionPair> changes) =>
        IsAmong(member) ? null
        : Handles.Count == 0 ? "nobody has approved the pull request"
        : $"the pull request is approved by {string.Join(", ", Handles.Take(12).Select(handle => "@" + handle))}"
            + (Handles.Count > 12 ? $" and {Handles.Count - 12} more" : "");

    public override bool HasAllowed(BoardMember member, ProtectionLoss loss, IReadOnlyList<VersionPair> changes) =>
        IsAmong(member);

    private bool IsAmong(BoardMember member) => _handles.Contains(AccountNames.HandleOf(member.GitHub));
}
