namespace Attest.Rendering.Views;

/// <summary>What every page of one build shares.</summary>
/// <param name="BaseUrl">Absolute address of the site's root, ending in a slash.</param>
/// <param name="BasePath">The path part of <paramref name="BaseUrl"/>, beginning and ending in a slash.</param>
/// <param name="EditorialPolicy">Site path of the editorial policy, or null.</param>
/// <param name="Audiences">The levels of language that readers choose from; empty when there is no choice.</param>
/// <param name="FooterPages">The prose pages, for the foot of every page.</param>
/// <param name="FormOrigins">Origins outside the site that a form may lead to.</param>
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
    /// <summary>The main navigation, in the head of every page.</summary>
    public IReadOnlyList<LinkView> Navigation { get; init; } = [];

    /// <summary>The <c>?v=</c> value of the search's script.</summary>
    public required string SearchVersion { get; init; }

    /// <summary>The language, or null if it is the site's, so that it need not be marked.</summary>
    public string? OtherLanguage(string? language) =>
        string.Equals(language, Language, StringComparison.OrdinalIgnoreCase) ? null : language;

    /// <summary>The address of a theme file, with the version that lets a host cache it for good.</summary>
    public string Asset(string root, string name) => $"{root}theme/{name}?v={AssetVersions[name]}";

    /// <summary>What leads from a page to the root: <c>../../</c> for <c>articles/x/</c>.</summary>
    public static string RelativeRoot(string path)
    {
        var depth = path.Count(c => c == '/');
        return string.Concat(Enumerable.Repeat("../", depth));
    }
}

public sealed record AudienceView(string Id, string Label);

/// <summary>A link inside the site. <paramref name="Path"/> is below the site's root, without a leading slash.</summary>
public sealed record LinkView(string Text, string Path);

/// <summary>The other pages of a list that is too long for one, in order; <paramref name="Current"/> counts from 1.</summary>
public sealed record PagerView(int Current, IReadOnlyList<LinkView> Pages);

/// <summary>A page to be put into the layout.</summary>
public abstract record PageView
{
    public required SiteView Site { get; init; }

    /// <summary>Where the page stands below the site's root: <c>articles/x/</c>, empty for the home page.</summary>
    public required string Path { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public string? Language { get; init; }

    /// <summary>The language of what the page's authors wrote, or null if it is the site's.</summary>
    public string? OwnLanguage => Site.OtherLanguage(Language);

    /// <summary>The direction of what the page's authors wrote, or null if it is in the site's language.</summary>
    public string? OwnDirection => OwnLanguage is { } language ? Wording.Direction(language) ?? "ltr" : null;

    public bool NoIndex { get; init; }

    /// <summary>The way up from this page, from the home page on and without the page itself.</summary>
    public IReadOnlyList<LinkView> Breadcrumbs { get; init; } = [];

    /// <summary>
    /// What leads from this page to the root: <c>../../</c>. Relative, so that the site works below any path;
    /// a page that is served at any address (404) has an absolute path instead.
    /// </summary>
    public string Root => IsServedAnywhere ? Site.BasePath : SiteView.RelativeRoot(Path);

    public bool IsServedAnywhere { get; init; }

    /// <summary>Whether the page has texts for several audiences, so that a choice makes sense on it.</summary>
    public virtual bool HasAudienceTexts => false;

    /// <summary>The address of a path of the site as seen from this page.</summary>
    public string Href(string path) => Root + path is { Length: > 0 } href ? href : "./";

    /// <summary>The address of a theme file, with the version that lets a host cache it for good.</summary>
    public string Asset(string name) => Site.Asset(Root, name);

    /// <summary>The address of the search's script, which pages load when a reader turns to the search.</summary>
    public string SearchScript => $"{Root}search/search.js?v={Site.SearchVersion}";
}

/// <summary>A piece of a page for a component, together with the page, which knows how addresses look from there.</summary>
public sealed record Part<T>(PageView Page, T Value);
