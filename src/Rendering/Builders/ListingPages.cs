using Attest.Content;
using Attest.Rendering.Views;

namespace Attest.Rendering.Builders;

/// <summary>The pages that list articles: home, A to Z, specialties, tags.</summary>
public static class ListingPages
{
    private const int RecentArticles = 6;

    public static IEnumerable<PageView> Build(CrossReference index)
    {
        var lists = new ArticleLists(index);
        yield return Home(index);
        foreach (var view in lists.Build(List(index, "articles/", "All articles from A to Z", "Every article of this knowledge base in alphabetical order.", [Links.Home]), index.Listed))
        {
            yield return view;
        }

        yield return Specialties(index);
        foreach (var entry in SpecialtyEntries(index))
        {
            var first = List(index, entry.Path, entry.Name, entry.Description ?? $"Articles on {entry.Name}.", [Links.Home, new("Specialties", "specialties/")]);
            var articles = index.Listed.Where(a => entry.Path == $"specialties/{a.Specialty.Value}/").ToList();
            foreach (var view in lists.Build(first with { Introduction = entry.Description, Tags = TagsOf(articles, index) }, articles))
            {
                yield return view;
            }
        }

        foreach (var (slug, text, articles) in index.Tags)
        {
            foreach (var view in lists.Build(List(index, $"tags/{slug}/", $"Tag: {text}", $"Articles tagged {text}.", [Links.Home, new("A to Z", "articles/")]), articles))
            {
                yield return view;
            }
        }
    }

    private static HomeView Home(CrossReference index) => new()
    {
        Site = index.View,
        Path = "",
        Title = index.View.Title,
        Description = index.View.Description,
        NoIndex = index.View.IsDemonstration,
        Specialties = [.. SpecialtyEntries(index)],
        Recent = [.. index.Listed.OrderByDescending(a => a.Updated?.Value).Take(RecentArticles).Select(a => Links.To(a, index))],
        ArticleCount = index.Listed.Count,
        StructuredData = WebSiteData.Build(index.View),
    };

    private static SpecialtiesView Specialties(CrossReference index) => new()
    {
        Site = index.View,
        Path = "specialties/",
        Title = "Specialties",
        Description = "The articles by medical specialty.",
        NoIndex = index.View.IsDemonstration,
        Breadcrumbs = [Links.Home],
        Specialties = [.. SpecialtyEntries(index)],
    };

    internal static IEnumerable<SpecialtyEntry> SpecialtyEntries(CrossReference index)
    {
        var counts = index.Listed.CountBy(a => a.Specialty.Value).ToDictionary(StringComparer.Ordinal);
        return index.KnowledgeBase.Settings.Specialties
            .OrderBy(s => Alphabet.KeyOf(s.Name), StringComparer.Ordinal)
            .Select(s => new SpecialtyEntry(s.Name, s.Description, $"specialties/{s.Id.Value}/", counts.GetValueOrDefault(s.Id.Value)));
    }

    private static List<LinkView> TagsOf(IReadOnlyList<Article> articles, CrossReference index)
    {
        var used = articles.SelectMany(a => a.Tags).Select(t => Text.Slugs.Of(t.Value)).ToHashSet(StringComparer.Ordinal);
        return [.. index.Tags.Where(t => used.Contains(t.Slug)).Select(t => new LinkView(t.Text, $"tags/{t.Slug}/"))];
    }

    private static ArticleListView List(CrossReference index, string path, string title, string description, IReadOnlyList<LinkView> breadcrumbs) => new()
    {
        Site = index.View,
        Path = path,
        Title = title,
        Description = description,
        NoIndex = index.View.IsDemonstration,
        Breadcrumbs = breadcrumbs,
        Groups = [],
    };
}
