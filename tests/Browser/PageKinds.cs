namespace Attest.Tests.Browser;

/// <summary>A page of each kind, of the sample content (<c>kb</c>) and of the site with every construct (<c>every</c>).</summary>
internal static class PageKinds
{
    public const string Article = "every/articles/every-construct/";
    public const string Unknown = "kb/no/such/page/";

    public static readonly IReadOnlyList<string> Addresses =
    [
        "kb/",
        "kb/articles/",
        "kb/articles/polymyositis/",
        "kb/articles/polymyositis-treatment/",
        "kb/specialties/",
        "kb/specialties/rheumatology/",
        "kb/tags/plasma-exchange/",
        "kb/references/",
        "kb/references/doi-10-1016-j-autrev-2011-06-007/",
        "kb/glossary/",
        "kb/board/",
        "kb/rules/",
        "kb/rules/KB201/",
        "kb/about/",
        "kb/editorial-policy/",
        "kb/privacy/",
        "kb/404.html",
        Unknown,
        Article,
        "every/",
        "every/articles/",
        "every/articles/pending/",
        "every/articles/gone/",
        "every/articles/right-to-left/",
        "every/specialties/",
        "every/specialties/empty-medicine/",
        "every/tags/example-syndrome/",
        "every/references/",
        "every/references/doi-10-1000-182/",
        "every/glossary/",
        "every/board/",
        "every/policy/",
    ];
}
