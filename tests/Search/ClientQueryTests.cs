namespace Attest.Tests.Search;

/// <summary>What a query is taken for, and what it says about that.</summary>
[Collection(SearchClientTests.Name)]
public class ClientQueryTests(SearchClient client)
{
    [Theory]
    [InlineData("anti-QRN", "compounds")]
    [InlineData("antiqrn", "compounds")]
    [InlineData("anti QRN", "compounds")]
    [InlineData("anti/QRN", "compounds")]
    [InlineData("QL-7R", "compounds")]
    [InlineData("ql7r", "compounds")]
    [InlineData("QRFα", "compounds")]
    [InlineData("QRF-alpha", "compounds")]
    [InlineData("qrfalpha", "compounds")]
    [InlineData("QRF alpha", "compounds")]
    [InlineData("beta-2-plakin", "compounds")]
    [InlineData("β2 plakin", "compounds")]
    [InlineData("Dorvans’s", "compounds")]
    [InlineData("Dorvan", "compounds")]
    [InlineData("1000", "compounds")]
    [InlineData("1,000", "compounds")]
    [InlineData("0.5", "compounds")]
    [InlineData("anti-zylo", "whole")]
    [InlineData("anti zylo", "whole")]
    [InlineData("M33.2", "lithalgia")]
    [InlineData("m332", "lithalgia")]
    [InlineData("m33", "lithalgia")]
    [InlineData("D017285", "lithalgia")]
    [InlineData("ltg", "lithalgia")]
    [InlineData("PÓLYQUARTZITIS", "quartz")]
    [InlineData("AS", "abbreviation")]
    [InlineData("who", "abbreviation")]
    [InlineData("constructor", "odd-words")]
    [InlineData("toString", "odd-words")]
    [InlineData("hasownproperty", "odd-words")]
    public async Task Word_is_found_in_any_spelling(string query, string article)
    {
        Assert.Equal(article, (await client.Found(query)).FirstOrDefault());
    }

    [Theory]
    [InlineData("polyquarztitis ", "polyquartzitis")]
    [InlineData("polyquartzits ", "polyquartzitis")]
    [InlineData("pollyquartzitis", "polyquartzitis")]
    [InlineData("polyquortzitis", "polyquartzitis")]
    [InlineData("polyquartzittiss", "polyquartzitis")]
    [InlineData("bolyquartzitis", "polyquartzitis")]
    [InlineData("olyquartzitis", "polyquartzitis")]
    [InlineData("sholuder", "shoulder")]
    [InlineData("shoulderhurts", "shoulder hurts")]
    public async Task Misspelled_word_is_taken_for_the_one_that_was_meant(string query, string meant)
    {
        var answer = await client.Search(query);

        Assert.Equal($"{query.Trim()}: corrected {meant}", answer.Fate);
        Assert.Equal("quartz", answer.Results[0].Slug);
    }

    [Theory]
    [InlineData("celtosis", "celtosis: exact celtosis")]
    [InlineData("kelvates", "kelvates: exact kelvates")]
    [InlineData("polyquar", "polyquar: prefix polyquartzitis")]
    [InlineData("polyquar ", "polyquar: ignored")]
    [InlineData("\"polyquar\"", "polyquar: ignored")]
    [InlineData("12346", "12346: ignored")]
    [InlineData("IVMB", "ivmb: synonym intravenous marblin")]
    [InlineData("what is the intravenous marblin", "intravenous marblin: synonym IVMB")]
    [InlineData("stone elbow", "stone elbow: synonym lithalgia")]
    [InlineData("the", "the: ignored")]
    [InlineData("xyzzyxyzzy celtosis", "xyzzyxyzzy: ignored; celtosis: exact celtosis")]
    public async Task Answer_tells_what_became_of_each_word(string query, string fate)
    {
        Assert.Equal(fate, (await client.Search(query)).Fate);
    }

