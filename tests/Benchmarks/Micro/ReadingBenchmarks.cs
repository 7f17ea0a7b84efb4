using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown.Dialect;
using Attest.Reading;
using BenchmarkDotNet.Attributes;

namespace Attest.Benchmarks.Micro;

/// <summary>Files to typed content: an article of 6 KB and its parts, and a bibliography of 200 works.</summary>
public class ReadingBenchmarks
{
    private readonly Article _article = MeasuredSite.Shared.Article;
    private readonly SharedReferences _shared = MeasuredSite.Shared.KnowledgeBase.Shared[0];
    private string _frontMatter = "";

    [GlobalSetup]
    public void CutFrontMatter() => _frontMatter = _article.Source.Text[.._article.Body.Offset];

    [Benchmark]
    public object Yaml_of_an_article() => FrontMatter.Read(Fresh(_frontMatter), new FaultList());

    [Benchmark]
    public object Front_matter_of_an_article() => MarkdownPageParser.ParseArticle(Fresh(_frontMatter), _article.InputPath);

    [Benchmark]
    public object Markdown_of_an_article() => MarkdownReader.Read(Fresh(_article.Source.Text), _article.Body.Offset, new FaultList());

    [Benchmark]
    public object Whole_article() => MarkdownPageParser.ParseArticle(Fresh(_article.Source.Text), _article.InputPath);

    [Benchmark]
    public object Bibliography_of_200_works() => SharedReferencesParser.Parse(new SourceText(_shared.Source.Path, _shared.Source.Text));

    /// <summary>A source keeps where its lines begin once somebody has asked.</summary>
    private SourceText Fresh(string text) => new(_article.Source.Path, text);
}
