using System.Globalization;
using System.Xml.Linq;

namespace Attest.Tests.Site;

/// <summary><c>feed.xml</c>: what RFC 4287 asks of an Atom feed, and what has happened to articles.</summary>
public class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Entries_are_approvals_corrections_and_withdrawals_newest_first()
    {
        using var folder = Example();

        Assert.Equal(
            [
                "2026-05-12 Correction: Is drug A safe in pregnancy?",
                "2026-05-10 Withdrawn: Does drug W help?",
                "2026-05-06 Approved: How is Example syndrome treated?",
                "2026-05-04 Approved: How is Example syndrome treated?",
                "2026-02-01 Correction: Is drug A safe in pregnancy?",
                "2026-01-15 Approved: Is drug A safe in pregnancy?",
                "2025-06-20 Approved: Can Example syndrome be prevented?",
                "2025-05-06 Approved: Who gets Example syndrome?",
            ],
            Entries(folder).Select(entry => $"{entry.Element(Atom + "updated")!.Value[..10]} {entry.Element(Atom + "title")!.Value}"));
    }

    [Fact]
    public void Feed_holds_what_the_standard_asks_for()
    {
        using var folder = Example();

        CheckFeed(folder);
        Assert.Equal("2026-05-12T00:00:00Z", Feed(folder).Element(Atom + "updated")!.Value);
        Assert.Equal("Approved by Sample Reviewer, MD on 6 May 2026. Checked against the new trial",
            Entries(folder).ElementAt(2).Element(Atom + "summary")!.Value);
        Assert.Equal("The dose of drug A was given in the wrong unit.", Entries(folder).ElementAt(4).Element(Atom + "summary")!.Value);
    }

    [Fact]
    public void Knowledge_base_without_articles_has_a_valid_feed_without_entries()
    {
        using var folder = new TempFolder();
        foreach (var (path, text) in SampleSite.Files)
        {
            folder.Write("input/" + path, text);
        }

        folder.Publish();

        Assert.Empty(Entries(folder));
        CheckFeed(folder);
    }

    [Fact]
    public void Pages_under_caution_and_excluded_ones_are_not_in_it()
    {
        using var folder = Example();

        var feed = folder.Text("feed.xml");

        Assert.All(["articles/lapsed", "articles/unsealed", "articles/waiting", "articles/draft", "Zebra"],
            text => Assert.DoesNotContain(text, feed, StringComparison.Ordinal));
    }

    [Fact]
    public void Feed_does_not_depend_on_the_day_of_the_build()
    {
        using var folder = Example();
        var feed = folder.Text("feed.xml");

        Assert.Equal(0, ProgramRun.In(folder, "--as-of 2026-06-30").ExitCode);

        Assert.Equal(feed, folder.Text("feed.xml"));
    }

    [Fact]
    public void Ids_stay_when_something_else_happens()
    {
        using var folder = Example();
        var before = Ids(folder);
        folder.Write("input/articles/corrected.md", File.ReadAllText(folder["input/articles/corrected.md"])
            .Replace("corrections:", "corrections:\n  - { on: 2026-05-20, text: One more. }", StringComparison.Ordinal));
        folder.Publish();

        Assert.Subset(Ids(folder), before);
        Assert.Equal(["https://kb.example.org/articles/corrected/#correction.2026-05-20"], Ids(folder).Except(before));
    }

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder, frontMatter: """
            title: "</title><script>alert(1)</script> ]]> & done"
            corrections:
              - { on: 2026-05-12, text: "<b>&amp; first" }
              - { on: 2026-05-12, text: "second \U0001F600" }
            """);
        folder.Publish();

        CheckFeed(folder);
        Assert.Equal(["<b>&amp; first", "second \U0001F600"],
            Entries(folder).Where(e => e.Element(Atom + "title")!.Value.StartsWith("Correction", StringComparison.Ordinal))
                .Select(e => e.Element(Atom + "summary")!.Value).Order());
    }

    [Fact]
    public void Only_the_newest_fifty_are_kept()
    {
        using var folder = new TempFolder();
        SampleSite.Write(folder);
        for (var i = 0; i < 60; i++)
        {
            folder.Write($"input/articles/more-{i}.md",
                SampleSite.Article(
                    frontMatter: ReviewSite.Approved($"What is condition {i}?",
                        new DateOnly(2026, 1, 1).AddDays(i).ToString("o", CultureInfo.InvariantCulture))));
        }

        folder.Publish();

        var days = Entries(folder).Select(entry => entry.Element(Atom + "updated")!.Value).ToList();
        Assert.Equal(50, days.Count);
        Assert.Equal(days.OrderDescending(StringComparer.Ordinal), days);
        Assert.Equal("2026-05-06T00:00:00Z", days[0]);
    }

    [Theory]
    [InlineData("", "feed.xml")]
    [InlineData("articles/fine/", "../../feed.xml")]
    [InlineData("404.html", "/feed.xml")]
    public void Every_page_points_to_it(string address, string expected)
    {
        using var folder = Example();

        Assert.Equal(expected,
            folder.Page(address).QuerySelector("link[rel=alternate][type='application/atom+xml']")?.GetAttribute("href"));
    }

    [Fact]
    public void Site_below_a_path_has_addresses_below_it()
    {
        using var folder = new TempFolder();
        ReviewSite.WriteTo(folder, "https://kb.example.org/some/path/");
        folder.Publish();

        CheckFeed(folder);
        Assert.All(Feed(folder).Descendants(Atom + "link"),
            link => Assert.StartsWith("https://kb.example.org/some/path/", link.Attribute("href")!.Value, StringComparison.Ordinal));
    }

    /// <summary>RFC 4287, sections 4.1.1 and 4.1.2, and 3.3 on dates; what is not listed there is not to be used here.</summary>
    private static void CheckFeed(TempFolder folder)
    {
        var feed = Feed(folder);
        Assert.Equal(Atom + "feed", feed.Name);
        CheckOnce(feed, "id", "title", "updated", "author", "subtitle");
        CheckDate(feed);
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Equal(["alternate", "self"],
            feed.Elements(Atom + "link").Select(link => link.Attribute("rel")!.Value).Order(StringComparer.Ordinal));
        foreach (var entry in feed.Elements(Atom + "entry"))
        {
            CheckOnce(entry, "id", "title", "updated", "link", "summary");
            CheckDate(entry);
            Assert.Equal("alternate", entry.Element(Atom + "link")!.Attribute("rel")!.Value);
        }

        var ids = feed.DescendantsAndSelf().Elements(Atom + "id").Select(id => id.Value).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.All(ids.Concat(feed.Descendants(Atom + "link").Select(link => link.Attribute("href")!.Value)),
            address => Assert.True(Uri.IsWellFormedUriString(address, UriKind.Absolute), address));
        string[] known = ["id", "title", "updated", "author", "subtitle", "link", "entry", "summary", "category", "name", "uri"];
        Assert.All(feed.Descendants(),
            element => Assert.True(element.Name.Namespace == Atom && known.Contains(element.Name.LocalName), element.Name.ToString()));
    }

    private static void CheckOnce(XElement parent, params string[] names) =>
        Assert.All(names, name => Assert.Single(parent.Elements(Atom + name)));

    private static void CheckDate(XElement parent) => Assert.True(
        DateTimeOffset.TryParseExact(parent.Element(Atom + "updated")!.Value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out _));

    private static HashSet<string> Ids(TempFolder folder) => [.. Entries(folder).Select(entry => entry.Element(Atom + "id")!.Value)];

    private static IEnumerable<XElement> Entries(TempFolder folder) => Feed(folder).Elements(Atom + "entry");

    private static XElement Feed(TempFolder folder) => XDocument.Parse(folder.Text("feed.xml")).Root!;

    private static TempFolder Example()
    {
        var folder = new TempFolder();
        ReviewSite.WriteTo(folder);
        folder.Publish();
        return folder;
    }
}
