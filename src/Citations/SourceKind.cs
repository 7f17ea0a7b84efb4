namespace Attest.Citations;

/// <summary>CSL's types (CSL 1.0.2, appendix III) as NLM style tells them apart.</summary>
internal static class SourceKind
{
    public static bool IsPeriodical(string type) =>
        type is "article-journal" or "article-magazine" or "article-newspaper" or "review" or "review-book";

    public static bool IsPartOfBook(string type) =>
        type is "chapter" or "paper-conference" or "entry" or "entry-dictionary" or "entry-encyclopedia";

    public static bool IsWebPage(string type) => type is "webpage" or "post" or "post-weblog";
}
