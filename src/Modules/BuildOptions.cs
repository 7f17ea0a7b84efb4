using Attest.Content;
using Attest.Files;
using Attest.Git;

namespace Attest.Modules;

/// <summary>What a build was asked for. Folders are absolute paths.</summary>
/// <param name="WorkingFolder">The folder to which the paths in diagnostics are relative.</param>
/// <param name="Unapproved">Overrides site.yml when given.</param>
public sealed record BuildOptions(
    string WorkingFolder,
    string Input,
    string Output,
    DateOnly AsOf,
    UnapprovedPolicy? Unapproved = null,
    bool IsStrict = false)
{
    /// <summary>The pull request to be judged; null for the content as it stands.</summary>
    public PullRequestOptions? PullRequest { get; init; }

    /// <summary>What files held in earlier runs of this process; null where there is but one run.</summary>
    public EarlierDocuments? Earlier { get; init; }

    /// <summary>True for editors at work: what is not approved, or not any more, is shown with the banner and stands in nobody's way.</summary>
    public bool IsPreview { get; init; }

    /// <summary>
    /// Where a build keeps what the next may use; if not given, <c>.attest</c> beside the output folder, wherever links lead to it.
    /// </summary>
    public string Cache { get => field ?? (Output.Length == 0 ? "" : Path.Combine(Path.GetDirectoryName(RealPath.Of(Output)) ?? RealPath.Of(Output), ".attest")); init; }

    /// <summary>Lists a folder of the input. In which order a file system does that is its own affair, so tests choose others.</summary>
    internal Func<DirectoryInfo, FileSystemInfo[]> Listing { get; init; } = static folder => folder.GetFileSystemInfos();

    /// <summary>How an absolute path is named in messages.</summary>
    public string Display(string path) => Path.GetRelativePath(WorkingFolder, path).Replace('\\', '/');

    /// <summary>How a path below the input folder is named in diagnostics.</summary>
    public string DisplayPath(string inputPath) => Display(Path.Combine(Input, inputPath));
}
