namespace Attest.Tests.Site;

/// <summary>What readers see of a recommendation's direction and evidence, and of call-outs.</summary>
public class RecommendationTests
{
    private const string Body = """
        ::: {.recommendation direction=against strength=strong certainty=moderate source=example2020}
        Drug A in children.
        :::

        ## Treatment

        ### Adults

        ::: {.recommendation direction=for strength=conditional certainty=very-low source=example2020}
        Drug A in adults.
        :::

        ::: {.recommendation direction=for system="EXAMPLE <1>" grade="4C" source=example2020}
        Drug B in adults.
        :::

        ::: {.recommendation direction=against kind=good-practice source=example2020}
        Silence.
        :::

        ::: urgent
        Call for help.
        :::
        """;

    [Fact]
    public void Direction_comes_first_and_in_words()
    {
        using var folder = Example();

        Assert.Equal(
            ["Do not: strongly recommended against", "Consider: conditionally recommended", "Do: recommended",
                "Do not: good practice statement against"],
            folder.Page("articles/example/").QuerySelectorAll(".recommendation__label").Select(label => label.TextContent));
    }

    [Fact]
    public void Grades_are_words_with_a_sign_that_only_the_eye_meets_and_other_systems_are_verbatim()
    {
        using var folder = Example();

        var grades = folder.Page("articles/example/").QuerySelectorAll(".recommendation__grade");

        Assert.Equal("Strong recommendation against, moderate certainty of evidence (GRADE) ⊕⊕⊕○ [1] What this means",
            grades[0].TextContent);
        Assert.Equal("⊕⊕⊕○", grades[0].QuerySelector("[aria-hidden=true]")!.TextContent);
        Assert.Equal("EXAMPLE <1> 4C [1]", grades[2].TextContent);
        Assert.Equal("Source [1]", grades[3].TextContent);
    }

    [Fact]
    public void Words_of_grade_are_explained_once_at_the_end_and_each_grade_leads_there()
    {
        using var folder = Example();

        var page = folder.Page("articles/example/");
        var key = Assert.Single(page.QuerySelectorAll(".prose > details"));
        Assert.Null(key.Closest(".audience"));
        Assert.Equal(
            ["Strong", "Conditional", "High certainty ⊕⊕⊕⊕", "Moderate certainty ⊕⊕⊕○", "Low certainty ⊕⊕○○", "Very low certainty ⊕○○○"],
            key.QuerySelectorAll("dt").Select(word => word.TextContent));
        Assert.Equal(["#" + key.Id, "#" + key.Id],
            page.QuerySelectorAll(".recommendation__grade > a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Labels_stand_in_the_outline_below_the_section_around_them()
    {
        using var folder = Example();

        var page = folder.Page("articles/example/");

        Assert.Equal(["2", "4", "4", "4", "4"],
            page.QuerySelectorAll(".prose [role=heading]").Select(label => label.GetAttribute("aria-level")));
        Assert.Equal("Urgent", page.QuerySelector(".callout--urgent > [role=heading]")!.TextContent);
    }

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, Body);
        folder.Publish();
        return folder;
    }
}