    [Theory]
    [InlineData("IVMB")]
    [InlineData("intravenous marblin")]
    public async Task Other_name_is_searched_in_both_directions(string query)
    {
        Assert.Equal(["marblin-long", "marblin-short"], (await client.Found(query)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Literal_search_changes_nothing()
    {
        Assert.Equal(["marblin-short"], await client.Found("IVMB", "{ literal: true }"));
        Assert.Equal("polyquortzitis: ignored", (await client.Search("polyquortzitis", "{ literal: true }")).Fate);
        Assert.Equal("polyquar: ignored", (await client.Search("polyquar", "{ literal: true }")).Fate);
    }

    [Fact]
    public async Task While_typing_a_known_word_also_stands_for_what_it_begins()
    {
        Assert.Contains("whole", await client.Found("anti", "{ typing: true }"));
        Assert.DoesNotContain("whole", await client.Found("anti"));
    }

    [Fact]
    public async Task Quoted_words_must_follow_one_another()
    {
        Assert.Equal(["near-together"], await client.Found("\"gravine porline\""));
        Assert.Equal(["near-together"], await client.Found("“gravine porline” celtosis"));
        Assert.Contains("near-apart", await client.Found("\"gravine porline"));
        Assert.Equal(["quartz"], await client.Found("\"polyquartzitis of the shoulder\""));
        Assert.Empty(await client.Found("\"polyquortzitis\""));
    }

    [Fact]
    public async Task Quotes_that_nothing_has_are_a_wish()
    {
        var answer = await client.Search("\"porline gravine\"");

        Assert.Equal("porline: exact porline; gravine: exact gravine; \"porline gravine\": ignored", answer.Fate);
        Assert.Equal(["near-together", "near-apart"], answer.Results.Select(result => result.Slug));
    }

    [Fact]
    public async Task Quotes_in_a_long_query_are_a_wish()
    {
        const string Words = "celtosis harlitis melkosis fendol umbrate teloxin kelvate nimbrol ";

        Assert.Contains("celtosis", await client.Found(Words + "\"gravine porline\"", "{ limit: 30 }"));
        Assert.Equal(["near-together"], await client.Found("celtosis \"gravine porline\""));
    }

    [Theory]
    [InlineData("kelvvvate", "kelvvvate: corrected kelvate")]
    [InlineData("celtosis harlitis kelvvvate ", "celtosis: exact celtosis; harlitis: exact harlitis; kelvvvate: corrected kelvate")]
    [InlineData("celtosis harlitis xylvate ", "celtosis: exact celtosis; harlitis: exact harlitis; xylvate: ignored")]
    [InlineData("xelvute ", "xelvute: corrected kelvate")]
    [InlineData("celtosis wondering ", "celtosis: exact celtosis; wondering: ignored")]
    public async Task More_is_guessed_the_less_is_known(string query, string fate)
    {
        Assert.Equal(fate, (await client.Search(query)).Fate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("😀")]
    [InlineData("\"\"")]
    [InlineData("(.*[")]
    [InlineData("\\u0000")]
    [InlineData("__proto__")]
    [InlineData("valueOf isPrototypeOf")]
    public async Task Query_without_a_known_word_finds_nothing(string query)
    {
        var answer = await client.Search(query);

        Assert.Equal((0, 0), (answer.Total, answer.Results.Length));
    }

    [Theory]
    [InlineData("celtosis 😀 (.*[ \\ $^ + ?")]
    [InlineData("celtosis\u0000")]
    [InlineData("<script>celtosis</script>")]
    [InlineData("celtosis __proto__ constructor")]
    public async Task Signs_and_odd_words_do_not_harm_the_others(string query)
    {
        Assert.Contains("celtosis", await client.Found(query));
    }

    [Fact]
    public async Task Very_long_query_is_cut()
    {
        Assert.Equal("celtosis", (await client.Found("celtosis " + new string('x', 10_000)))[0]);
        Assert.True((await client.Search(string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i} ")))).Terms.Length <= 60);
    }

    [Fact]
    public async Task Matches_are_marked_in_a_text()
    {
        const string Script = """
            const { terms } = await (await open('/kb/')).search('IVMB of polyquortzitis');
            return mark('Polyquartzitis & Marblin, intravenous marblins; of the ivmb <b>.', terms)
              .filter(([, isMatch]) => isMatch).map(([text]) => text);
            """;

        Assert.Equal(["Polyquartzitis", "intravenous marblins", "ivmb"], await client.Run<string[]>(Script));
    }

    [Fact]
    public async Task Marked_pieces_are_together_the_text()
    {
        const string Script = """
            const { terms } = await (await open('/kb/')).search(given.query);
            return mark(given.text, terms).map(([text]) => text).join('');
            """;
        const string Text = "  anti-QRN😀 QRFα, antiqrn and the anti-\u00adQRN’s \n";

        Assert.Equal(Text, await client.Run<string>(Script, new { query = "anti-QRN QRF-alpha antiqrn", text = Text }));
    }
}
