using Attest.Search.Reading;
using Attest.Tests.Content;
using Attest.Tests.Hostile;

namespace Attest.Tests.Site;

/// <summary>What an approver reads in the source is what the page, <c>index.md</c> and the search show.</summary>
public class AsTypedTests(AsTypedSite site) : IClassFixture<AsTypedSite>
{
    /// <summary>Stars of products, rows, bars, breaks, addresses, call-outs and powers, each through the whole program.</summary>
    public static TheoryData<string, string, string> Texts => new()
    {
        { "published-stars", "Give 3*500 mg on day 1, then 2*500 mg daily [1].", "Give 3\\*500 mg on day 1, then 2\\*500 mg daily [1]." },
        { "published-stars", "HLA-X*10:01 and HLA-X*20:02 are alleles; age*0.5*height", "HLA-X\\*10:01 and HLA-X\\*20:02 are" },
        { "published-stars", "6*10*9/L; the dose is 2*weight*0.5 mg", "6\\*10\\*9/L; the dose is 2\\*weight\\*0.5 mg" },
        { "published-stars", "2*5 mg and 3*10 mg", "| A | 2\\*5 mg and 3\\*10 mg [1] |" },
        { "published-rows", "A5 mg\\ B10 mg C15 mg", "| A | 5 mg\\\\ |\n| B | 10 mg |\n| C | 15 mg |" },
        { "published-rows-without-pipes", "A5 mg\\ B10 mg\\ C15 mg", "| A | 5 mg\\\\ |\n| B | 10 mg\\\\ |\n| C | 15 mg |" },
        { "published-pipe-in-code", "ora | b", "| or | `a \\| b` |" },
        { "published-cells", "5 mg then 10 mg", "| A | 5 mg then 10 mg [1] |" },
        { "published-addresses", "See https://example.org/doses?a=1&b=2, and (https://example.org/list_(2)). Then",
            "See <https://example.org/doses?a=1&b=2>, and (<https://example.org/list_(2)>). Then" },
        { "published-alerts", "Warning Never give drug A by the other route [1]. Note Give it with food [1]. Warning Weigh first [1].",
            "> **[Warning]**\n>\n> Never give drug A by the other route [1].\n\n> **[Note]**\n>\n> Give it with food [1]." },
        { "published-exponents", "below 109/L or 5 m2", "below 10⁹/L or 5 m² [1]." },
        { "innocent-emphasis", "Never more than 20 mg, 5 mg at most, 3*5 mg, and 2 * 3 is six", "**3\\*5 mg**" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Page_and_markdown_show_what_was_typed(string slug, string page, string markdown)
    {
        Assert.Contains(page, site.Page(slug), StringComparison.Ordinal);
        Assert.Contains(markdown, site.Markdown(slug), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("published-stars", "<em>", false)]
    [InlineData("published-exponents", "10<sup>9</sup>/L", true)]
    [InlineData("published-cells", "5 mg<br>", true)]
    [InlineData("published-pipe-in-code", "<code>a | b</code>", true)]
    [InlineData("published-alerts", "blockquote", false)]
    [InlineData("published-alerts", "class=\"callout callout--warning\"", true)]
    [InlineData("published-addresses", "href=\"https://example.org/list_(2)\"", true)]
    public void Markup_is_what_was_meant(string slug, string html, bool isThere) =>
        Assert.Equal(isThere, site.Html(slug).Contains(html, StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_reported() => Assert.Empty(site.Diagnostics);

    [Theory]
    [InlineData("ocelot", "Stop drug A when the ocelot count is below 10⁹/L or 5 m². End.")]
    [InlineData("allel", "HLA-X*10:01 and HLA-X*20:02 are alleles; age*0.5*height is a product.")]
    public void Excerpt_of_a_search_has_the_quantities_of_the_page(string term, string excerpt)
    {
        var champion = Assert.Single(site.Search().ByKey[term].Champions);

        Assert.Contains(excerpt, champion.Snippet, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("109")]
    [InlineData("m2")]
    [InlineData("h2o")]
    [InlineData("hco3")]
    public void Search_still_finds_what_is_typed_without_signs(string term) => Assert.NotEmpty(site.Search().ByKey[term].Champions);

    [Theory]
    [InlineData("10^9^/L", "10⁹/L")]
    [InlineData("10^-9^", "10⁻⁹")]
    [InlineData("10^−3^ mol", "10⁻³ mol")]
    [InlineData("**10^9^**", "10⁹")]
    [InlineData("[10^9^](https://a.example)", "10⁹")]
    [InlineData("H~2~O, HCO~3~^-^, Ca^2+^", "H₂O, HCO₃⁻, Ca²⁺")]
    [InlineData("^131^I and ^99m^Tc", "¹³¹I and ^99m^Tc")]
    [InlineData("10^n^, 10^x^, 10^5.5^", "10ⁿ, 10^x^, 10^5.5^")]
    [InlineData("C~max~, t~1/2~, the 5^th^", "Cmax, t1/2, the 5th")]
    [InlineData("5 mg\\\n10 mg\nlater", "5 mg 10 mg later")]
    [InlineData("| A | B |\n|---|---|\n| 5<br>10 | 10^6^ |", "A; B\n5 10; 10⁶")]
    [InlineData("![10^9^/L](a.svg)", "10⁹/L")]
    [InlineData("## Below 10^9^/L", "Below 10⁹/L")]
    public void Text_without_markup_keeps_its_quantities(string body, string text)
    {
        var article = Parsed.Body(body);

        var passages = Passages.Of(article.Body, new HashSet<string>());

        Assert.Equal(text, Assert.Single(passages, passage => passage.Heading + passage.Text is not "") is var one
            ? one.Heading + one.Text : "");
        Assert.All(article.Body.Links.Where(link => link.IsImage), image => Assert.Equal(text, image.Text));
        Assert.All(article.Body.Headings, heading => Assert.Equal((text, "below-109l"), (heading.Text, heading.Id)));
    }

    [Fact]
    public void Contents_of_a_page_have_the_powers_of_its_headings()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder,
            SampleSite.DefaultBody + "\n## Below 10^9^/L\n\nStop [@example2020].\n\n## Above\n\nGo on [@example2020].\n");
        folder.Publish();

        Assert.Contains(">Below 10⁹/L</a>", folder.Text("articles/example/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("109/L<", folder.Text("articles/example/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WARNING", 1)]
    [InlineData("caution", 1)]
    [InlineData("NOTE", 0)]
    public void Alert_for_one_audience_needs_a_counterpart_like_a_callout(string name, int found)
    {
        var body = $"Text [@example2020].\n\n:::: patient\n> [!{name}]\n> Stop [@example2020].\n::::\n";
        var site = new MemorySite(SampleSite.Files.Append(new("articles/a.md", SampleSite.Article(body))));

        Assert.Equal(found, site.Diagnostics().Count(diagnostic => diagnostic.Rule.Code == "KB511"));
    }

    [Theory]
    [InlineData("https://kb.example.org/articles/exampel/", "KB301 leads to no page (did you mean \"example.md\"?)")]
    [InlineData("http://kb.example.org/articles/example/#nowhere", "KB302 leads to no heading of this page")]
    [InlineData("https://kb.example.org/nothing/", "KB301 leads to no page of the site")]
    [InlineData("https://kb.example.org/articles/example/", "")]
    [InlineData("https://KB.example.org/articles/example", "")]
    [InlineData("https://kb.example.org", "")]
    [InlineData("https://kb.example.org/glossary/", "")]
    [InlineData("https://kb.example.org.example/articles/exampel/", "")]
    [InlineData("https://other.example/?u=https://kb.example.org/nothing/", "")]
    public void Addresses_of_the_site_itself_are_checked(string address, string expected)
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, $"See {address}, <{address}> and [this]({address}), then stop [@example2020].\n");

        var found = folder.Build().Diagnostics.Select(d => $"{d.Rule.Code} {d.Message} {d.Help}").Distinct().ToList();

        var parts = expected.Split(' ', 2);
        Assert.True(expected.Length == 0 ? found.Count == 0
            : found is [var one] && one.StartsWith(parts[0], StringComparison.Ordinal)
                && parts[1].Split(" (").All(part => one.Contains(part, StringComparison.Ordinal)), string.Join('\n', found));
    }
}
