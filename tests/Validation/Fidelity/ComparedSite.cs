using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Markup;
using Attest.Review;
using Attest.Tests.Hostile;
using Attest.Validation.Rules.Writing;

namespace Attest.Tests.Validation.Fidelity;

/// <summary>Articles, one at a time, and what the comparison says of their pages.</summary>
internal sealed class ComparedSite
{
    private const string References = """
        references:
          - { id: r1, type: article-journal, evidence: other, title: On drug A, container-title: Example Journal, issued: 2020 }
          - { id: r2, type: article-journal, evidence: other, title: On drug B, container-title: Example Journal, issued: 2021 }
          - { id: r3, type: article-journal, evidence: other, title: On drug C, container-title: Example Journal, issued: 2022 }
          - { id: r4, type: article-journal, evidence: other, title: On drug D, container-title: Example Journal, issued: 2023 }

        """;

    private static readonly Dictionary<string, string> Others = new(SampleSite.Files, StringComparer.Ordinal)
    {
        ["vocabulary/glossary.yml"] = "- { term: serum, definition: An invented liquid with 7 parts., forms: [sera] }\n",
        ["assets/box.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><path d=\"M0 0h8v8z\"/></svg>",
    };

    private static readonly Settings Settings = SettingsParser.Parse(
        path => Others.TryGetValue(path, out var text) ? new SourceText(path, text) : null, path => new SourceText(path, ""));

    private readonly CrossReference _index;

    /// <param name="body">With references to r1 until r4.</param>
    /// <param name="frontMatter">In place of the usual.</param>
    public ComparedSite(string body, string frontMatter = "")
    {
        var source = new SourceText("articles/a.md", SampleSite.Article(body, References + frontMatter));
        Article = MarkdownPageParser.ParseArticle(source, source.Path);
        var knowledgeBase = new KnowledgeBase(Settings, [], [Article], [], Others.Keys, [], SampleSite.AsOf);
        var reviews = new ReviewStandings(knowledgeBase, new Dictionary<Article, ReviewStanding>());
        var view = SiteViewBuilder.Build(knowledgeBase, new Dictionary<string, string>(), "");
        _index = CrossReference.OfTexts(knowledgeBase, reviews, UnapprovedPolicy.Caution, view);
        BodyLine = SampleSite.BodyLine(References + frontMatter);
    }

    public Article Article { get; }

    public int BodyLine { get; }

    /// <summary>The text of the page.</summary>
    public string Html() => BodyRenderer.Render(Article, _index).Html;

    /// <summary>As <c>line: message; help</c>, with the lines of the body.</summary>
    public IReadOnlyList<string> Findings() => Findings(Html());

    public IReadOnlyList<string> Findings(string html) =>
        [.. AlteredText.OfBody(Article, html).Select(finding => Described(finding.At, finding.Message, finding.Help))];

    /// <summary>Of every rule that judges an article, its page included.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics()
    {
        var site = new MemorySite(Others.Append(new("articles/a.md", Article.Source.Text)));
        return [.. site.Diagnostics().Where(diagnostic => diagnostic.Severity == Severity.Error)];
    }

    /// <summary>The finished page, as it is published.</summary>
    public byte[] Page()
    {
        var site = new MemorySite(Others.Append(new("articles/a.md", Article.Source.Text)));
        return site.Render(site.KnowledgeBase.Articles[0]);
    }

    private string Described(Location at, string message, string? help) => $"{at.StartPosition.Line - BodyLine + 1}: {message}; {help}";
}
