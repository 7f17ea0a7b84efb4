using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Log;
using Attest.Versions;

namespace Attest.Modules;

/// <param name="Unapproved">Overrides site.yml when given.</param>
public sealed record BuildOptions(
    string WorkingFolder,
    string Input,
    string Output,
    DateOnly AsOf,
    UnapprovedPolicy? Unapproved = null,
    bool IsStrict = false) : Folders(WorkingFolder, Input, Output)
{
    /// <summary>The pull request to judge; null for the content as it is.</summary>
    public PullRequestOptions? PullRequest { get; init; }

    /// <summary>A later version, whose withdrawals are applied; null for none.</summary>
    public GitBaseVersion? WithdrawnAt { get; init; }

    /// <summary>The log of approvals, to be published; null without one.</summary>
    public LogRecords? Log { get; init; }

    /// <summary>Contents of files from earlier runs of this process; null if there is only one run.</summary>
    public EarlierFiles<Document>? Earlier { get; init; }

    public EngineFactory NewEngine { get; init; } = (pipelines, progress) => new Engine(pipelines, progress);

    /// <summary>True for editors: content without a valid approval is shown with the banner and blocks nothing.</summary>
    public bool IsPreview { get; init; }
}
