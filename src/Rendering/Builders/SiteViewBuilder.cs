using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>What every page shares, from the settings.</summary>
public static class SiteViewBuilder
{
    /// <param name="searchVersion">The <c>?v=</c> value of the search's script, which is not a file of the theme.</param>
    public static SiteView Build(KnowledgeBase knowledgeBase, IReadOnlyDictionary<string, string> assetVersions, string searchVersion)
    {
        var site = knowledgeBase.Site;
        return new SiteView(
            site.Title,
            site.Language,
            site.Description,
            site.Url.AbsoluteUri,
            site.Url.AbsolutePath,
            site.Notice,
            site.IsDemonstration,
            site.EditorialPolicy is { } policy ? $"{policy.Value}/" : null,
            [.. site.Audiences.Select(a => new AudienceView(a.Id, a.Label))],
            [.. Links.PagesOutsideGuide(knowledgeBase).OrderByTitle(p => p.Title.Value)
                .Select(p => new LinkView(p.Title.Value, p.OutputPath))],
            FollowUpBuilder.Form(site.FollowUpUrl) is { Action: { } action } ? [new Uri(action).GetLeftPart(UriPartial.Authority)] : [],
            assetVersions)
        {
            Navigation = Navigation(knowledgeBase),
            SearchVersion = searchVersion,
        };
    }

    // Without empty pages.
    private static IReadOnlyList<LinkView> Navigation(KnowledgeBase knowledgeBase) =>
    [
        new("A to Z", "articles/"),
        new("Specialties", "specialties/"),
        new("References", "references/"),
        .. knowledgeBase.Settings.Glossary.Count > 0 ? [new LinkView("Glossary", "glossary/")] : Array.Empty<LinkView>(),
        .. knowledgeBase.Board.Members.Count > 0 ? [new LinkView("Board", "board/")] : Array.Empty<LinkView>(),
    ];
}
