using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The page of the search. What it finds is found in the reader's browser, so it holds no article itself.</summary>
public static class SearchPage
{
    public static PageView Build(CrossReference index) => new SearchView
    {
        Site = index.View,
        Path = SitePaths.Search,
        Title = "Search",
        Description = "Search all articles of this knowledge base.",
        NoIndex = true,
        Breadcrumbs = [Links.Home],
        Specialties = [.. ListingPages.SpecialtyEntries(index).Where(specialty => specialty.ArticleCount > 0)],
        FollowUp = FollowUpBuilder.Build(index.KnowledgeBase.Site.FollowUpUrl, ""),
    };
}
