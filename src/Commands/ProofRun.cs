using Attest.Git;
using Attest.GitHub;
using Attest.Log;
using Attest.Modules;
using Attest.Proving;

namespace Attest.Commands;

/// <summary>Proves what the repository of a knowledge base has checked out.</summary>
/// <param name="Repository"><c>owner/name</c>.</param>
/// <param name="Host">The server of the repository, which gets the token.</param>
/// <param name="At">When it is published; null for the time of the commit, so that the same commits give the same log.</param>
internal sealed record ProofRun(BuildOptions Build, string Repository, string Host, string? Token, DateTimeOffset? At)
{
    public ProofResult Prove(GitHubClient client, ApprovalLog log, string? restart, CancellationToken cancellation)
    {
        var history = new MainHistory(Build.Input, cancellation);
        using var present = new GitCheckout(history, Token, Host, cancellation);
        using var group = new GitCheckout(history, Token, Host, cancellation);
        var check = new GroupCheck(history, present, group, Build.AsOf, cancellation);
        var prefix = history.InputInRepository.Length > 0 ? history.InputInRepository + "/" : "";
        var sight = new ProofSight(
            check.Run, check.Present, check.VersionAt,
            commit => group.Has(commit) ? null : group.Fetch(commit),
            path => prefix + path);
        return new Prover(history, new PullRequests(client, Repository), Repository, sight, log, At ?? history.TimeOf(history.Head))
            .Run(restart);
    }
}
