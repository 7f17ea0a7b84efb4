using System.Globalization;
using Attest.Review;
using Attest.Search;

namespace Attest.Tests.Search;

/// <summary>The index of small sites, read back by a second reader and compared with what the texts say.</summary>
public class SearchIndexTests
{
    private const string Vocabulary =
        "muscle weakness fever rash biopsy antibody serum enzyme steroid infusion relapse remission joint swelling pain fatigue "
        + "tremor nausea dose trial cohort guideline evidence anti-TNF IL-6R Crohn's 0.5 mg/kg follow-up";

    /// <summary>Twenty articles of words in a random order that is always the same.</summary>
    private static IndexedSite Mixed()
    {
        var words = Vocabulary.Split(' ');
        var random = new Random(7);
        string Words(int count) =>
            string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(random.Next(1, words.Length))]));
        var site = new IndexedSite { Glossary = "- { term: muscle weakness, definition: D, synonyms: [fatigue], abbreviations: [MW] }\n" };
        for (var i = 0; i < 20; i++)
        {
            var name = i.ToString("00", CultureInfo.InvariantCulture);
            site.Add($"example-{name}", $"What is Example syndrome {name} with {Words(2)}?",
                $"{Words(30)} anti-TNF\n\n## {Words(2)} one\n\n{Words(i * 20)}\n\n::: patient\n{Words(10)} bed rest\n:::\n\n"
                    + $"### Two {Words(1)}\n\n- {Words(5)}\n- {Words(5)}\n",
                $"synonyms: [Example disease {name}, ES{name}]\ncodes: {{ icd-10: [M33.{i}] }}\ntags: [{words[i]}]",
                i % 3 == 0 ? "other-medicine" : "example-medicine", Words(12), [$"A {Words(3)} study of rareword{i % 4}"]);
        }

        return site;
    }

    [Fact]
    public void Every_term_has_the_articles_and_impacts_that_the_texts_give_it()
    {
        var site = Mixed();
        var index = site.Index();
        var expected = new BruteForce(site);

        Assert.Equal(expected.Terms.Order(StringComparer.Ordinal),
            index.Entries.Select(e => e.Key).Where(key => !key.Contains(' ', StringComparison.Ordinal)));
        foreach (var term in expected.Terms)
        {
            var entry = index.ByKey[term];
            Assert.Equal(expected.CountOf(term), entry.Articles);
            foreach (var posting in entry.Postings.Where(posting => !posting.IsBorrowed))
            {
                Assert.NotNull(expected.WeightOf(posting.Article, term));
                Assert.InRange(posting.Impact - BruteForce.ImpactOf(expected.SmoothedOf(posting.Article, term)), -1, 1);
            }
        }
    }

    [Fact]
    public void Articles_borrow_the_most_telling_terms_of_their_neighbours()
    {
        var site = Mixed();
        var index = site.Index();
        var expected = new BruteForce(site);

        for (var article = 0; article < expected.Articles.Count; article++)
        {
            var borrowed = index.Entries.SelectMany(entry => entry.Postings.Where(p => p.IsBorrowed && p.Article == article)
                .Select(p => (entry.Key, p.Impact))).ToList();
            Assert.Equal(expected.BorrowedOf(article).Order(StringComparer.Ordinal), borrowed.Select(term => term.Key));
            Assert.All(borrowed, term => Assert.InRange(term.Impact - BruteForce.ImpactOf(expected.SmoothedOf(article, term.Key)), -1, 1));
        }
    }

    [Fact]
    public void Positions_are_those_of_the_words()
    {
        var site = Mixed();
        var index = site.Index(SearchConstants.Default with { PositionsPerArticle = 10_000 });
        var expected = new BruteForce(site);

        foreach (var term in expected.Terms)
        {
            foreach (var posting in index.ByKey[term].Postings.Where(posting => !posting.IsBorrowed))
            {
                Assert.Equal(BruteForce.PositionsOf(expected.Articles[posting.Article], term), posting.Positions);
            }
        }
    }

    [Fact]
    public void Of_many_positions_those_in_headings_are_kept_first()
    {
        var body = string.Concat(Enumerable.Repeat("fever ", 20)) + "\n\n## Fever one\n\nfever\n\n## Fever two\n\nfever\n";
        var positions = new IndexedSite().Add("a", "A fever", body)
            .Index(SearchConstants.Default with { PositionsPerArticle = 5 }).ByKey["fever"].Postings[0].Positions;

        Assert.Equal([1, 256, 257, 512, 768], positions);
    }

    [Fact]
    public void Common_word_has_its_first_positions_alone()
    {
        var site = new IndexedSite().Add("a", "A fever", "Fever, fever and fever.").Add("b", "A rash", "Fever.");
        var postings = site.Index(SearchConstants.Default with { CommonTerm = 1, PositionsOfCommonTerm = 2 }).ByKey["fever"].Postings;

        Assert.Equal([[1, 256], [256]], postings.Select(posting => posting.Positions));
    }

    [Fact]
    public void Champions_are_the_articles_with_the_highest_impact()
    {
        var index = Mixed().Index();

        foreach (var entry in index.Entries)
        {
            var best = entry.Postings.Where(p => !p.IsBorrowed).OrderByDescending(p => p.Impact).ThenBy(p => p.Article)
                .Select(p => p.Article);
            Assert.Equal(best.Take(entry.Champions.Length), entry.Champions.Select(c => c.Article));
            Assert.InRange(entry.Champions.Length, Math.Min(4, entry.Articles), 12);
        }
    }

    [Fact]
    public void Champion_shows_the_passage_that_speaks_of_the_word_most()
    {
        var site = new IndexedSite()
            .Add("a", "Title",
                "Lead of fever.\n\n## First\n\nA rash.\n\n## On *rash*\n\nFever is rare. A rash comes first, then more.\n\n## Umlaut ä\n"
                    + "\nA tremor.\n");
        var champion = Assert.Single(site.Index().ByKey["rash"].Champions);
        var other = Assert.Single(site.Index().ByKey["tremor"].Champions);

        Assert.Equal(("a", "Title", "On rash", null), (champion.Slug, champion.Title, champion.Heading, champion.Anchor));
        Assert.Equal("Fever is rare. A rash comes first, then more.", champion.Snippet);
        Assert.Equal("umlaut-ä", other.Anchor);
    }

    [Fact]
    public void Word_of_the_title_alone_shows_the_summary()
    {
        var champion = Assert.Single(new IndexedSite().Add("a", "Rareword", "Text.", summary: "What it is.")
            .Index().ByKey["rareword"].Champions);

        Assert.Equal(("", "", "What it is."), (champion.Heading, champion.Anchor, champion.Snippet));
    }

    [Fact]
    public void Snippet_begins_with_a_sentence_and_is_cut_between_words()
    {
        var filler = string.Concat(Enumerable.Repeat("Some more words of a long text. ", 20));
        var far = string.Concat(Enumerable.Repeat("and so on ", 60));
        var site = new IndexedSite().Add("a", "T", $"{filler}The needle is here. {filler}").Add("b", "T", $"{far} pin {far}");
        var near = Assert.Single(site.Index().ByKey["needl"].Champions).Snippet;
        var cut = Assert.Single(site.Index().ByKey["pin"].Champions).Snippet;

        Assert.StartsWith("The needle is here.", near, StringComparison.Ordinal);
        Assert.Contains(" pin ", cut, StringComparison.Ordinal);
        Assert.Matches("^…(and|so|on) .* (and|so|on)…$", cut);
        Assert.All(site.Index().Entries.SelectMany(e => e.Champions), champion => Assert.InRange(champion.Snippet.Length, 0, 125));
    }

    [Fact]
    public void What_is_cut_out_of_a_recommendation_says_which_way_it_goes()
    {
        const string Against = "::: {.recommendation direction=against strength=strong certainty=low source=a}\n%\n:::\n";
        const string Filler = "Some more words of a long text. Some more words of a long text. Some more words of a long text. ";
        var index = new IndexedSite()
            .Add("a", "T", Against.Replace("%", "- Quassin at once.\n- Senna later.", StringComparison.Ordinal))
            .Add("b", "T", "Rhubarb is old.\n\n"
                + Against.Replace("%", $"{Filler}\n\n{Filler}Give jalap now. {Filler}", StringComparison.Ordinal))
            .Add("c", "T", "Sorrel is bitter.\n\n"
                + Against.Replace("%", "Colocynth.", StringComparison.Ordinal).Replace("against", "for", StringComparison.Ordinal))
            .Index();
        string Of(string word) => Assert.Single(index.ByKey[word].Champions).Snippet;

        Assert.Equal("[Do not: strongly recommended against] Quassin at once. Senna later.", Of("quassin"));
        Assert.StartsWith("[Do not: strongly recommended against] Give jalap now.", Of("jalap"), StringComparison.Ordinal);
        Assert.StartsWith("Rhubarb is old. [Do not: strongly recommended against] Some more", Of("rhubarb"), StringComparison.Ordinal);
        Assert.Equal("Sorrel is bitter. [Do: strongly recommended] Colocynth.", Of("sorrel"));
    }

    [Fact]
    public void Common_word_keeps_the_articles_in_which_it_weighs_most_and_its_true_count()
    {
        var site = Mixed();
        var full = site.Index().ByKey["exampl"];
        var pruned = site.Index(SearchConstants.Default with { ArticlesPerTerm = 7 }).ByKey["exampl"];

        Assert.Equal(20, pruned.Articles);
        Assert.Equal(full.Postings.OrderByDescending(p => p.Impact).ThenBy(p => p.Article).Take(7).Select(p => p.Article).Order(),
            pruned.Postings.Select(p => p.Article));
    }

    [Fact]
    public void Every_key_is_in_the_file_that_a_reader_opens_for_its_first_word()
    {
        var index = Mixed().Index(SearchConstants.Default with { TermFileSize = 400 });

        Assert.True(index.Texts("terms").Length > 20);
        Assert.All(index.Entries, entry => Assert.Equal(entry.File, index.FileOf(entry.Key.Split(' ')[0])));
        Assert.Equal(index.Entries.Select(e => e.Key).Order(StringComparer.Ordinal), index.Entries.Select(e => e.Key));
    }

    [Fact]
    public void Concept_is_found_by_each_of_its_forms_kept_with_their_rarest_stem()
    {
        var site = new IndexedSite
        {
            Glossary = "- { term: heart attack, definition: D, synonyms: [myocardial infarction], "
            + "abbreviations: [MI] }\n- { term: lonely, definition: D }\n"
        }
            .Add("a", "One", "A heart attack and a heart.").Add("b", "Two", "Infarction, myocardial infarction.")
            .Add("c", "Three", "An attack of the heart.");
        var index = site.Index();

        Assert.Equal(["attack heart attack", "infarct myocardi infarct", "mi mi"],
            index.Entries.Where(e => e.Forms.Length > 0).Select(e => e.Key).Order(StringComparer.Ordinal));
        var entry = index.ByKey["mi mi"];
        Assert.Equal(("heart attack", 2), (entry.Name, entry.Articles));
        Assert.Equal(["heart attack", "myocardial infarction", "MI"], entry.Forms);
        Assert.Equal([0, 1], entry.Postings.Select(p => p.Article));
        Assert.Equal([[257], [257]], entry.Postings.Select(p => p.Positions));
    }

    [Fact]
    public void Synonyms_of_an_article_are_one_concept_with_its_name_and_with_whoever_shares_one()
    {
        var site = new IndexedSite { Glossary = "- { term: example disease, definition: D, abbreviations: [ED] }\n" }
            .Add("example-syndrome", "What is Example syndrome?", "Text.", "synonyms: [ED, exemplitis]")
            .Add("other", "Something else", "An exemplitis.", "synonyms: [thing]");
        var index = site.Index();

        var forms = index.ByKey["ed ed"].Forms;
        Assert.Equal(["ED", "example disease", "example syndrome", "exemplitis"], forms.Order(StringComparer.OrdinalIgnoreCase));
        Assert.Equal(2, index.ByKey["ed ed"].Articles);
        Assert.DoesNotContain(index.Entries, e => e.Key == "thing thing");
    }

    [Fact]
    public void Concept_does_not_grow_without_end()
    {
        var site = new IndexedSite();
        for (var i = 0; i < 10; i++)
        {
            var name = (char)('a' + i);
            site.Add($"x{name}", $"T{name}", "Text.", $"synonyms: [shared, one{name}, two{name}]");
        }

        Assert.All(site.Index().Entries.Where(e => e.Forms.Length > 0), e => Assert.InRange(e.Forms.Length, 2, 12));
    }

    [Fact]
    public void Known_words_are_listed_forwards_and_backwards()
    {
        var index = Mixed().Index(SearchConstants.Default with { SpellingFileSize = 40 });
        var words = index.Lines("spelling");
        var known = words.Select(line => line[..^1]).ToList();

        Assert.True(index.Texts("words").Length > 2);
        Assert.Contains("example4", words);
        Assert.Contains("antitnf", known);
        Assert.DoesNotContain("what", known);
        Assert.DoesNotContain(known, word => word.Any(char.IsDigit));
        Assert.Equal(known.Order(StringComparer.Ordinal), known);
        Assert.Equal(
            words.Select(line => new string([.. line[..^1].Reverse()]) + line[^1]).Order(StringComparer.Ordinal),
            index.Lines("endings").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Articles_are_listed_with_their_passages()
    {
        var site = new IndexedSite()
            .Add("b", "Second", "Lead.\n\n## One\n\nText.\n\n::: patient\nFor you.\n:::\n\n" +
                "::: clinician\nFor them.\n:::\n\n## Two\n\n### Three {#own}\n\nText.\n")
            .Add("a", "First", "", specialty: "other-medicine", state: ReviewState.Submitted, isPending: true)
            .Add("c", "Third", "", state: ReviewState.Overdue);
        var index = site.Index();
        var articles = index.Articles.ToList();

        Assert.Equal(["b", "c", "a"], articles.Select(a => a[0].GetString()));
        Assert.Equal(
            ["""[1,"","",-1]""", """[1,"One",0,-1]""", """[1,"One",0,1]""", """[1,"One",0,0]""", """[1,"Two",0,-1]""",
                """[1,"Three","own",-1]"""],
            articles[0][3].EnumerateArray().Select(passage => passage.GetRawText()));
        Assert.Equal("""[["example-medicine","Example medicine",2],["other-medicine","Other medicine",1]]""",
            index.Manifest.GetProperty("specialties").GetRawText());
        Assert.Equal([2], StoredIndex.Numbers(index.Manifest.GetProperty("pending")));
        Assert.Equal([2], StoredIndex.Numbers(index.Manifest.GetProperty("submitted")));
        Assert.Equal([1], StoredIndex.Numbers(index.Manifest.GetProperty("overdue")));
        Assert.Equal("""[["clinician","Health professional",[0]],["patient","Patient or carer",[0]]]""",
            index.Manifest.GetProperty("audiences").GetRawText());
    }

    [Fact]
    public void Threads_order_and_culture_change_no_byte()
    {
        var usual = CultureInfo.CurrentCulture;
        var expected = Bytes(Mixed().Files(threads: 1));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, Bytes(Mixed().Files(threads: 8, isReversed: true)));
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Fact]
    public void Other_content_gives_the_index_another_name() =>
        Assert.NotEqual(new IndexedSite().Add("a", "One", "Text.").Index().Name, new IndexedSite().Add("a", "One", "Texts.").Index().Name);

    [Fact]
    public void Site_without_articles_has_a_manifest_alone()
    {
        var index = new IndexedSite().Index();

        Assert.Equal(["search/manifest.json"], index.Paths);
        Assert.Equal(0, index.Manifest.GetProperty("articles").GetInt32());
        Assert.Empty(index.Texts("terms"));
    }

    [Fact]
    public void Site_of_one_word_can_be_searched() =>
        Assert.Single(new IndexedSite().Add("x", "Word", "", summary: "word").Index().ByKey["word"].Postings);

    [Fact]
    public void Other_languages_have_no_stems_and_no_stop_words() =>
        Assert.Contains("die", new IndexedSite { Language = "de" }.Add("a", "Die Muskeln", "Die.").Index().ByKey.Keys);

    [Fact]
    public void Hostile_text_is_text()
    {
        var index = new IndexedSite()
            .Add("a", "\"</script><b>\\u0007 \\\"x\\\"\"", "</script> ]]> &amp; \u0007 `code` \"quoted\"",
                "synonyms: [\"</script>\", \"=\"]").Index();

        Assert.Contains("script", index.ByKey.Keys);
        Assert.StartsWith("</script><b>", index.Articles.First()[1].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Very_long_article_is_cut_at_its_last_block()
    {
        var index = new IndexedSite().Add("a", "Long", string.Concat(Enumerable.Repeat("fever ", 2000)) + "needle", "", summary: "x")
            .Index(SearchConstants.Default with { BlocksPerArticle = 4 });

        Assert.Empty(Assert.Single(index.ByKey["needl"].Postings).Positions);
        Assert.Equal(3, index.Articles.First()[3][0][0].GetInt32());
    }

    [Fact]
    public void Article_of_three_thousand_headings_has_as_many_passages()
    {
        var index = new IndexedSite().Add("a", "T", string.Concat(Enumerable.Range(0, 3000).Select(i => $"## Heading n{i}\n\n"))).Index();

        Assert.Equal(3000, index.Articles.First()[3].GetArrayLength());
        Assert.Equal([3000 * 256 + 1], index.ByKey["n2999"].Postings[0].Positions);
    }

    private static List<string> Bytes(IEnumerable<SearchFile> files) =>
        [.. files.Select(file => $"{file.Path} {Convert.ToHexString(file.Bytes)}")];
}
