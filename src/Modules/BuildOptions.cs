using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Git;

namespace Attest.Modules;

/// <summary>What a build was asked for.</summary>
/// <param name="Unapproved">Overrides site.yml when given.</param>
public sealed record BuildOptions(
    string WorkingFolder,
    string Input,
    string Output,
    DateOnly AsOf,
    UnapprovedPolicy? Unapproved = null,
    bool IsStrict = false) : Folders(WorkingFolder, Input, Output)
{
    /// <summary>The pull request to be judged; null for the content as it stands.</summary>
    public PullRequestOptions? PullRequest { get; init; }

    /// <summary>What files held in earlier runs of this process; null where there is but one run.</summary>
    public EarlierFiles<Document>? Earlier { get; init; }

    /// <summary>Makes what runs the pipelines.</summary>
    public EngineFactory NewEngine { get; init; } = (pipelines, progress) => new Engine(pipelines, progress);

    /// <summary>True for editors at work: what is not approved, or not any more, is shown with the banner and blocks nothing.</summary>
    public bool IsPreview { get; init; }
}
