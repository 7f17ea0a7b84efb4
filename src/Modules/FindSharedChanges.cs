using Attest.Content;
using Attest.Diagnostics;
using Attest.Execution;
using Attest.Files;
using Attest.Review;
using Attest.Review.Seals;
using Attest.Versions;

namespace Attest.Modules;

/// <summary>
/// Finds what a pull request changes in the glossary, the shared references, the settings and other files so that approvals lapse. It is
/// reported once, where it was changed, and not at each article that shows it.
/// </summary>
public sealed class FindSharedChanges(BuildOptions options, InputFolder folder) : Module
{
    public override IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, PipelineContext context)
    {
        var (knowledgeBase, reviews) = (inputs.Content<KnowledgeBase>(), inputs.Content<ReviewStandings>());
        // By settings that cannot be read nothing is judged.
        if (options.PullRequest is not { } request
            || knowledgeBase.Unread.Has(UnreadFiles.GlossaryFile) || knowledgeBase.Unread.Has(UnreadFiles.SiteFile))
        {
            return inputs;
        }

        var lapsed = knowledgeBase.Articles
            .Where(article => article.Review.Status.Value == ReviewStatus.Approved)
            .Select(article => (Article: article, Approval: reviews.Of(article).Lapsed))
            .Where(pair => pair.Approval?.Seal?.Value.StartsWith(SealedText.Prefix, StringComparison.Ordinal) == true)
            .ToList();
        if (lapsed.Count == 0)
        {
            return inputs;
        }

        var before = new EarlierVersions(knowledgeBase, folder, request.Base).SharingOf(request.Base);
        var (then, now) = (
            new Sealer(before.KnowledgeBase, before.Digests), new Sealer(knowledgeBase, folder.Digests()));
        var changes = lapsed
            .SelectMany(pair => ChangesOf(pair.Article, pair.Approval!, then, now, context.CancellationToken))
            .Where(change => change.Part.Kind != SharedPartKind.Work || !knowledgeBase.Unread.MayHaveReference(change.Part.Key))
            .GroupBy(change => (change.Part.Kind, change.Part.Key))
            .Select(change => (change.First().Part, Articles: change.Select(pair => pair.Article)))
            .Select(change => new SharedChange(
                change.Part, !IsIn(before.KnowledgeBase, change.Part), !IsIn(knowledgeBase, change.Part),
                PlaceOf(change.Part, knowledgeBase), [.. change.Articles.OrderBy(article => article.InputPath, StringComparer.Ordinal)]))
            .OrderBy(change => change.At.Source.Path, StringComparer.Ordinal).ThenBy(change => change.At.Start)
            .ToList();
        return [.. inputs, new Document<SharedChanges>("shared changes", new(changes))];
    }

    /// <summary>None if the article has changed itself.</summary>
    private static IEnumerable<(SharedPart Part, Article Article)> ChangesOf(
        Article article, Approval approval, Sealer then, Sealer now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (day, seal) = (approval.On.Value, approval.Seal!.Value.Value);
        var before = then.Seal(article, day);
        if (before.Seal() != seal && before.SealsUnderOtherNames([seal]).Count == 0)
        {
            return [];
        }

        var old = before.SharedParts().ToDictionary(part => (part.Kind, part.Key));
        var present = now.Seal(article, day).SharedParts().ToDictionary(part => (part.Kind, part.Key));
        return present.Values
            .Where(part => old.GetValueOrDefault((part.Kind, part.Key)) != part)
            .Concat(old.Values.Where(part => !present.ContainsKey((part.Kind, part.Key))))
            .Select(part => (part, article));
    }

    private static bool IsIn(KnowledgeBase knowledgeBase, SharedPart part) => part.Kind switch
    {
        SharedPartKind.Term => knowledgeBase.Settings.Glossary.Any(term => term.Term.Value == part.Key),
        SharedPartKind.Work => knowledgeBase.SharedByKey(part.Key) is not null,
        SharedPartKind.File => knowledgeBase.HasFile(part.Key),
        SharedPartKind.Audience => knowledgeBase.Settings.Site.Audiences.Any(audience => audience.Id == part.Key),
    };

    private Location PlaceOf(SharedPart part, KnowledgeBase knowledgeBase) => part.Kind switch
    {
        SharedPartKind.Term => knowledgeBase.Settings.Glossary.FirstOrDefault(term => term.Term.Value == part.Key)?.DefinitionAt
            ?? BeginningOf(UnreadFiles.GlossaryFile),
        SharedPartKind.Work => knowledgeBase.SharedByKey(part.Key)?.Id.At ?? BeginningOf("references/"),
        SharedPartKind.File => BeginningOf(part.Key),
        SharedPartKind.Audience => AudiencesIn(knowledgeBase.Settings.Site.Source),
    };

    private Location BeginningOf(string path) => new SourceText(options.DisplayPath(path), "").At(0);

    private static Location AudiencesIn(SourceText site) => site.At(Math.Max(0, site.Text.IndexOf("audiences", StringComparison.Ordinal)));
}
