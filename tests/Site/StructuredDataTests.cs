using System.Text.Json;
using Attest.Content;

namespace Attest.Tests.Site;

/// <summary>What machines read of an article: Highwire's tags, and JSON-LD in the words of schema.org.</summary>
public class StructuredDataTests
{
    private const string FullFrontMatter = """
        title: "What ends </script><script>alert(1)</script> & what does not?"
        summary: A summary with <!-- in it.
        tags: [example tag]
        synonyms: [EXS]
        codes: { icd-10: [M33.2], mesh: [D017285] }
        authors: [sample-reviewer, Example Study Group, { name: Ann Other, orcid: 0000-0002-1825-0097 }]
        language: de
        """;

    [Fact]
    public void No_text_can_end_the_element_and_all_of_it_arrives()
    {
        using var folder = Example();

        var page = folder.Page("articles/example/");
        var script = Assert.Single(page.QuerySelectorAll("script[type='application/ld+json']"));

        Assert.DoesNotContain(script.TextContent, c => c is '<' or '>' or '&' or '\n');
        Assert.Equal("What ends </script><script>alert(1)</script> & what does not?", Data(folder).GetProperty("name").GetString());
        Assert.DoesNotContain(page.QuerySelectorAll("script"), s => s.TextContent.StartsWith("alert", StringComparison.Ordinal));
    }

    [Fact]
    public void Only_words_of_the_vocabulary_are_used_and_with_the_values_that_it_expects()
    {
        using var every = new TempFolder();
        EveryConstruct.CopyTo(every["input"]);
        every.Publish();
        using var sample = new TempFolder();
        SampleContent.CopyTo(sample["input"]);
        sample.PublishSampleContent();
        using var reviews = new TempFolder();
        ReviewSite.WriteTo(reviews);
        reviews.Publish();
        using var example = Example();

        var data = ((TempFolder[])[every, sample, reviews, example])
            .SelectMany(folder => folder.Pages())
            .SelectMany(page => page.Page.QuerySelectorAll("script[type='application/ld+json']")
                .Select(script => (page.Path, JsonDocument.Parse(script.TextContent).RootElement)))
            .ToList();

        Assert.True(data.Count > 15);
        Assert.Empty(data.SelectMany(thing => SchemaVocabulary.Faults(thing.RootElement, thing.Path)));
    }

    [Theory]
    [InlineData("""{"@type":"MedicalPage"}""", ": no type \"MedicalPage\"")]
    [InlineData("""{"@type":"Person","datePublished":"2026"}""", "/Person.datePublished: no such property")]
    [InlineData("""{"@type":"WebPage","lastReviewed":"6 May 2026"}""", "/WebPage.lastReviewed: \"6 May 2026\" is no Date")]
    [InlineData("""{"@type":"WebPage","reviewedBy":{"@type":"Book"}}""",
        "/WebPage.reviewedBy: a Book where Person or Organization is expected")]
    [InlineData("""{"@type":"WebPage","specialty":"https://schema.org/Rheumatology"}""",
        "/WebPage.specialty: \"https://schema.org/Rheumatology\" is no Specialty")]
    public void Other_words_would_be_seen(string data, string fault) =>
        Assert.Equal([fault], SchemaVocabulary.Faults(JsonDocument.Parse(data).RootElement));

    [Fact]
    public void Approved_article_names_its_review_authors_subject_and_rules()
    {
        using var folder = Example();

        var data = Data(folder);

        Assert.Empty(SchemaVocabulary.Faults(data));
        Assert.Equal("2026-05-06", data.GetProperty("lastReviewed").GetString());
        var reviewer = data.GetProperty("reviewedBy")[0];
        Assert.Equal(("Sample Reviewer", "MD", "https://orcid.org/0000-0002-1825-0097"),
            (reviewer.GetProperty("name").GetString(), reviewer.GetProperty("honorificSuffix").GetString(),
                reviewer.GetProperty("sameAs").GetString()));
        Assert.Equal(["Person", "Organization", "Person"],
            data.GetProperty("author").EnumerateArray().Select(author => author.GetProperty("@type").GetString()));
        Assert.Equal("https://schema.org/Rheumatologic", data.GetProperty("specialty").GetString());
        Assert.Equal("de", data.GetProperty("inLanguage").GetString());
        Assert.Equal("2027-05-06", data.GetProperty("expires").GetString());
        Assert.Equal("https://kb.example.org/policy/", data.GetProperty("publishingPrinciples").GetString());
        Assert.Equal("https://schema.org/Clinician", data.GetProperty("medicalAudience")[0].GetString());
        Assert.Equal("Patient", data.GetProperty("medicalAudience")[1].GetProperty("@type").GetString());
        Assert.Equal("ICD-10", data.GetProperty("about").GetProperty("code")[0].GetProperty("codingSystem").GetString());
    }

