using AngleSharp.Dom;
using Attest.Content;

namespace Attest.Tests.Site;

/// <summary>What an article's foot offers to read next, and what its references say of other articles.</summary>
public class RelatedArticlesTests
{
    private const string Own =
        "references:\n  - { id: own2020, type: article-journal, title: Trial %, container-title: Example Journal, issued: 2020 }\n";
    private const string Shared =
        "references:\n  - { id: shared2020, type: article-journal, title: A shared trial, container-title: Example Journal, issued: "
            + "2020 }\n";

    [Fact]
    public void Links_shared_works_and_rare_tags_come_before_frequent_tags_and_nothing_in_common_is_left_out()
    {
        using var folder = Site(
            ("start", "tags: [rare, frequent]", "See [it](linked.md) [@shared2020]."),
            ("linked", "", "Text [@own2020]."),
            ("same-work", "", "Text [@shared2020]."),
            ("rare-tag", "tags: [rare]", "Text [@own2020]."),
            ("both-tags", "tags: [frequent, rare]", "Text [@own2020]."),
            ("frequent-a", "tags: [frequent]", "Text [@own2020]."),
            ("frequent-b", "tags: [Frequent]", "Text [@own2020]."),
            ("alone", "tags: [other]", "Text [@own2020]."));

        Assert.Equal(
            [
                ("linked", "Linked in this article"),
                ("both-tags", "Both on rare, frequent"),
                ("same-work", "1 source in common"),
                ("rare-tag", "Both on rare"),
                ("frequent-a", "Both on frequent"),
            ],
            Related(folder, "start"));
        Assert.Equal([("start", "Links to this article")], Related(folder, "linked"));
        Assert.Empty(folder.Page("articles/alone/").QuerySelectorAll(".related"));
    }

    [Fact]
    public void Specialty_decides_where_as_much_is_shared()
    {
        using var folder = Site(
            ("start", "tags: [shared]\nspecialty: second-medicine", "Text [@own2020]."),
            ("a", "tags: [shared]", "Text [@own2020]."),
            ("z", "tags: [shared]\nspecialty: second-medicine", "Text [@own2020]."));

        Assert.Equal(["z", "a"], Related(folder, "start").Select(other => other.Slug));
        Assert.Equal(["start", "z"], Related(folder, "a").Select(other => other.Slug));
    }

    [Fact]
    public void Pending_articles_are_marked_and_excluded_or_withdrawn_ones_are_not_there()
    {
        (string, string, string)[] articles =
        [
            ("start", "tags: [shared]", "See [it](pending.md) and [that](withdrawn.md) [@own2020]."),
            ("pending", "tags: [shared]\nreview: { status: submitted, submitted: 2026-04-20 }", "Text [@own2020]."),
            ("withdrawn", "tags: [shared]\nreview: { status: withdrawn, submitted: 2026-04-20 }\nwithdrawn: { on: 2026-05-06, "
                + "reason: No. }", "Text [@own2020]."),
            ("sound", "tags: [shared]", "Text [@own2020]."),
        ];
        using var caution = Site(UnapprovedPolicy.Caution, articles);
        using var excluded = Site(UnapprovedPolicy.Exclude, articles);

        Assert.Equal(["pending", "sound"], Related(caution, "start").Select(other => other.Slug));
        Assert.Equal("Caution: Submitted", caution.Page("articles/start/").QuerySelector(".related .status--caution")!.TextContent);
        Assert.Equal(["sound"], Related(excluded, "start").Select(other => other.Slug));
    }

    [Fact]
    public void Articles_that_link_here_are_all_named_or_counted()
    {
        using var folder =
            Site([("hub", "", "Text [@own2020]."),
                .. Enumerable.Range(10, 17).Select(i => ($"leaf-{i}", "", "See [it](hub.md) [@own2020]."))]);

        var page = folder.Page("articles/hub/");

        Assert.Equal(Enumerable.Range(10, 5).Select(i => $"leaf-{i}"), Related(folder, "hub").Select(other => other.Slug));
        Assert.Equal(Enumerable.Range(15, 10).Select(i => $"leaf-{i}"), page.QuerySelectorAll(".related__linking a").Select(SlugOf));
        Assert.Equal("and from 2 more articles", page.QuerySelector(".related__more")!.TextContent);
    }

    [Fact]
    public void Tag_of_very_many_articles_still_leads_from_each_to_others()
    {
        using var folder = Site([.. Enumerable.Range(100, 230).Select(i => ($"a{i}", "tags: [everywhere]", "Text [@own2020]."))]);

        Assert.All(["a100", "a215", "a329"], slug =>
        {
            var related = Related(folder, slug).Select(other => other.Slug).ToList();
            Assert.Equal(5, related.Distinct().Count());
            Assert.DoesNotContain(slug, related);
        });
    }

    [Fact]
    public void Reference_says_in_how_many_articles_it_is_cited_and_leads_to_them()
    {
        using var folder = Site(("a", "", "Text [@shared2020]."), ("b", "", "Text [@shared2020]."), ("c", "", "Text [@own2020]."));

        var link = folder.Page("articles/a/").QuerySelector(".reference__work")!;

        Assert.Equal("Cited in 2 articles: reference 1", link.TextContent);
        Assert.True(folder.Has(link.GetAttribute("href")!["../../".Length..] + "index.html"));
        Assert.Null(folder.Page("articles/c/").QuerySelector(".reference__work"));
    }

    private static IEnumerable<(string Slug, string Why)> Related(TempFolder folder, string slug) =>
        folder.Page($"articles/{slug}/").QuerySelectorAll(".related__article")
            .Select(item => (SlugOf(item.QuerySelector("a")!), item.QuerySelector(".related__why")!.TextContent));

    private static string SlugOf(IElement link) => link.GetAttribute("href")!["../../articles/".Length..].TrimEnd('/');

    private static TempFolder Site(params (string Slug, string Fields, string Body)[] articles) => Site(UnapprovedPolicy.Fail, articles);

    private static TempFolder Site(UnapprovedPolicy unapproved, (string Slug, string Fields, string Body)[] articles)
    {
        var folder = new TempFolder();
        SampleSite.Write(folder);
        File.Delete(folder["input/" + SampleSite.ArticlePath]);
        folder.Write("input/vocabulary/specialties.yml",
            "example-medicine: { name: Example medicine }\nsecond-medicine: { name: Second medicine }\n");
        foreach (var (slug, fields, body) in articles)
        {
            var references = body.Contains("shared2020", StringComparison.Ordinal)
                ? Shared : Own.Replace("%", slug, StringComparison.Ordinal);
            folder.Write($"input/articles/{slug}.md",
                SampleSite.Article(body + "\n", $"title: {slug}\n{(fields.Length > 0 ? fields + "\n" : "")}{references}"));
        }

        folder.Publish(unapproved);
        return folder;
    }
}
