namespace Attest.Tests.Browser;

/// <summary>
/// A page of each kind, of the sample content (<c>kb</c>), of the site with every construct (<c>every</c>), of one with many citations
/// (<c>many</c>) and of one with every state of review (<c>reviews</c>).
/// </summary>
internal static class PageKinds
{
    public const string Article = "every/articles/every-construct/";

    /// <summary>80 references, 300 citations.</summary>
    public const string ManyCitations = "many/articles/example/";

    public const string Unknown = "kb/no/such/page/";

    /// <summary>The page at a former address as it is for those whose browser does not follow it at once.</summary>
    public const string FormerAddress = "kb/articles/polymyositis-treatment-stays/";

    public static readonly IReadOnlyList<string> Addresses =
    [
        "kb/",
        "kb/articles/",
        "kb/articles/polymyositis/",
        FormerAddress,
        "kb/specialties/",
        "kb/specialties/rheumatology/",
        "kb/tags/plasma-exchange/",
        "kb/references/",
        "kb/references/doi-10-1016-j-autrev-2011-06-007/",
        "kb/glossary/",
        "kb/board/",
        "kb/rules/",
        "kb/rules/KB201/",
        "kb/rules/seal/",
        "kb/review/",
        "kb/search/",
        "kb/offline/",
        "every/search/",
        "kb/about/",
        "kb/editorial-policy/",
        "kb/privacy/",
        "kb/editors-guide/",
        "kb/editors-guide-approve/",
        "kb/editors-guide-cite/",
        "kb/editors-guide-publish/",
        "kb/editors-guide-review/",
        "kb/editors-guide-settings/",
        "kb/editors-guide-write/",
        "kb/404.html",
        Unknown,
        Article,
        "every/articles/",
        "every/articles/pending/",
        "every/articles/gone/",
        "every/articles/right-to-left/",
        "every/specialties/empty-medicine/",
        "every/references/",
        "every/board/",
        "every/policy/",
        ManyCitations,
        "reviews/review/",
        "reviews/review/log/",
        "reviews/review/log/2025/",
        "reviews/review/log/2026/",
        "reviews/articles/",
        "reviews/articles/fine/",
        "reviews/articles/overdue/",
        "reviews/articles/lapsed/",
        "reviews/articles/corrected/",
        "reviews/articles/withdrawn/",
    ];
}
