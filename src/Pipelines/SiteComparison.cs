using Attest.Content;
using Attest.Execution;
using Attest.Files;
using Attest.Modules;
using Attest.Rendering.Comparison;
using Attest.Review;
using Attest.Versions;

namespace Attest.Pipelines;

/// <summary>A page of the site, by its path below the root.</summary>
public sealed record PageName(string Path, string Title);

/// <summary>The same change on one page or on many.</summary>
/// <param name="File">The file that causes it, as in diagnostics; null where it follows from several.</param>
/// <param name="Line">In that file, from 1; null where nothing stands for it.</param>
/// <param name="IsSealed">True if an approval of the pages covers it, or has to.</param>
public sealed record SiteChange(IReadOnlyList<PageName> Pages, SeenChange Seen, string? File, int? Line, bool IsSealed)
{
    /// <summary>True if the page's own file causes it; false on pages that repeat what another one says.</summary>
    public bool IsOwn { get; init; }
}

/// <summary>An article that the next approval of the pull request records.</summary>
/// <param name="Since">Since when, such as "lee on 2026-10-05"; null if no text of it was approved.</param>
/// <param name="Words">What has changed since, where that is not what the pull request changes; null otherwise, or if unknown.</param>
public sealed record WaitingArticle(string File, PageName Page, string? Since, string? Words, IReadOnlyList<SiteChange> Changes);

/// <param name="Waiting">The articles that one click will record.</param>
/// <param name="Others">Changes of other pages, the clinical ones first.</param>
/// <param name="Pages">How many pages differ.</param>
public sealed record SiteDifferences(string Base, IReadOnlyList<WaitingArticle> Waiting, IReadOnlyList<SiteChange> Others, int Pages);

/// <summary>Makes both sites and compares what readers find on their pages. Nothing is written.</summary>
public static class SiteComparison
{
    /// <param name="options">With a pull request.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static SiteDifferences Run(BuildOptions options, CancellationToken cancellation)
    {
        var (folder, before) = (new InputFolder(options), options.PullRequest!.Before);
        // Reviewers see pages before they are approved.
        var seen = options with { PullRequest = null, Unapproved = UnapprovedPolicy.Caution };
        var inputs = InputPipelines.ToBeJudged(seen, folder);
        var now = Compared(
            seen, folder,
            [.. inputs, new Knowledge(seen, inputs), new ContentDifference(options with { IsPreview = true }, folder)], cancellation);
        var knowledge = now.OutputsOf(nameof(Knowledge)).Content<KnowledgeBase>();
        var difference = now.OutputsOf(nameof(ContentDifference));

        var changed = difference.Contents<OtherFile>().Select(other => other.Page.InputPath).ToHashSet(StringComparer.Ordinal);
        var earlier = new EarlierVersions(knowledge, folder, before);
        var then = Compared(seen, folder.WithFormer(earlier.FilesOf(before)), [new GivenKnowledge(earlier.SiteOf(before))], cancellation);
        var waiting = new WaitingArticles(
            knowledge, now.OutputsOf(nameof(Reviews)).Content<ReviewStandings>(),
            then.OutputsOf(nameof(Knowledge)).Content<KnowledgeBase>(), then.OutputsOf(nameof(Reviews)).Content<ReviewStandings>(),
            changed);
        return new ComparedSites(waiting, difference.Content<PullRequestChanges>().All, folder)
            .Compare(options.PullRequest!.Base.Name, PagesOf(then), PagesOf(now), cancellation);
    }

    private static Engine Compared(
        BuildOptions options, InputFolder folder, IReadOnlyList<Pipeline> content, CancellationToken cancellation) => options.NewEngine(
            [
                .. content, new Reviews(options, folder), new Retractions(), new AnyCrossReferences(options, folder), new ComparedTexts(),
                new ComparedListings(),
            ], null).Run(cancellation);

    private static Dictionary<string, ComparedPage> PagesOf(Engine engine) =>
        engine.OutputsOf(nameof(ComparedTexts)).Concat(engine.OutputsOf(nameof(ComparedListings))).Contents<ComparedPage>()
            .DistinctBy(page => page.Path).ToDictionary(page => page.Path, StringComparer.Ordinal);
}

/// <summary>Which articles wait for an approval of what a pull request has changed.</summary>
internal sealed class WaitingArticles(
    KnowledgeBase now, ReviewStandings reviews, KnowledgeBase then, ReviewStandings former, IReadOnlySet<string> changed)
{
    public KnowledgeBase Now => now;

    /// <summary>With the approval of the last approved text; null if there was none.</summary>
    public IEnumerable<(Article Article, Approval? Last, bool WasApproved)> All() => now.Articles
        .Select(article => (Article: article, State: reviews.Of(article).State, Before: Before(article)))
        .Where(entry => entry.State.IsWaiting() || entry.State.IsLapsed())
        .Where(entry => changed.Contains(entry.Article.InputPath) || entry.Before is null || former.Of(entry.Before).IsApproved)
        .Select(entry => (entry.Article, LastOf(entry.Before),
            WasApproved: entry.Before is not null && former.Of(entry.Before).IsApproved));

    public string TitleOf(string path) => (now.PageByOutputPath(path) ?? then.PageByOutputPath(path))?.Title.Value ?? "";

    private Article? Before(Article article) => then.PageByInputPath(article.InputPath) as Article ?? then.ArticleBySlug(article.Slug);

    /// <summary>Of the version before; what stands in the pull request may be typed by anybody.</summary>
    private Approval? LastOf(Article? before) => before is null ? null
        : (former.Of(before).Current is { Count: > 0 } current ? current : before.Review.Approvals)
            .Where(approval => approval.Seal is not null).MaxBy(approval => approval.On.Value);
}
