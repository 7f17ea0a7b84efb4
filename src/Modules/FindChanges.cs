using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Review;
using Attest.Review.Changes;

namespace Attest.Modules;

/// <summary>What has changed in articles since their approval, in a few words, as far as git knows.</summary>
public sealed class ChangesSinceApproval(IReadOnlyDictionary<Article, string> changes)
{
    public string? Of(Article article, Approval approval) =>
        changes.TryGetValue(article, out var change) && article.Review.Approvals.Contains(approval) ? change : null;
}

/// <summary>Compares articles with their approved version. This only helps editors: without git, nothing is reported.</summary>
public sealed class FindChanges(InputFolder folder) : Module
{
    /// <summary>An editor who has changed more at once knows why.</summary>
    internal const int MostArticles = 20;

    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var (knowledgeBase, ledger) = (inputs.Content<KnowledgeBase>(), inputs.Content<ReviewStandings>());
        var lapsed = knowledgeBase.Articles
            .Where(article => article.Review.Status.Value == ReviewStatus.Approved
                && ledger.Of(article).Lapsed?.Seal is { } seal && ArticleSeals.IsSeal(seal.Value))
            .Take(MostArticles)
            .ToList();
        if (lapsed.Count == 0 || ApprovedVersions.TryOpen(folder, knowledgeBase, context.CancellationToken) is not { } versions)
        {
            return inputs;
        }

        var changes = new Dictionary<Article, string>();
        foreach (var article in lapsed)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (versions.ChangeSince(article, ledger.Of(article).Lapsed!) is { } change)
            {
                changes.Add(article, change);
            }
        }

        return [.. inputs, new Document<ChangesSinceApproval>("changes", new(changes))];
    }
}

internal sealed class ApprovedVersions(GitRepository repository, KnowledgeBase knowledgeBase, InputFolder folder)
{
    /// <summary>Of one article, the newest first.</summary>
    private const int MostVersions = 50;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly SealedVersions _present = new(knowledgeBase, JudgeReviews.DigestsOf(folder));
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
