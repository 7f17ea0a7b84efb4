using System.Globalization;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Reading;
using Attest.Review;
using Attest.Search;
using Attest.Search.Building;

namespace Attest.Tests.Search;

/// <summary>A small site of invented articles, and the index that is made of it.</summary>
internal sealed class IndexedSite
{
    private readonly List<SearchArticle> _articles = [];

    public string Language { get; init; } = "en";

    public string Glossary { get; init; } = "[]";

    public IReadOnlyList<SearchArticle> Articles => _articles;

    /// <summary>Adds an article; <c>fields</c> are further lines of its front matter.</summary>
    public IndexedSite Add(
        string slug, string title, string body, string fields = "", string specialty = "example-medicine", string summary = "A summary.",
        IReadOnlyList<string>? references = null, ReviewState state = ReviewState.Approved, bool isPending = false)
    {
        var text = $"---\ntitle: {title}\nsummary: {summary}\nspecialty: {specialty}\nupdated: 2026-05-06\n"
            + $"{(fields.Length > 0 ? fields + "\n" : "")}review: {{ status: approved }}\n---\n{body}";
        var article = MarkdownPageParser.ParseArticle(new SourceText($"{slug}.md", text), $"articles/{slug}.md");
        _articles.Add(new SearchArticle(article, references ?? [], state, isPending));
        return this;
    }

    public IReadOnlyList<SearchFile> Files(SearchConstants? constants = null, int threads = 4, bool isReversed = false)
    {
        var settings = SettingsParser.Parse(
            path => path switch
            {
                "site.yml" => new SourceText(path, string.Create(CultureInfo.InvariantCulture,
                    $"title: T\nurl: https://x.example/\nlanguage: {Language}\naudiences:\n"
                        + $"  - {{ id: clinician, label: Health professional }}\n  - {{ id: patient, label: Patient or carer }}\n")),
                "vocabulary/glossary.yml" => new SourceText(path, Glossary),
                "vocabulary/specialties.yml" =>
                    new SourceText(path, "example-medicine: { name: Example medicine }\nother-medicine: { name: Other medicine }\n"),
                _ => null,
            },
            path => new SourceText(path, ""));
        var knowledgeBase = new KnowledgeBase(settings, [], _articles.Select(a => a.Article), [], [], [], SampleSite.AsOf);
        IEnumerable<SearchArticle> articles = isReversed ? _articles.AsEnumerable().Reverse() : _articles;
        return SearchIndex.Build(new SearchSource(knowledgeBase, [.. articles]), new ParallelOptions { MaxDegreeOfParallelism = threads },
            constants);
    }

    public StoredIndex Index(SearchConstants? constants = null) => new(Files(constants));
}