    [Fact]
    public void Cited_works_have_their_kind_date_and_addresses()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, "Drug A [@a; @b; @c].\n", """
            references:
              - id: a
                type: article-journal
                title: A trial of drug A
                author: [{ family: Muster, given: Änne }, { literal: et al }]
                container-title: Example Journal
                issued: 2020-05
                DOI: 10.5555/ABC
                PMID: 123
                NCT: NCT00000000
              - { id: b, type: book, title: A book, publisher: Example Press, issued: { literal: in press } }
              - { id: c, type: webpage, title: A page, URL: "https://example.org/x", issued: 2022, accessed: 2026-01-01 }
            """);
        folder.Publish();

        var works = Data(folder).GetProperty("citation");

        Assert.Equal(["ScholarlyArticle", "Book", "WebPage"], works.EnumerateArray().Select(work => work.GetProperty("@type").GetString()));
        Assert.Equal("Änne Muster", Assert.Single(works[0].GetProperty("author").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("2020-05", works[0].GetProperty("datePublished").GetString());
        Assert.Equal("10.5555/ABC", works[0].GetProperty("identifier").GetProperty("value").GetString());
        Assert.Equal(["https://doi.org/10.5555/ABC", "https://pubmed.ncbi.nlm.nih.gov/123/"],
            works[0].GetProperty("sameAs").EnumerateArray().Select(a => a.GetString()));
        Assert.False(works[1].TryGetProperty("datePublished", out _));
        Assert.Equal("https://example.org/x", works[2].GetProperty("url").GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_review_is_claimed_for_samples_and_for_what_is_not_approved(bool isSample)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder,
            frontMatter: isSample
            ? "" : "review: { status: under-review, submitted: 2026-04-20, approvals: [{ by: sample-reviewer, on: 2026-05-01 }] }\n");
        folder.Write("input/site.yml", SampleSite.Files["site.yml"] + (isSample ? "demonstration: true\n" : ""));
        folder.Publish(UnapprovedPolicy.Caution);

        var data = Data(folder);

        Assert.False(data.TryGetProperty("reviewedBy", out _));
        Assert.False(data.TryGetProperty("lastReviewed", out _));
        Assert.Equal(isSample ? null : "Under review",
            data.TryGetProperty("creativeWorkStatus", out var status) ? status.GetString() : null);
    }

    [Fact]
    public void Specialty_that_the_vocabulary_does_not_know_is_left_out()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        folder.Write("input/vocabulary/specialties.yml", "example-medicine: { name: Example medicine, schema: ExampleMedicine }\n");
        folder.Publish();

        Assert.False(Data(folder).TryGetProperty("specialty", out _));
    }

    [Fact]
    public void Reference_managers_find_title_authors_date_language_and_address()
    {
        using var folder = Example();

        var tags = folder.Page("articles/example/").QuerySelectorAll("meta[name^='citation_']")
            .ToLookup(m => m.GetAttribute("name"), m => m.GetAttribute("content"));

        Assert.Equal(["What ends </script><script>alert(1)</script> & what does not?"], tags["citation_title"]);
        Assert.Equal(["Sample Reviewer", "Example Study Group", "Ann Other"], tags["citation_author"]);
        Assert.Equal(["2026/05/06"], tags["citation_publication_date"]);
        Assert.Equal(["de"], tags["citation_language"]);
        Assert.Equal(["https://kb.example.org/articles/example/"], tags["citation_fulltext_html_url"]);
        Assert.Empty(tags["citation_journal_title"]);
    }

    [Fact]
    public void Pages_that_are_no_articles_have_neither()
    {
        using var folder = Example();
        folder.Write("input/articles/gone.md",
            SampleSite.Article("Gone.\n", "review: { status: withdrawn }\nwithdrawn: { on: 2026-05-10, reason: Wrong }\nreferences: []\n"));
        folder.Publish();

        Assert.All(["articles/", "policy/", "articles/gone/"], address =>
            Assert.Null(folder.Page(address).QuerySelector("script[type='application/ld+json'], meta[name^='citation_']")));
        // The home page describes the site, and no article.
        Assert.Null(folder.Page("").QuerySelector("meta[name^='citation_']"));
        Assert.DoesNotContain("MedicalWebPage", folder.Page("").QuerySelector("script[type='application/ld+json']")!.TextContent,
            StringComparison.Ordinal);
    }

    private static JsonElement Data(TempFolder folder, string address = "articles/example/") =>
        JsonDocument.Parse(folder.Page(address).QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: FullFrontMatter);
        folder.Write("input/pages/policy.md", "---\ntitle: Policy\nsummary: Our policy.\nupdated: 2026-05-06\n---\nWords.\n");
        folder.Write("input/board.yml",
            "members:\n  - { id: sample-reviewer, name: Sample Reviewer, credentials: MD, orcid: 0000-0002-1825-0097, active: { from: "
                + "2020-01-01 } }\n");
        folder.Write("input/vocabulary/specialties.yml", "example-medicine: { name: Example medicine, schema: Rheumatologic }\n");
        // An author cannot approve on a site that asks for two people.
        folder.Write("input/site.yml",
            SampleSite.Files["site.yml"].Replace("seal: optional", "seal: optional, two-person: false", StringComparison.Ordinal)
            + "editorial-policy: policy\n");
        folder.Publish();
        return folder;
    }
}
