using Attest.Content;
using Attest.Log;

namespace Attest.Proving;

/// <summary>Something in a group of commits that a member of the board has to have seen, or a withdrawal, which needs nobody.</summary>
/// <param name="Article">As it is after the group; as it was before if it is gone.</param>
/// <param name="What">In words.</param>
/// <param name="IsHeld">True if it is still so in what is to be published; a change that was taken back is nobody's business.</param>
internal sealed record GroupChange(LogKind Kind, Article Article, string What, Func<HeadState, bool> IsHeld)
{
    public Approval? Approval { get; init; }

    /// <summary>The article before the group, whose specialty says who may allow the change; null for a new one.</summary>
    public Article? Former { get; init; }

    public bool NeedsApprover { get; init; } = true;
}
