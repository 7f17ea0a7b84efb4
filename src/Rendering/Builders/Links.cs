using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

internal static class Links
{
    public static readonly LinkView Home = new("Home", "");

    private const string GuideSlug = "editors-guide";

    /// <summary>An article in a list; made once, since it is in dozens.</summary>
    public static ArticleLink To(Article article, CrossReference index) => index.Links.GetOrAdd(article, Make, index);

    private static ArticleLink Make(Article article, CrossReference index) => new(
        article.Title.Value,
        article.OutputPath,
        article.Summary.Value,
        index.KnowledgeBase.SpecialtyById(article.Specialty.Value)?.Name ?? article.Specialty.Value,
        ReviewParts.StatusLabel(article, index),
        index.IsCaution(article),
        article.Updated?.Value ?? default,
        index.View.OtherLanguage(article.Language))
    {
        IsOverdue = ReviewParts.IsOverdue(article, index),
        HasNotice = article.Notice is not null,
    };

    public static LinkView? Specialty(string id, KnowledgeBase knowledgeBase) =>
        knowledgeBase.SpecialtyById(id) is { } specialty ? new LinkView(specialty.Name, $"specialties/{id}/") : null;

    /// <summary>The prose page <c>editors-guide</c> for its chapters <c>editors-guide-…</c>; null for other pages.</summary>
    public static ProsePage? GuideAbove(ProsePage page, KnowledgeBase knowledgeBase) =>
        page.Slug.StartsWith(GuideSlug + "-", StringComparison.Ordinal)
            ? knowledgeBase.Pages.FirstOrDefault(other => other.Slug == GuideSlug)
            : null;

    /// <summary>The prose pages for the foot of every page, which has room for the guide alone and not for its chapters.</summary>
    public static IEnumerable<ProsePage> PagesOutsideGuide(KnowledgeBase knowledgeBase) =>
        knowledgeBase.Pages.Where(page => GuideAbove(page, knowledgeBase) is null);

    public static IEnumerable<CodeView> Codes(Article article) =>
        article.Codes.SelectMany(set => set.Codes.Select(code => new CodeView(CodeSystem(set.System), code.Value)));

    /// <summary>As its owners write it.</summary>
    private static string CodeSystem(string id) => id switch
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

    /// <summary>Null without a repository.</summary>
    public static string? EditUrl(MarkdownPage page, Site site) => site.Repository is { } repository
        ? $"{repository.Url}/edit/{Escaped($"{repository.Branch}/{repository.Path}/{page.InputPath}")}"
        : null;

    /// <summary>Filled in by the ids of .github/ISSUE_TEMPLATE/report-an-error.yml. Null without a repository.</summary>
    public static string? ReportUrl(MarkdownPage page, Site site) => site.Repository is { } repository
        ? $"{repository.Url}/issues/new?template=report-an-error.yml"
            + $"&title={Uri.EscapeDataString("Error: " + page.Title.Value)}"
            + $"&page={Uri.EscapeDataString(site.Url.AbsoluteUri + page.OutputPath)}"
            + (page.Updated is { Value: var day } ? $"&version={Wording.Day(day)}" : "")
        : null;

    /// <summary>Keeps the slashes of a branch and a path, without doubled ones.</summary>
    private static string Escaped(string path) =>
        string.Join('/', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Select(Uri.EscapeDataString));
}
