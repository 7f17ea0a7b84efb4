using System.Buffers;
using System.Text;
using Attest.Alternates;
using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Files;
using Attest.Reading;
using Attest.Reading.Retractions;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Review;
using Attest.Review.Seals;
using Attest.Validation;

namespace Attest.Tests.Hostile;

/// <summary>
/// A knowledge base of texts that stand in no folder: parsed and judged, and its pages made even where a rule forbids them.
/// </summary>
internal sealed class MemorySite
{
    private readonly ReviewStandings _reviews;
    private readonly RetractionIndex _retractions;
    private readonly Lazy<CrossReference> _index;

    /// <param name="files">Texts by their paths below the input folder.</param>
    public MemorySite(IEnumerable<KeyValuePair<string, string>> files)
    {
        var texts = files.ToDictionary(file => file.Key, file => new SourceText(file.Key, file.Value), StringComparer.Ordinal);
        var settings = SettingsParser.Parse(texts.GetValueOrDefault, missing => new SourceText(missing, ""));
        var shared = texts.Values.Where(text => FileNames.IsBibliography(text.Path)).Select(text => SharedReferencesParser.Parse(text));
        var articles = texts.Values.Where(text => FileNames.IsMarkdown(text.Path, "articles/"))
            .Select(text => MarkdownPageParser.ParseArticle(text, text.Path));
        var pages = texts.Values.Where(text => FileNames.IsMarkdown(text.Path, "pages/"))
            .Select(text => MarkdownPageParser.ParseProse(text, text.Path));
        KnowledgeBase = new KnowledgeBase(settings, shared, articles, pages, texts.Keys, [], SampleSite.AsOf)
        {
            Retractions = texts.TryGetValue(FileNames.Retractions, out var list)
                ? RetractionListParser.Parse(list.Path, new MemoryStream(Encoding.UTF8.GetBytes(list.Text)))
                : null,
        };
        var judge = new ReviewJudge(KnowledgeBase, FileDigests.None);
        _reviews = new ReviewStandings(KnowledgeBase, KnowledgeBase.Articles.ToDictionary(article => article, judge.Judge));
        _retractions = RetractionIndex.Of(KnowledgeBase);
        _index = new(() =>
            new CrossReference(KnowledgeBase, _reviews, UnapprovedPolicy.Caution,
                SiteViewBuilder.Build(KnowledgeBase, new Theme(KnowledgeBase.Site).Versions, ""))
            { Retractions = _retractions });
    }

    public KnowledgeBase KnowledgeBase { get; }

    public IReadOnlyList<Diagnostic> Diagnostics()
    {
        var diagnostics = new DiagnosticBag();
        var context = new RuleContext(KnowledgeBase, _reviews, UnapprovedPolicy.Caution) { Retractions = _retractions };
        new Validator(context, new SeverityPolicy(KnowledgeBase.Site, isStrict: false), diagnostics).Validate();
        return diagnostics.InOrder();
    }

    /// <summary>The page of an article, or of prose.</summary>
    public byte[] Render(MarkdownPage page)
    {
        var bytes = new ArrayBufferWriter<byte>();
        PageRenderer.Render(ArticlePages.Build(page, _index.Value).View, bytes);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The article as <c>index.md</c> has it.</summary>
    public byte[] Markdown(Article article) => ArticleMarkdown.Write(article, _index.Value);
}
