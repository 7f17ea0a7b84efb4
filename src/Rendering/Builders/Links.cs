using System.Globalization;
using Attest.Content;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Builders;

/// <summary>Pieces that the pages of articles and the lists share.</summary>
internal static class Links
{
    public static readonly LinkView Home = new("Home", "");

    /// <summary>The article as it stands in lists; worked out once, since an article stands in dozens.</summary>
    public static ArticleLink To(Article article, CrossReference index) => index.Links.GetOrAdd(article, Make, index);

    private static ArticleLink Make(Article article, CrossReference index) => new(
        article.Title.Value,
        article.OutputPath,
        article.Summary.Value,
        index.KnowledgeBase.SpecialtyById(article.Specialty.Value)?.Name ?? article.Specialty.Value,
        ReviewParts.StatusLabel(article, index),
        index.PublicationOf(article) == Publication.Caution,
        article.Updated?.Value ?? default,
        index.View.OtherLanguage(article.Language))
    {
        IsOverdue = ReviewParts.StateOf(article, index) == ReviewState.Overdue,
        HasNotice = article.Notice is not null,
    };

    public static LinkView? Specialty(string id, KnowledgeBase knowledgeBase) =>
        knowledgeBase.SpecialtyById(id) is { } specialty ? new LinkView(specialty.Name, $"specialties/{id}/") : null;

    /// <summary>A coding system as its owners write it.</summary>
    public static string CodeSystem(string id) => id switch
    {
        "mesh" => "MeSH",
        "snomed-ct" or "snomed" => "SNOMED CT",
        "rxnorm" => "RxNorm",
        _ => id.ToUpperInvariant(),
    };

    public static string EvidenceLabel(Evidence evidence) => evidence switch
    {
        Evidence.Guideline => "Guideline",
        Evidence.SystematicReview => "Systematic review",
        Evidence.Trial => "Trial",
        Evidence.Observational => "Observational study",
        Evidence.Review => "Review",
        _ => "Other source",
    };

    /// <summary>Where a page's source can be edited, or null without a repository.</summary>
    public static string? EditUrl(MarkdownPage page, Site site) => site.Repository is { } repository
        ? $"{repository.Url}/edit/{Escaped($"{repository.Branch}/{repository.Path}/{page.InputPath}")}"
        : null;

    /// <summary>
    /// The form for errors with what the page knows filled in, by the ids of its fields (.github/ISSUE_TEMPLATE/report-an-error.yml).
    /// Null without a repository.
    /// </summary>
    public static string? ReportUrl(MarkdownPage page, Site site) => site.Repository is { } repository
        ? $"{repository.Url}/issues/new?template=report-an-error.yml"
            + $"&title={Uri.EscapeDataString("Error: " + page.Title.Value)}"
            + $"&page={Uri.EscapeDataString(site.Url.AbsoluteUri + page.OutputPath)}"
            + (page.Updated is { Value: var day } ? $"&version={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")
        : null;

    /// <summary>A branch and a path may hold slashes, which stay; a path of nothing leaves none.</summary>
    private static string Escaped(string path) =>
        string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Select(Uri.EscapeDataString));
}
