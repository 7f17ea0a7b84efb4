using Attest.Content;
using Attest.Modules;
using Attest.Rendering;
using Attest.Search.Analysis;
using Attest.Search.Building;
using BenchmarkDotNet.Attributes;

namespace Attest.Benchmarks.Micro;

/// <summary>The index of the search. Queries are answered in the browser, so none is measured here.</summary>
public class SearchBenchmarks
{
    private readonly CrossReference _index = MeasuredSite.Shared.Index;
    private readonly ParallelOptions _parallelism = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };
    private readonly Analyzer _analyzer = new(Lexicon.For("en"));
    private readonly Counter _counter = new();
    private string _text = "";

    [GlobalSetup]
    public void CutText()
    {
        Article article = MeasuredSite.Shared.Article;
        _text = article.Source.Text[article.Body.Offset..];
    }

    /// <summary>As in a build of many articles, where most words are known already.</summary>
    [Benchmark]
    public int Words_of_an_article()
    {
        _analyzer.Read(_text, _counter);
        return _counter.Count;
    }

    [Benchmark]
    public object Index_of_100_articles() => SearchIndex.Build(BuildSearchIndex.SourceOf(_index), _parallelism);

    private sealed class Counter : ITokenSink
    {
        public int Count { get; private set; }

        void ITokenSink.Take(in Token token) => Count++;
    }
}
