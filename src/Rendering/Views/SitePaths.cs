namespace Attest.Rendering.Views;

/// <summary>Where the pages and files stand of which a site has one, below its root.</summary>
public static class SitePaths
{
    public const string Search = "search/";
    public const string Offline = "offline/";
    public const string Review = "review/";

    /// <summary>Below the rules, whose address no page of the content can have; no rule's code is so short.</summary>
    public const string Seal = "rules/seal/";

    public const string Feed = "feed.xml";

    /// <summary>An article as markdown, in the article's folder.</summary>
    public const string Markdown = "index.md";
}
