namespace Attest.Tests.Search;

/// <summary>Choosing among what is found.</summary>
[Collection(SearchClientTests.Name)]
public class ClientFilterTests(SearchClient client)
{
    [Theory]
    [InlineData("{ specialty: ['sample-surgery'] }", "rare")]
    [InlineData("{ specialty: ['sample-surgery', 'unknown'] }", "rare")]
    [InlineData("{ specialty: ['unknown'] }", "")]
    [InlineData("{ status: ['submitted'] }", "")]
    [InlineData("{ specialty: [], status: ['approved'] }", "rare common-1 common-2 common-3")]
    [InlineData("{ audience: ['patient'] }", "")]
    public async Task Filters_keep_what_has_one_of_the_values_of_each(string filters, string slugs)
    {
        Assert.Equal(slugs, string.Join(' ', await client.Found("kelvate nimbrol", $"{{ filters: {filters} }}")));
    }

    [Fact]
    public async Task Articles_with_texts_for_an_audience_are_found_by_it()
    {
        Assert.Equal(["audiences"], await client.Found("plimsole", "{ filters: { audience: ['patient'] } }"));
        Assert.Empty(await client.Found("plimsole", "{ filters: { audience: ['clinician'] } }"));
    }

    [Fact]
    public async Task Facets_count_all_that_is_found_each_without_its_own_filter()
    {
        var all = (await client.Search("kelvate nimbrol harlitis plimsole")).Facets;
        var one = (await client.Search("kelvate nimbrol harlitis plimsole",
            "{ limit: 1, filters: { specialty: ['example-medicine'], status: ['submitted'] } }")).Facets;

        Assert.Equal(new() { ["example-medicine"] = 6, ["sample-surgery"] = 1 }, all["specialty"]);
        Assert.Equal(new() { ["approved"] = 6, ["submitted"] = 1 }, all["status"]);
        Assert.Equal(new() { ["patient"] = 1 }, all["audience"]);
        Assert.Equal(new() { ["example-medicine"] = 1 }, one["specialty"]);
        Assert.Equal(new() { ["approved"] = 5, ["submitted"] = 1 }, one["status"]);
        Assert.Empty(one["audience"]);
    }
}
