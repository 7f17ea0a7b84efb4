using Attest.Content;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Review.Changes;

namespace Attest.Versions;

/// <summary>Versions of articles in the history that were approved. Only helps editors: what git does not know is not reported.</summary>
internal sealed class ApprovedVersions(GitRepository repository, KnowledgeBase knowledgeBase, InputFolder folder)
{
    /// <summary>Of one article, the newest first.</summary>
    private const int MostVersions = 50;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly SealedVersions _present = new(knowledgeBase, folder.Digests());
    private EarlierVersions? _earlier;

    /// <summary>Null if the input folder is not in a repository.</summary>
    public static ApprovedVersions? TryOpen(InputFolder folder, KnowledgeBase knowledgeBase, CancellationToken cancellation)
    {
        try
        {
            return new ApprovedVersions(GitRepository.Open(folder.FullPath, cancellation), knowledgeBase, folder);
        }
        catch (GitException)
        {
            return null;
        }
    }

    /// <summary>The difference from the approved version; null if that is not in the history.</summary>
    public string? ChangeSince(Article article, Approval approval)
    {
        try
        {
            return FindApproved(article, approval) is { } approved ? approved.ChangesTo(_present.Of(article, approval)) : null;
        }
        catch (GitException)
        {
            return null;
        }
    }

    private SealedVersion? FindApproved(Article article, Approval approval)
    {
        var versions = repository.VersionsOf(article.InputPath, MostVersions, Limit).DistinctBy(version => version.Blob).ToList();
        // Where the same content came back, any commit that has it will do.
        (FileVersion Version, Article Article)? recorded = null;
        foreach (var (version, bytes) in versions.Zip(repository.Read([.. versions.Select(version => version.Blob)])))
        {
            if (EarlierText.Decode(article.InputPath, bytes) is not { } source)
            {
                continue;
            }

            var earlier = MarkdownPageParser.ParseArticle(source, article.InputPath);
            if (_present.Of(earlier, approval) is { IsApproved: true } approved)
            {
                return approved;
            }

            if (earlier.Review.Approvals.Any(other => other.Seal?.Value == approval.Seal!.Value.Value))
            {
                recorded = (version, earlier);
            }
        }

        return recorded is { } first ? AsItWas(first.Article, first.Version.Commit, approval) : null;
    }

    /// <summary>The content with all that it showed of other files in that commit; null if its seal is another.</summary>
    private SealedVersion? AsItWas(Article earlier, string commit, Approval approval)
    {
        var version = new GitBaseVersion(repository, commit, commit);
        _earlier ??= new EarlierVersions(knowledgeBase, folder, version);
        var then = _earlier.SharingOf(version, earlier);
        return new SealedVersions(then.KnowledgeBase, then.Digests).Of(earlier, approval) is { IsApproved: true } approved
            ? approved : null;
    }
}
