using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Review;
using Attest.Versions;

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
