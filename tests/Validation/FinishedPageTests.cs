using System.Text;
using Attest.Content;
using Attest.Tests.Site;
using Attest.Validation.Output;
using CsCheck;

namespace Attest.Tests.Validation;

/// <summary>
/// Finished pages are read at a glance where they can be, and as a browser reads them where they cannot: the same is seen.
/// </summary>
public class FinishedPageTests
{
    private static readonly string[] Pieces =
    [
        "<", ">", "\"", "'", "&", "&amp", "&amp;", "&eacute;", "&#233;", "&#x80;", "&#x1F600;", "&#xD800;", "<!--", "-->", "<![CDATA[",
        "</", "/>", "=", " ", "\n", "\t", "<a href=x>", "<a href='x'>", "</a>", "<p>", "</p>", "</P>", "<P ID=x>", "<script>", "</script>",
        "<title>", "<textarea>", "<noscript>", "<style>", " id=\"x\"", " id", " ID=\"x\"", " onclick=\"x\"", " style=\"x\"",
        " href=\"a&b\"", " src=\"&lt;\"", "x", "é", "😀", "\0", "<img>", "<br/>", "<p/>", "<svg><path/></svg>", "<1>", "<h9>",
    ];

    [Fact]
    public void Every_page_of_a_site_is_seen_as_a_browser_sees_it_and_at_a_glance()
    {
        using var folder = new TempFolder();
        EveryConstruct.CopyTo(folder["input"]);
        folder.Publish(UnapprovedPolicy.Caution);

        Assert.All(Snapshot.Paths(folder["output"]).Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path =>
        {
            var html = Encoding.UTF8.GetBytes(folder.Text(path));
            var plain = PageReader.ReadPlain(html);
            Assert.NotNull(plain);
            Assert.Equal(Described(PageReader.ReadAsBrowser(html)), Described(plain));
        });
    }

    [Fact]
    public void However_a_page_is_spoilt_it_is_never_seen_otherwise_than_by_a_browser()
    {
        const string page = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>A &lt;b&gt; c</title>
            <link rel="stylesheet" href="a.css?v=1"><script src="a.js"></script>
            <script type="application/ld+json">{"a":"\u003Cb>"}</script></head>
            <body><h1 id="a">A</h1><p>B &amp; <a href="b/?c=1&amp;d=2#&#x9;e" id="b">c</a><br><img src="d.svg" alt="">
            <svg viewBox="0 0 1 1"><path d="M0 0"/></svg></p><textarea name="t">x</textarea><ul><li>y</li></ul></body></html>
            """;
        // Where the marks of markup stand, a change is most likely to mean something.
        var places = Enumerable.Range(16, page.Length - 16).Where(i => "<>\"=&; /".Contains(page[i], StringComparison.Ordinal)).ToArray();
        Gen.Select(Gen.Int[0, places.Length - 1].Select(i => places[i]), Gen.Int[0, 2],
            Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])).List[1, 2].Always(edits =>
        {
            var text = new StringBuilder(page.ReplaceLineEndings("\n"));
            foreach (var (at, deleted, piece) in edits)
            {
                var start = Math.Min(at, text.Length);
                text.Remove(start, Math.Min(deleted, text.Length - start)).Insert(start, piece);
            }

            var html = Encoding.UTF8.GetBytes(text.ToString());
            if (PageReader.ReadPlain(html) is { } plain)
            {
                Assert.Equal(Described(PageReader.ReadAsBrowser(html)), Described(plain));
            }
        }, iter: 20_000);
    }

    [Theory]
    [InlineData("<title><img src=x></title>")]
    [InlineData("<p onclick=x>")]
    [InlineData("<P>")]
    [InlineData("<!-- <p> -->")]
    [InlineData("<a href=\"&nbsp\">")]
    [InlineData("<a href=\"&#x80;\">")]
    [InlineData("<a href=\"a\" href=\"b\">")]
    [InlineData("<script>if (a<b) {}</script>")]
    public void What_takes_a_second_look_is_left_to_the_reader_that_sees_as_a_browser(string markup) =>
        Assert.Null(PageReader.ReadPlain(Encoding.UTF8.GetBytes("<!DOCTYPE html>\n" + markup)));

    private static string Described(PageFacts facts) => string.Join('\n',
        facts.Ids.Order(StringComparer.Ordinal).Select(id => $"id {id}")
            .Concat(facts.Links.Select(link => link.ToString()))
            .Concat(facts.Faults.Select(fault => fault.ToString())));
}
