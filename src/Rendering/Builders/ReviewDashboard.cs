using Attest.Content;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Builders;

/// <summary>The public review dashboard. It names only published articles; the others are counted.</summary>
public static class ReviewDashboard
{
    /// <summary>Of a list, which may have thousands of entries.</summary>
    private const int Shown = 50;

    private const int RecentlyShown = 10;

    private sealed record Event(Article Article, string Label, DateOnly? Day, string? Reason = null, string? Text = null);

    public static PageView Build(CrossReference index)
    {
        var byState = index.KnowledgeBase.Articles.ToLookup(article => ReviewParts.StateOf(article, index));
        var (tally, unpublished) = CountsOf(index.KnowledgeBase.Articles, index);
        return new ReviewBoardView
        {
            Site = index.View,
            Path = SitePaths.Review,
            Title = "Review dashboard",
            Description = "Which articles the Medical Advisory Board has approved, which are due for review, and which wait for it.",
            Breadcrumbs = [Links.Home],
            AsOf = index.KnowledgeBase.AsOf,
            HasLog = index.Log is { Log.Publications.Count: > 0 },
            Published = index.Listed.Count,
            Unpublished = unpublished,
            Roles = [.. index.KnowledgeBase.Site.Review.Approvals.Places.CountBy(place => place.Value)
                .Select(role => role.Value > 1 ? $"{Wording.Role(role.Key)} ({Wording.Plain(role.Value)})" : Wording.Role(role.Key))],
            States = ReviewCharts.States(tally, unpublished),
            Months = ReviewCharts.ByMonth(index.Listed, index),
            Lists = [.. Lists(byState, index).Where(list => list.Total > 0)],
            Specialties = [.. Specialties(index)],
        };
    }

    private static IEnumerable<ReviewListView> Lists(ILookup<ReviewState, Article> byState, CrossReference index)
    {
        var approved = byState[ReviewState.Approved].Concat(byState[ReviewState.DueSoon]).Concat(byState[ReviewState.Overdue]);
        return
        [
            Make("overdue", "Review overdue", "The day of the next review has passed.",
                byState[ReviewState.Overdue].Select(article => new Event(article, "Review was due on", NextReview(article)))),
            Make("due", "Review due soon", $"The next review is due within {InWords(index.KnowledgeBase.Site.Review.WarnBefore)}.",
                byState[ReviewState.DueSoon].Select(article => new Event(article, "Review due on", NextReview(article)))),
            Make("lapsed", "Approval lapsed", "These pages stay up under the caution banner until the board has approved them again.",
                Published(ReviewStates.IsLapsed)
                    .Select(article => new Event(article, "Updated", article.Updated?.Value, Reason: CautionReason.Of(article, index)))),
            Make("waiting", "Waiting for approval", "These pages are shown under the caution banner. The board has yet to approve them.",
                Published(ReviewStates.IsWaiting)
                    .Select(article => new Event(article, "Submitted on", article.Review.Submitted?.Value, Reason: MissingRoles(article)))),
            Make("recent", "Recently approved", "What the board approved last.",
                approved.Select(article => new Event(article, "Approved on", ReviewParts.LastReviewed(article, index)))
                    .OrderByDescending(e => e.Day).Take(RecentlyShown), newestFirst: true),
            Make("corrections", "Corrections", "What was wrong in articles and has been put right.",
                index.Listed.SelectMany(article => article.Corrections
                    .Select(c => new Event(article, "Corrected on", c.On.Value, Text: c.Text.Value))), newestFirst: true),
            Make("withdrawn", "Withdrawn", "Articles that must not be relied on any more.",
                byState[ReviewState.Withdrawn].Select(article => new Event(
                    article, "Withdrawn on", article.Withdrawn?.On?.Value, Text: article.Withdrawn?.Reason?.Value)), newestFirst: true),
        ];

        // Where every text needs several, the ones that have approved it already are of interest.
        string? MissingRoles(Article article) => index.Reviews.PlacesOf(article).Empty is { Count: > 0 } empty
            ? $"Still to approve: {string.Join(", ", empty.Distinct().Select(Wording.Role))}." : null;

        DateOnly? NextReview(Article article) => ReviewParts.NextReview(article, index);

        IEnumerable<Article> Published(Func<ReviewState, bool> isMeant) =>
            index.KnowledgeBase.Articles.Where(article => index.IsPublished(article) && isMeant(ReviewParts.StateOf(article, index)));

        ReviewListView Make(string id, string heading, string introduction, IEnumerable<Event> events, bool newestFirst = false)
        {
            List<Event> all = [.. newestFirst ? events.OrderByDescending(e => e.Day) : events.OrderBy(e => e.Day)];
            var shown = all.Take(Shown).Select(e => new ReviewEntryView(Links.To(e.Article, index), e.Label, e.Day, e.Reason, e.Text));
            return new ReviewListView($"list.{id}", heading, introduction, [.. shown], all.Count);
        }
    }

    private static string InWords(Period period)
    {
        var unit = period.Unit.ToString().ToLowerInvariant();
        return Wording.Count(period.Count, unit.TrimEnd('s'), unit);
    }

    private static IEnumerable<SpecialtyReviewView> Specialties(CrossReference index)
    {
        var bySpecialty = index.KnowledgeBase.Articles.ToLookup(article => article.Specialty.Value, StringComparer.Ordinal);
        foreach (var specialty in index.KnowledgeBase.Settings.Specialties.OrderByTitle(s => s.Name))
        {
            var articles = bySpecialty[specialty.Id.Value].ToList();
            var (tally, unpublished) = CountsOf(articles, index);
            yield return new SpecialtyReviewView(new LinkView(specialty.Name, $"specialties/{specialty.Id.Value}/"),
                articles.Count - unpublished - tally.Withdrawn, tally.DueSoon, tally.Overdue, tally.Lapsed + tally.Waiting - unpublished,
                unpublished);
        }
    }

    private static (ReviewTally Tally, int Unpublished) CountsOf(IReadOnlyCollection<Article> articles, CrossReference index) =>
        (ReviewTally.Of(articles.Select(article => ReviewParts.StateOf(article, index))),
            articles.Count(article => !index.IsPublished(article)));
}
