namespace Attest.Rendering.Views;

/// <param name="BaseUrl">Absolute address of the site's root, ending in a slash.</param>
/// <param name="BasePath">The path part of <paramref name="BaseUrl"/>, beginning and ending in a slash.</param>
/// <param name="EditorialPolicy">Site path of the editorial policy, or null.</param>
/// <param name="Audiences">The levels of language for readers to choose; may be empty.</param>
/// <param name="FormOrigins">Origins outside the site for forms.</param>
/// <param name="AssetVersions">The <c>?v=</c> value of each theme file by its name.</param>
public sealed record SiteView(
    string Title,
    string Language,
    string Description,
    string BaseUrl,
    string BasePath,
    string? Notice,
    bool IsDemonstration,
    string? EditorialPolicy,
    IReadOnlyList<AudienceView> Audiences,
    IReadOnlyList<LinkView> FooterPages,
    IReadOnlyList<string> FormOrigins,
    IReadOnlyDictionary<string, string> AssetVersions)
{
    public IReadOnlyList<LinkView> Navigation { get; init; } = [];

    /// <summary>The <c>?v=</c> value of the search's script.</summary>
    public required string SearchVersion { get; init; }

    /// <summary>The language; null if it is the site's and needs no mark.</summary>
    public string? OtherLanguage(string? language) =>
        string.Equals(language, Language, StringComparison.OrdinalIgnoreCase) ? null : language;

    /// <summary>The address of a theme file, with its version, so that it can be cached for ever.</summary>
    public string Asset(string root, string name) => $"{root}theme/{name}?v={AssetVersions[name]}";

    /// <summary>From a page to the root: <c>../../</c> for <c>articles/x/</c>.</summary>
    public static string RelativeRoot(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
}

public sealed record AudienceView(string Id, string Label);

/// <summary>A link inside the site. <paramref name="Path"/> is below the site's root, without a leading slash.</summary>
public sealed record LinkView(string Text, string Path);

/// <summary>The pages of a long list.</summary>
/// <param name="Current">From 1.</param>
public sealed record PagerView(int Current, IReadOnlyList<LinkView> Pages);

public abstract record PageView
{
    public required SiteView Site { get; init; }

    /// <summary>Below the site's root: <c>articles/x/</c>; empty for the home page.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public string? Language { get; init; }

    /// <summary>The language of the page's authors; null if it is the site's.</summary>
    public string? OwnLanguage => Site.OtherLanguage(Language);

    /// <summary>The direction of that language.</summary>
    public string? OwnDirection => OwnLanguage is { } language ? Wording.Direction(language) ?? "ltr" : null;

    /// <summary>True for all pages of a site of sample content.</summary>
    public bool NoIndex { get => field || Site.IsDemonstration; init; }

    /// <summary>From the home page, without the page itself.</summary>
    public IReadOnlyList<LinkView> Breadcrumbs { get; init; } = [];

    /// <summary>From this page to the root: <c>../../</c>. Absolute for error 404, which any address may show.</summary>
    public string Root => IsServedAnywhere ? Site.BasePath : SiteView.RelativeRoot(Path);

    public bool IsServedAnywhere { get; init; }

    /// <summary>True if the page has texts for single audiences.</summary>
    public bool HasAudienceTexts { get; init; }

    /// <summary>The address of a path of the site, relative to this page.</summary>
    public string Href(string path) => Root + path is { Length: > 0 } href ? href : "./";

    public string Asset(string name) => Site.Asset(Root, name);

    /// <summary>The script that pages load when a reader starts to search.</summary>
    public string SearchScript => $"{Root}search/search.js?v={Site.SearchVersion}";
}

/// <summary>A part of a page for a component, with the page, for relative addresses.</summary>
public sealed record Part<T>(PageView Page, T Value);
