using Attest.Content;

namespace Attest.Citations;

internal static class ReferenceFields
{
    /// <summary>A field as readers see it: on one line, without markup; null when empty.</summary>
    public static string? Plain(this Reference reference, string variable) =>
        reference.Text(variable) is { } text ? RichText.Plain(text).OrNull() : null;

    /// <summary>Null for a year that must be a mistake.</summary>
    public static int? KnownYear(this CslDate? date) => date?.Year is >= 1 and <= 9999 ? date.Year : null;

    public static string? OrNull(this string text) => text.Length > 0 ? text : null;

    public static bool Mentions(this string? text, string word) => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}

/// <summary>CSL's types (CSL 1.0.2, appendix III) as NLM style groups them.</summary>
internal static class SourceKind
{
    public static bool IsPeriodical(string type) =>
        type is "article-journal" or "article-magazine" or "article-newspaper" or "review" or "review-book";

    public static bool IsPartOfBook(string type) =>
        type is "chapter" or "paper-conference" or "entry" or "entry-dictionary" or "entry-encyclopedia";

    public static bool IsWebPage(string type) => type is "webpage" or "post" or "post-weblog";
}
