using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The pages that list articles: home, A to Z, specialties, tags.</summary>
public static class ListingPages
{
    private const int RecentArticles = 6;

    private static readonly LinkView All = new("A to Z", "articles/");

    public static IEnumerable<PageView> Build(CrossReference index)
    {
        var all = List("articles/", "All articles from A to Z", "Every article of this knowledge base in alphabetical order.");
        return
        [
            Home(index),
            .. ArticleLists.Build(all, index.Listed, index),
            Specialties(index),
            .. SpecialtyEntries(index).SelectMany(OfSpecialty),
            .. index.Tags.SelectMany(tag => ArticleLists.Build(
                List($"tags/{tag.Slug}/", $"Tag: {tag.Text}", $"Articles tagged {tag.Text}.", All), tag.Articles, index)),
        ];

        IEnumerable<ArticleListView> OfSpecialty(SpecialtyEntry entry)
        {
            var articles = index.Listed.Where(a => entry.Path == $"specialties/{a.Specialty.Value}/").ToList();
            var used = articles.SelectMany(a => a.Tags).Select(t => Text.Slugs.Of(t.Value)).ToHashSet(StringComparer.Ordinal);
            var description = entry.Description ?? $"Articles on {entry.Name}.";
            var first = List(entry.Path, entry.Name, description, new("Specialties", "specialties/")) with
            {
                Introduction = entry.Description,
                Tags = [.. index.Tags.Where(t => used.Contains(t.Slug)).Select(t => new LinkView(t.Text, $"tags/{t.Slug}/"))],
            };
            return ArticleLists.Build(first, articles, index);
        }

        ArticleListView List(string path, string title, string description, LinkView? above = null) => new()
        {
            Site = index.View,
            Path = path,
            Title = title,
            Description = description,
            Breadcrumbs = above is null ? [Links.Home] : [Links.Home, above],
            Groups = [],
        };
    }

    private static HomeView Home(CrossReference index) => new()
    {
        Site = index.View,
        Path = "",
        Title = index.View.Title,
        Description = index.View.Description,
        Specialties = [.. SpecialtyEntries(index)],
        Recent = [.. index.Listed.OrderByDescending(a => a.Updated?.Value).Take(RecentArticles).Select(a => Links.To(a, index))],
        ArticleCount = index.Listed.Count,
        StructuredData = StructuredData.Build(index.View),
    };

    private static SpecialtiesView Specialties(CrossReference index) => new()
    {
        Site = index.View,
        Path = "specialties/",
        Title = "Specialties",
        Description = "The articles by medical specialty.",
        Breadcrumbs = [Links.Home],
        Specialties = [.. SpecialtyEntries(index)],
    };

    internal static IEnumerable<SpecialtyEntry> SpecialtyEntries(CrossReference index)
    {
        var counts = index.Listed.CountBy(a => a.Specialty.Value).ToDictionary(StringComparer.Ordinal);
        return index.KnowledgeBase.Settings.Specialties.OrderByTitle(s => s.Name)
            .Select(s => new SpecialtyEntry(s.Name, s.Description, $"specialties/{s.Id.Value}/", counts.GetValueOrDefault(s.Id.Value)));
    }
}
