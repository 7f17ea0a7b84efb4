namespace Attest.Tests.Search;

/// <summary>Which article comes first.</summary>
[Collection(SearchClientTests.Name)]
public class ClientRankingTests(SearchClient client)
{
    [Theory]
    [InlineData("celtosis", "celtosis", "a-mention")]
    [InlineData("harlitis", "harlitis-second", "harlitis-first")]
    [InlineData("melkosis", "melkosis-second", "melkosis-first")]
    [InlineData("fendol", "fendol-guideline", "fendol-aside")]
    [InlineData("gravine porline", "near-together", "near-apart")]
    [InlineData("umbrate teloxin", "words-two", "words-one")]
    [InlineData("kelvate nimbrol", "rare", "common-1")]
    [InlineData("stone elbow", "lithalgia", "lithalgia-mention")]
    public async Task Better_answer_comes_first(string query, string better, string other)
    {
        var found = (await client.Found(query)).ToList();

        Assert.Equal(better, found[0]);
        Assert.Contains(other, found);
    }

    [Fact]
    public async Task What_is_alike_comes_in_the_order_of_the_articles()
    {
        Assert.Equal(["common-1", "common-2", "common-3"], await client.Found("kelvate"));
    }

    [Fact]
    public async Task Result_tells_where_it_is_and_how_it_stands()
    {
        var waiting = Assert.Single((await client.Search("harlitis")).Results, result => result.Slug == "harlitis-first");
        var overdue = Assert.Single((await client.Search("melkosis")).Results, result => result.Slug == "melkosis-first");
        var section = Assert.Single((await client.Search("plakin")).Results);

        Assert.Equal(("submitted", false, "Is harlitis treated?", "example-medicine"),
            (waiting.Status, waiting.Overdue, waiting.Title, waiting.Specialty));
        Assert.Equal(("approved", true), (overdue.Status, overdue.Overdue));
        Assert.Equal(("/kb/articles/compounds/#of-words", "Of words"), (section.Url, section.Section));
        Assert.Contains("plakin", section.Excerpt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scores_fall_and_the_limit_holds()
    {
        var all = await client.Search("drug A treated condition");
        var two = await client.Search("drug A treated condition", "{ limit: 2 }");

        Assert.Equal(all.Results.Select(result => result.Score).OrderDescending(), all.Results.Select(result => result.Score));
        Assert.Equal(all.Results.Take(2), two.Results);
        Assert.Equal(all.Total, two.Total);
        Assert.True(all.Total > 2);
    }
}
