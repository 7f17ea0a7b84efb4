using Attest.Diagnostics;
using Attest.Log;
using Attest.Review;

namespace Attest.Proving;

/// <summary>What stands in the way of publishing.</summary>
/// <param name="Origin">Which commit has brought it.</param>
public sealed record Unproved(Diagnostic Finding, string Origin);

/// <param name="Log">With one publication more, or the same if nothing is to be published; null if something is not proved.</param>
/// <param name="Notes">What else is worth knowing.</param>
public sealed record ProofResult(ApprovalLog? Log, IReadOnlyList<Unproved> Unproved, IReadOnlyList<string> Notes);

/// <summary>What the check says of a group as a pull request.</summary>
public sealed record GroupVerdict(IReadOnlyList<Diagnostic> Errors, PullRequest Request);

/// <summary>What proving needs to see.</summary>
/// <param name="Check">Judges a group as a pull request.</param>
/// <param name="Present">What is to be published.</param>
/// <param name="VersionAt">The content of a commit.</param>
/// <param name="Fetch">Gets a commit; null if it is there, otherwise why not.</param>
/// <param name="DisplayPath">The name of a path below the input folder in messages.</param>
public sealed record ProofSight(
    Func<ProofGroup, GroupVerdict> Check, Func<HeadState> Present, Func<string, ContentVersion> VersionAt, Func<string, string?> Fetch,
    Func<string, string> DisplayPath);
