using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Attest.Tests.Site;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Attest.Tests.Hostile;

/// <summary>Nothing from any field of any file becomes markup, in no page and in no file for programs.</summary>
public class HostileSiteTests(HostileServers servers)
{
    private static readonly MarkdownPipeline WithHead = new MarkdownPipelineBuilder().UseYamlFrontMatter().Build();

    [Fact]
    public void Corpus_is_large_and_of_different_vectors()
    {
        Assert.InRange(Vectors.All.Distinct(StringComparer.Ordinal).Count(), 500, int.MaxValue);
        Assert.All(Enumerable.Range(0, HostileSite.Articles), i => Assert.InRange(HostileSite.Part(i).Count(), 80, int.MaxValue));
    }

    [Fact]
    public void Every_field_is_text_in_every_file_of_the_site()
    {
        var site = servers.Site;

        Assert.All(HostileSite.Addresses,
            address => Assert.True(site.Has(address.EndsWith(".html", StringComparison.Ordinal) ? address : address + "index.html"),
                address));
        foreach (var (path, page) in site.Pages())
        {
            Assert.True(!ActiveMarkup.In(page).Any(), $"{path}: {string.Join('\n', ActiveMarkup.In(page).Take(3))}");
            Assert.All(page.QuerySelectorAll("script[type='application/ld+json']"), data => JsonDocument.Parse(data.TextContent).Dispose());
        }

        foreach (var path in Snapshot.Paths(site["output"]))
        {
            AssertData(site, path);
        }
    }

    private static void AssertData(TempFolder site, string path)
    {
        switch (Path.GetExtension(path))
        {
            case ".xml":
                using (var xml = XmlReader.Create(site["output/" + path], new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit }))
                {
                    var names = XDocument.Load(xml).Descendants().Select(element => element.Name.LocalName).Distinct();
                    Assert.Empty(names.Intersect(["script", "img", "svg", "iframe", "a", "div", "style"]));
                }

                break;
            case ".json":
                JsonDocument.Parse(site.Text(path)).Dispose();
                break;
            case ".md" or ".txt":
                var markdown = Markdig.Markdown.Parse(site.Text(path), WithHead);
                Assert.Empty(markdown.Descendants<HtmlBlock>().Select(html => $"{path}:{html.Line + 1}: {html.Lines}"));
                Assert.Empty(markdown.Descendants<HtmlInline>().Select(html => $"{path}:{html.Line + 1}: {html.Tag}"));
                Assert.DoesNotContain(markdown.Descendants<LinkInline>(),
                    link => link.Url is { } url && url.Contains(':', StringComparison.Ordinal)
                    && !url.StartsWith("https://", StringComparison.Ordinal));
                break;
        }
    }

    /// <summary>The rules refuse most of these; the pages are made nevertheless, since one wall is not enough.</summary>
    [Fact]
    public void Body_of_an_article_is_never_markup_even_where_no_rule_stops_it()
    {
        var parser = new HtmlParser();
        var bodies = Vectors.All.Concat(Vectors.All.Select(vector => $"[a]({vector})"))
            .Concat(Vectors.All.Select(vector => $"[a][b]\n\n[b]: <{vector}> \"{vector}\""))
            .Concat(Vectors.All.Select(vector =>
                $"![{vector}]({vector} '{vector}')\n\n|a|\n|-|\n|{vector}|\n\n~~~ {vector}\n~~~\n\n::: {vector}\n{vector}\n:::\n"))
            .Select((body, i) => KeyValuePair.Create($"articles/a{i}.md", SampleSite.Article(body + "\n")));
        var site = new MemorySite(SampleSite.Files.Concat(bodies));

        Parallel.ForEach(site.KnowledgeBase.Articles, article =>
        {
            using var stream = new MemoryStream(site.Render(article));
            var offences = ActiveMarkup.In(parser.ParseDocument(stream)).ToList();
            Assert.True(offences.Count == 0, $"{string.Join('\n', offences.Take(3))}\n{article.Source.Text}");
        });
    }
}
