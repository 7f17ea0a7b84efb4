using Attest.Citations;
using Attest.Rendering;
using Attest.Rendering.Views;

namespace Attest.Tests.Gallery;

/// <summary>Invented content that fixtures begin with, and change by <c>with</c>.</summary>
internal static class Examples
{
    public const string Long = "Averyveryverylongnamewithoutanyblankinit-0123456789-0123456789-0123456789";

    public static readonly DateOnly Day = new(2026, 5, 6);

    public static readonly SiteView Site = new(
        "Example knowledge base", "en", "Examples", "https://kb.example.org/", "/", "Invented content: not for care.", false, "policy/",
        [new("clinician", "Health professional"), new("patient", "Patient or carer")],
        [new("About", "about/"), new("Privacy", "privacy/")], [], AssetVersions())
    {
        SearchVersion = "0",
        Navigation = [new("Articles", "articles/"), new("Specialties", "specialties/"), new("References", "references/"),
            new("Glossary", "glossary/")],
    };

    public static readonly ArticleView Article = new()
    {
        Site = Site,
        Path = "articles/example/",
        Title = "How is Example syndrome treated?",
        Description = "Drug A is the first choice.",
        Breadcrumbs = [new("Home", ""), new("Example medicine", "specialties/example-medicine/")],
        Summary = "Drug A is the first choice. Drug B is kept for those whom it does not help.",
        BodyHtml = "",
        Updated = Day,
        NextReview = Day.AddYears(1),
        LastReviewed = Day,
        StatusLabel = "Approved",
        Steps = [new("Submitted", StepState.Done, Day.AddDays(-16)), new("Under review", StepState.Done, null),
            new("Approved", StepState.Current, Day)],
        FollowUp = new(null, null, [], null),
        Cite = new([new("Example knowledge base. How is Example syndrome treated? [Internet].")], "cited",
            [new(" Available from: "), new("https://kb.example.org/articles/example/", "https://kb.example.org/articles/example/")], null),
        StructuredData = "{}"u8.ToArray(),
        Specialty = new("Example medicine", "specialties/example-medicine/"),
        Tags = [new("Example syndrome", "tags/example-syndrome/"), new("drug A", "tags/drug-a/"), new(Long, "tags/long/")],
        Codes = [new("ICD-10", "Z99.9"), new("MeSH", "D000000")],
        Contents = [new("From the guidelines", "guidelines", [new("First choice", "first", [])]), new("From the research", "research", [])],
    };

    public static readonly ArticleView Pending = Article with
    {
        Caution = "Nobody of the Medical Advisory Board has approved this text yet.",
        StatusLabel = "Under review",
        NextReview = null,
        Steps = [new("Submitted", StepState.Done, Day.AddDays(-16)), new("Under review", StepState.Current, null),
            new("Approved", StepState.Open, null)],
    };

    public static readonly ArticleLink Link =
        new("How is Example syndrome treated?", "articles/example/", "Drug A is the first choice.", "Example medicine", "Approved", false,
            Day);

    public static readonly ArticleLink PendingLink =
        Link with { Title = Long, StatusLabel = "Under review", IsCaution = true, HasNotice = true };

    public static readonly ArticleLink OverdueLink =
        Link with { Title = "متلازمة المثال", Summary = "نص مخترع", Language = "ar", IsOverdue = true };

    public static readonly IReadOnlyList<TextRun> Work =
        [new("Sample A, O’Example BC. Drug A in Example syndrome. Example Journal. 2020;4(2):100-9. "),
            new("doi:10.5555/example", "https://doi.org/10.5555/example"), new(".")];

    public static readonly WorkNoticeView Retracted = new(
        "RETRACTED", "error", [
            new("Retraction", Day, new("doi:10.5555/notice", "https://doi.org/10.5555/notice"), "Error in data")],
                "the history of the drug is told");

    public static Part<T> In<T>(T value) => new(Article, value);

    private static Dictionary<string, string> AssetVersions() => typeof(PageRenderer).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("theme/", StringComparison.Ordinal))
        .Select(name => name["theme/".Length..])
        .Concat(["attest.css", "audiences.css"])
        .ToDictionary(name => name, _ => "0");
}
