using Attest.Citations;
using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The bibliography: all works with the articles that cite them, and a page for each work that several articles cite.</summary>
public static class ReferencePages
{
    public static IEnumerable<PageView> Build(CrossReference index)
    {
        var entries = index.Works
            .Select(work => (Work: work, Runs: index.RunsOf(work.Reference)))
            .OrderBy(entry => entry.Work.Reference.Evidence != Evidence.Guideline)
            .ThenBy(entry => Alphabet.KeyOf(string.Concat(entry.Runs.Select(run => run.Text))), StringComparer.Ordinal)
            .ThenBy(entry => entry.Work.Identity, StringComparer.Ordinal)
            .Select(entry => (
                IsGuideline: entry.Work.Reference.Evidence == Evidence.Guideline, Entry: Entry(entry.Work, entry.Runs, index)))
            .ToList();
        var pages = ArticleLists.Pages(entries);
        var references = pages.Select((page, i) => new ReferencesView
        {
            Site = index.View,
            Path = ArticleLists.PagePath("references/", i),
            Title = ArticleLists.Titled("References", i),
            Description = "Every work that an article of this knowledge base cites, and the articles that cite it.",
            Breadcrumbs = [Links.Home],
            Groups = [.. page.GroupBy(entry => entry.IsGuideline ? "Guideline" : "Research")
                .Select(group => KeyValuePair.Create<string, IReadOnlyList<WorkEntry>>(group.Key, [.. group.Select(g => g.Entry)]))],
            Pager = ArticleLists.Pager("references/", i, pages.Count),
            RetractionsListedOn = index.Retractions.ListedOn,
        });
        return [.. references, .. index.Works.Where(work => work.Path is not null).SelectMany(work => PagesOf(work, index))];
    }

    private static IEnumerable<WorkView> PagesOf(CitedWork work, CrossReference index)
    {
        var runs = index.RunsOf(work.Reference);
        var entry = Entry(work, runs, index) with { Path = null };
        var pages = ArticleLists.Pages(entry.CitedBy);
        return pages.Select((articles, i) => new WorkView
        {
            Site = index.View,
            Path = ArticleLists.PagePath(work.Path!, i),
            Title = ArticleLists.Titled(work.Reference.Title ?? "A cited work", i),
            Description = $"The articles that cite this work: {string.Concat(runs.Select(run => run.Text))}",
            Breadcrumbs = [Links.Home, new("References", "references/")],
            Work = entry,
            Articles = articles,
            Pager = ArticleLists.Pager(work.Path!, i, pages.Count),
        });
    }

    private static WorkEntry Entry(CitedWork work, IReadOnlyList<TextRun> runs, CrossReference index) => new(
        $"work.{WorkIdentity.Slug(work.Identity)}",
        runs,
        Links.EvidenceLabel(work.Reference.Evidence),
        work.Path,
        [.. work.CitedBy.Select(article => Links.To(article, index))])
    {
        Notice = NoticeParts.Of(work.Reference, page: null, index),
    };
}
