namespace Attest.Rendering.Views;

/// <summary>Pages and files of which a site has one, below its root.</summary>
public static class SitePaths
{
    public const string Search = "search/";
    public const string Offline = "offline/";
    public const string Review = "review/";
    public const string Log = "review/log/";
    public const string LogFile = "review/log.json";

    /// <summary>Below the rules, where no page of the content and no rule's code can collide with it.</summary>
    public const string Seal = "rules/seal/";

    public const string Feed = "feed.xml";

    public const string NotFound = "404.html";

    public const string Markdown = "index.md";
}
