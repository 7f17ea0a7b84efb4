namespace Attest.Tests.Site;

/// <summary>What pages say when content is in another language, ungraded, much or not there.</summary>
public class PartsOfPagesTests
{
    [Fact]
    public void Only_what_the_authors_wrote_is_in_the_language_of_an_article()
    {
        using var folder = Example();

        var page = folder.Page("articles/right-to-left/");

        Assert.All(["h1", ".answer__text", ".prose"], part =>
        {
            var element = page.QuerySelector(part)!;
            Assert.Equal(("ar", "rtl"), (element.GetAttribute("lang"), element.GetAttribute("dir")));
        });
        Assert.All([".answer__label", ".review__title", ".references__title", ".disclaimer"], part =>
            Assert.Equal("en", page.QuerySelector(part)?.Closest("[lang]")?.GetAttribute("lang") ?? "en"));
        Assert.Equal("ar", folder.Page("articles/").QuerySelector("a[href$='right-to-left/'] > bdi")?.GetAttribute("lang"));
    }

    [Fact]
    public void Recommendation_against_says_how_strong_it_is()
    {
        using var folder = Example();

        Assert.Equal("Do not: conditionally recommended against",
            folder.Page("articles/every-construct/").QuerySelector(".recommendation--against > .recommendation__label")!.TextContent);
    }

    [Fact]
    public void Recommendation_without_grade_and_source_has_no_empty_line()
    {
        using var folder = Example();
        File.AppendAllText(folder["input/articles/other/second.md"],
            "\n\n:::: {.uncited reason=consensus}\n::: {.recommendation direction=for kind=good-practice}\nListen.\n:::\n::::\n");
        Sealing.SealAnew(folder["input"], "articles/other/second.md");
        folder.Publish();

        var recommendation = folder.Page("articles/second/").QuerySelector(".recommendation--practice");
        Assert.NotNull(recommendation);
        Assert.Null(recommendation.QuerySelector(".recommendation__grade"));
    }

    [Fact]
    public void Page_with_nothing_on_it_says_so_and_is_not_in_the_navigation()
    {
        using var folder = Example();
        Assert.NotNull(folder.Page("").QuerySelector(".site-nav a[href='glossary/']"));

        File.Delete(folder["input/vocabulary/glossary.yml"]);
        folder.Publish();

        Assert.Null(folder.Page("").QuerySelector(".site-nav a[href='glossary/']"));
        Assert.Contains("No term has been entered yet", folder.Page("glossary/").QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish();
        return folder;
    }
}
