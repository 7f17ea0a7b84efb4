using System.CommandLine;
using Attest.Git;
using Attest.Modules;

namespace Attest.Commands;

/// <summary>The options of <c>check</c> for pull requests.</summary>
internal sealed class PullRequestArguments
{
    private readonly Option<string?> _base = new("--base")
    {
        Description = "Also check the approvals that are new since this commit, by its board and rules",
        HelpName = "REF",
    };

    private readonly Option<string[]> _approvals = new("--pr-approvals")
    {
        Description = "With --base: the GitHub handles of those who have approved the pull request, separated by commas (default: nobody)",
        HelpName = "HANDLE,...",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_base);
        command.Options.Add(_approvals);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_approvals) is not null && result.GetResult(_base) is null)
            {
                result.AddError("--pr-approvals needs --base, which says what the pull request is compared with, as in --base origin/main");
            }
        });
    }

    /// <exception cref="GitException">There is nothing to compare with.</exception>
    public BuildOptions Read(ParseResult parsed, BuildOptions build, CancellationToken cancellation)
    {
        if (parsed.GetValue(_base) is not { } name)
        {
            return build;
        }

        const StringSplitOptions Words = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var approvers = (parsed.GetValue(_approvals) ?? []).SelectMany(list => list.Split(',', Words));
        return build with { PullRequest = new PullRequestOptions(new GitBaseVersion(build.Input, name, cancellation), [.. approvers]) };
    }
}
