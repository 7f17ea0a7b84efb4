using System.Text;
using System.Text.RegularExpressions;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Markup;
using Attest.Review;
using Attest.Review.Seals;
using Attest.Text;

namespace Attest.Tests.Review.Seals;

/// <summary>
/// An article with a body, in a small knowledge base that stands in no folder; what is sealed of it, and what a reader gets.
/// </summary>
internal sealed partial class SealedBodySite
{
    private const string References = """
        references:
          - { id: KEY1, type: article-journal, evidence: trial, title: A trial of drug A, issued: 2020, DOI: 10.5555/trial }
          - { id: KEY2, type: book, title: 'A book: the first', issued: 2019, publisher: Example Press }
          - { id: KEY3, type: report, title: A report, issued: 2018, PMID: '170017' }
        """;

    private static readonly Dictionary<string, string> Files = new()
    {
        ["site.yml"] = "title: Example site\nurl: https://kb.example.org/\naudiences:\n  - { id: patient, label: Patient or carer }\n",
        ["vocabulary/glossary.yml"] =
            "- { term: first-dose reaction, definition: 4 units are usual, synonyms: [early reaction] }\n"
            + "- { term: drug A, definition: A drug }\n",
    };

    private readonly Article _article;
    private readonly KnowledgeBase _knowledgeBase;

    /// <param name="body">In markdown, citing <c>key1</c> to <c>key3</c>.</param>
    /// <param name="keys">Other names of the keys.</param>
    public SealedBodySite(string body, IReadOnlyList<string>? keys = null)
    {
        var (references, text) = (References, body);
        for (var i = 0; i < 3; i++)
        {
            references = references.Replace($"KEY{i + 1}", keys?[i] ?? $"key{i + 1}", StringComparison.Ordinal);
        }

        var source = new SourceText("a.md", $"---\ntitle: How is it treated?\nsummary: With drug A.\n{references}\n---\n{text}");
        var other = new SourceText("o.md", "---\ntitle: Another?\nsummary: Yes.\n---\n## Use\n\nText.\n");
        _article = MarkdownPageParser.ParseArticle(source, "articles/area/a.md");
        var settings = SettingsParser.Parse(
            path => Files.TryGetValue(path, out var file) ? new SourceText(path, file) : null, path => new SourceText(path, ""));
        _knowledgeBase = new KnowledgeBase(
            settings, [], [_article, MarkdownPageParser.ParseArticle(other, "articles/area/other.md")], [],
            ["assets/steps.svg", "assets/leaflet.txt"], [], SampleSite.AsOf);
    }

    public bool IsReadable => _article.Body.IsReadable;

    public IEnumerable<string> Faults => _article.Faults.Select(fault => $"{fault.At}: {fault.Message}");

    public string Sealed() => new Sealer(_knowledgeBase, new FileDigests(Digest, Digest)).Seal(_article, SampleSite.AsOf).ToString();

    public string SealedTwice() => SecondSealedText.Of(_article, _knowledgeBase, Bytes, SampleSite.AsOf);

    private static byte[]? Bytes(string path) =>
        path is "assets/steps.svg" or "assets/leaflet.txt" ? Encoding.UTF8.GetBytes(path) : null;

    private static string? Digest(string path) => Bytes(path) is { } bytes ? TextDigest.Of(new MemoryStream(bytes)) : null;

    /// <summary>The body of the page without what nobody can see: blanks, classes of columns, paragraphs of their own.</summary>
    public string View()
    {
        var judge = new ReviewJudge(_knowledgeBase, new FileDigests(Digest, Digest));
        var reviews = new ReviewStandings(_knowledgeBase, _knowledgeBase.Articles.ToDictionary(article => article, judge.Judge));
        var view = SiteViewBuilder.Build(_knowledgeBase, new Dictionary<string, string>(), "");
        var html = BodyRenderer.Render(_article, CrossReference.OfTexts(_knowledgeBase, reviews, UnapprovedPolicy.Caution, view)).Html;
        html = Definitions().Replace(html, "");
        html = TermLink().Replace(html, "$1");
        html = Column().Replace(html, "");
        html = Blank().Replace(html, " ").Normalize(NormalizationForm.FormC);
        html = Opening().Replace(html, " $1");
        html = Closing().Replace(html, "$1 ");
        html = BeforeMark().Replace(html, "$1");
        html = Blank().Replace(html, " ");
        html = AroundBlock().Replace(html, "$1");
        return Paragraph().Replace(html.Replace("</p><p>", "¶", StringComparison.Ordinal), "");
    }

    [GeneratedRegex("<p id=\"[^\"]*\" data-term=\"[^\"]*\" hidden>[^<]*</p>")]
    private static partial Regex Definitions();

    [GeneratedRegex("<a class=\"term\"[^>]*>([^<]*)</a>")]
    private static partial Regex TermLink();

    [GeneratedRegex(" class=\"align-[a-z]+\"")]
    private static partial Regex Column();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("((?:<(?:a|em|strong|sub|sup)(?: [^>]*)?>)+) ")]
    private static partial Regex Opening();

    [GeneratedRegex(" ((?:</(?:a|em|strong|sub|sup)>)+)")]
    private static partial Regex Closing();

    [GeneratedRegex(" +(<span class=\"citation\"|<sup class=\"footnote-ref\")")]
    private static partial Regex BeforeMark();

    [GeneratedRegex(" *(</?(?:p|li|ul|ol|h[1-6]|div|table|thead|tbody|tr|td|th|caption|figure|figcaption|blockquote|pre|dl|dt|dd|br"
        + "|section|hr)(?: [^>]*)?>) *")]
    private static partial Regex AroundBlock();

    [GeneratedRegex("</?p>")]
    private static partial Regex Paragraph();
}
