using System.Security.Cryptography;
using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Git;
using Attest.Reading;
using Attest.Review;
using Attest.Review.Changes;
using Attest.Text;

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
                && ledger.Of(article).Lapsed?.Seal is { } seal && SealedContent.IsSeal(seal.Value))
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
            return FindApproved(article, approval.Seal!.Value.Value) is { } approved
                ? ContentChanges.Describe(approved, ClinicalContent.Of(article, knowledgeBase, folder.DigestOf))
                : null;
        }
        catch (GitException)
        {
            return null;
        }
    }

    private ClinicalContent? FindApproved(Article article, string seal)
    {
        var versions = repository.VersionsOf(article.InputPath, MostVersions, Limit).DistinctBy(version => version.Blob).ToList();
        // Where the same content came back, any commit that has it will do.
        (FileVersion Version, Article Article)? recorded = null;
        foreach (var (version, bytes) in versions.Zip(repository.Read([.. versions.Select(version => version.Blob)])))
        {
            if (EarlierArticle(article.InputPath, bytes) is not { } earlier)
            {
                continue;
            }

            var content = ClinicalContent.Of(earlier, knowledgeBase, folder.DigestOf);
            if (SealedContent.Of(content).Seal() == seal)
            {
                return content;
            }

            if (earlier.Review.Approvals.Any(approval => approval.Seal?.Value == seal))
            {
                recorded = (version, earlier);
            }
        }

        return recorded is { } first ? AsItWas(first.Article, first.Version.Commit, seal) : null;
    }

    /// <summary>Null if it cannot be read as text.</summary>
    private static Article? EarlierArticle(string path, byte[]? bytes) =>
        bytes is not null && TextDecoder.Decode(path, bytes, out var fault) is var source && fault is null
            ? MarkdownPageParser.ParseArticle(source, path)
            : null;

    /// <summary>The content with the shared references and images of that commit; null if its seal is another.</summary>
    private ClinicalContent? AsItWas(Article earlier, string commit, string seal)
    {
        var files = repository.FilesAt(commit);
        var bibliography = files.Keys.Where(path => FileNames.IsBibliography(path) && FileNames.RightEnding(path) is null)
            .Order(StringComparer.Ordinal).ToList();
        var shared = bibliography.Zip(repository.Read([.. bibliography.Select(path => files[path])]))
            .Where(file => file.Second is not null)
            .Select(file => SharedReferencesParser.Parse(TextDecoder.Decode(file.First, file.Second, out _)));
        var then = new KnowledgeBase(knowledgeBase.Settings, shared, [earlier], [], files.Keys, [], knowledgeBase.AsOf);
        var content = ClinicalContent.Of(earlier, then, path =>
            files.TryGetValue(path, out var id) && repository.Read([id]) is [{ } bytes]
                ? Convert.ToHexStringLower(SHA256.HashData(bytes))
                : null);
        return SealedContent.Of(content).Seal() == seal ? content : null;
    }
}
