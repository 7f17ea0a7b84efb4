using AngleSharp.Html.Dom;

namespace Attest.Tests.Site;

/// <summary>Several works in one bracket, as they are printed and as they can be reached.</summary>
public class CitationRangesTests
{
    // Gives a to j the numbers 1 to 10.
    private const string All = "All [@a]; [@b]; [@c]; [@d]; [@e]; [@f]; [@g]; [@h]; [@i]; [@j].\n\n";

    [Theory]
    [InlineData("[@b; @c; @d]", "[2-4]")]
    [InlineData("[@b; @c]", "[2, 3]")]
    [InlineData("[@d; @b; @c]", "[2-4]")]
    [InlineData("[@a; @c; @d; @e; @i, p. 8]", "[1, 3-5, 9, p. 8]")]
    [InlineData("[@i, p. 8; @c; @d; @e]", "[9, p. 8; 3-5]")]
    [InlineData("[@b; @c; @d, table 2; @e]", "[2, 3, 4, table 2; 5]")]
    [InlineData("[see @b; @c; @d; @e]", "[see 2, 3-5]")]
    [InlineData("[@a; @b; see @c; @d]", "[1, 2; see 3, 4]")]
    [InlineData("[@b; @b]", "[2]")]
    [InlineData("[@b; @b; @c]", "[2, 3]")]
    [InlineData("[@b; @c; @c; @d]", "[2-4]")]
    [InlineData("[@a; @b; @c; @e; @f; @h; @i; @j]", "[1-3, 5, 6, 8-10]")]
    public void Bracket_is_printed_as_the_citation_sequence_system_does(string written, string printed)
    {
        using var folder = With(written);

        Assert.Equal(printed, folder.Page("articles/example/").QuerySelectorAll(".citation")[^1].TextContent);
    }

    [Theory]
    [InlineData("[@b; @c; @d; @e]")]
    [InlineData("[@d; @c; @b; @c; @b]")]
    [InlineData("[@j; @a; see @e; @d; @c; @b]")]
    public void Every_number_leads_to_its_reference_which_leads_back_to_the_bracket(string written)
    {
        using var folder = With(written);
        var page = folder.Page("articles/example/");
        var bracket = page.QuerySelectorAll(".citation")[^1];

        foreach (var key in written.Split('@').Skip(1).Select(rest => rest[0] - 'a' + 1).Distinct())
        {
            var link = Assert.Single(bracket.QuerySelectorAll(".citation__link"), a => a.GetAttribute("href") == $"#ref.{key}");
            var back = page.QuerySelectorAll($"[id='ref.{key}'] .reference__place").Select(a => a.GetAttribute("href")!.TrimStart('#'))
                .ToList();
            Assert.Contains(link.Id, back);
            Assert.All(back, id => Assert.NotNull(page.GetElementById(id)));
        }

        var ids = page.All.Select(element => element.Id).OfType<string>().Where(id => id.Length > 0).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Range_says_what_it_stands_for_and_each_link_whither_it_leads()
    {
        using var folder = With("[@b; @c; @d]");

        var range = folder.Page("articles/example/").QuerySelector(".citation__range")!;

        Assert.Equal(("group", "References 2 to 4"), (range.GetAttribute("role"), range.GetAttribute("aria-label")));
        Assert.Equal(["Reference 2", "Reference 3", "Reference 4"], range.QuerySelectorAll("a").Select(a => a.GetAttribute("aria-label")));
    }

    [Fact]
    public void Reference_that_many_places_cite_shows_ten_and_folds_the_rest()
    {
        using var folder = With(string.Join(' ', Enumerable.Repeat("[@b]", 39)));

        var reference = folder.Page("articles/example/").GetElementById("ref.2")!;

        Assert.Equal(40, reference.QuerySelectorAll(".reference__place").Length);
        var fold = Assert.IsAssignableFrom<IHtmlElement>(reference.QuerySelector("details"));
        Assert.Equal("30 more places that cite reference 2", fold.QuerySelector("summary")!.TextContent);
        Assert.Equal(["k", "l"], fold.QuerySelectorAll(".reference__place").Take(2).Select(a => a.TextContent));
        Assert.Equal("an", fold.QuerySelectorAll(".reference__place")[^1].TextContent);
    }

    private static TempFolder With(string citation)
    {
        var folder = new TempFolder();
        var references = "references:\n" + string.Concat("abcdefghij".Select(id =>
            $"  - {{ id: {id}, type: article-journal, title: The work {id}, container-title: Example Journal, issued: 2020 }}\n"));
        SampleSite.Write(folder, All + $"Again {citation}.\n", references);
        folder.Publish();
        return folder;
    }
}
