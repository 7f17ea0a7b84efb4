using Attest.Content;
using Attest.Rendering.Markup;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Builders;

/// <summary>The page of an article, a notice of withdrawal, or a prose page.</summary>
public static class ArticlePages
{
    public static (PageView View, RenderedBody? Body) Build(MarkdownPage page, CrossReference index) => page switch
    {
        Article article when index.PublicationOf(article) == Publication.Withdrawn => (Withdrawn(article, index), null),
        Article article => BuildArticle(article, index),
        _ => BuildProse((ProsePage)page, index),
    };

    private static (PageView, RenderedBody) BuildArticle(Article article, CrossReference index)
    {
        var site = index.KnowledgeBase.Site;
        var body = BodyRenderer.Render(article, index);
        var isCaution = index.IsCaution(article);
        var specialty = Links.Specialty(article.Specialty.Value, index.KnowledgeBase);
        var view = new ArticleView
        {
            Site = index.View,
            Path = article.OutputPath,
            Title = article.Title.Value,
            Description = article.Summary.Value,
            Language = article.Language,
            NoIndex = isCaution,
            Breadcrumbs = specialty is null ? [Links.Home] : [Links.Home, specialty],
            Summary = article.Summary.Value,
            BodyHtml = body.Html,
            HasTerms = body.HasTerms,
            Updated = article.Updated?.Value ?? default,
            NextReview = ReviewParts.NextReview(article, index),
            IsDueSoon = ReviewParts.StateOf(article, index) == ReviewState.DueSoon,
            IsOverdue = ReviewParts.IsOverdue(article, index),
            LastReviewed = ReviewParts.LastReviewed(article, index),
            Caution = isCaution ? CautionReason.Of(article, index) : null,
            Seal = ReviewParts.SealOf(article, index),
            StatusLabel = ReviewParts.StatusLabel(article, index),
            Steps = ReviewParts.Steps(article, index),
            Reviewers = ReviewParts.Reviewers(article, index),
            Authors = [.. AuthorParts.NamesOf(article, index.KnowledgeBase)],
            Specialty = specialty,
            Tags = Tags(article),
            Synonyms = [.. article.Synonyms.Select(s => s.Value)],
            Codes = [.. Links.Codes(article)],
            Contents = TextPageParts.Contents(article.Body),
            References = TextPageParts.References(article, index),
            Notice = article.Notice?.Value,
            Corrections =
                [.. article.Corrections.OrderByDescending(c => c.On.Value).Select(c => new DatedNote(c.On.Value, c.Text.Value))],
            History = HistoryParts.Of(article, index),
            Related = RelatedParts.Of(article, index),
            FollowUp = FollowUpBuilder.Build(site.FollowUpUrl, article.Title.Value),
            Cite = CiteBuilder.Build(article, index),
            ScholarTags = ScholarTags.Build(article, index),
            StructuredData = StructuredData.Build(article, index),
            Disclaimer = site.Disclaimer,
            EditUrl = Links.EditUrl(article, site),
            ReportUrl = Links.ReportUrl(article, site),
            HasAudienceTexts = TextPageParts.HasAudienceTexts(article.Body, site),
        };
        return (view, body);
    }

    private static WithdrawnView Withdrawn(Article article, CrossReference index) => new()
    {
        Site = index.View,
        Path = article.OutputPath,
        Title = article.Title.Value,
        Description = "This article has been withdrawn.",
        Language = article.Language,
        NoIndex = true,
        Breadcrumbs = [Links.Home, new LinkView("A to Z", "articles/")],
        On = article.Withdrawn?.On?.Value,
        Reason = article.Withdrawn?.Reason?.Value,
        Notice = article.Notice?.Value,
    };

    private static (PageView, RenderedBody) BuildProse(ProsePage page, CrossReference index)
    {
        var site = index.KnowledgeBase.Site;
        var body = BodyRenderer.Render(page, index);
        var view = new ProseView
        {
            Site = index.View,
            Path = page.OutputPath,
            Title = page.Title.Value,
            Description = page.Summary.Value,
            Breadcrumbs = Links.GuideAbove(page, index.KnowledgeBase) is { } guide
                ? [Links.Home, new(guide.Title.Value, guide.OutputPath)]
                : [Links.Home],
            BodyHtml = body.Html,
            Updated = page.Updated?.Value ?? default,
            Contents = TextPageParts.Contents(page.Body),
            References = TextPageParts.References(page, index),
            EditUrl = Links.EditUrl(page, site),
            HasAudienceTexts = TextPageParts.HasAudienceTexts(page.Body, site),
        };
        return (view, body);
    }

    private static IReadOnlyList<LinkView> Tags(Article article) =>
        [.. article.Tags.Select(tag => (tag.Value, Slug: Text.Slugs.Of(tag.Value)))
            .Where(tag => tag.Slug.Length > 0)
            .DistinctBy(tag => tag.Slug)
            .Select(tag => new LinkView(tag.Value, $"tags/{tag.Slug}/"))];
}
