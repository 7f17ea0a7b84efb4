using System.Buffers;
using System.Text;
using AngleSharp.Html.Parser;
using Attest.Alternates;
using Attest.Content;
using Attest.Execution;
using Attest.Modules;
using Attest.Pipelines;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;
using Attest.Validation.Output;
using BenchmarkDotNet.Attributes;

namespace Attest.Benchmarks.Micro;

/// <summary>The files of an article: its page, its formats for programs, and the page read again.</summary>
public class PageBenchmarks
{
    private readonly CrossReference _index = MeasuredSite.Shared.Index;
    private readonly Article _article = MeasuredSite.Shared.Article;
    private readonly HtmlParser _browser = new();
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Document _citations = RenderTexts.FilesOf(MeasuredSite.Shared.Article, MeasuredSite.Shared.Index, ArticleOutputs.All)
        .Single(file => file.Path.EndsWith("/citations.json", StringComparison.Ordinal));
    private PageView? _view;
    private byte[] _page = [];
    private string _html = "";

    [GlobalSetup]
    public void Render()
    {
        _view = ArticlePages.Build(_article, _index).View;
        Page_from_its_view();
        _page = _buffer.WrittenSpan.ToArray();
        _html = Encoding.UTF8.GetString(_page);
        if (PageReader.ReadPlain(_page) is not { Faults.Count: 0 })
        {
            throw new InvalidOperationException("the page is not of the plain form, or has faults");
        }
    }

    [Benchmark]
    public object View_of_a_page() => ArticlePages.Build(_article, _index).View;

    [Benchmark]
    public void Page_from_its_view()
    {
        _buffer.ResetWrittenCount();
        PageRenderer.Render(_view!, _buffer);
    }

    [Benchmark]
    public void Whole_page()
    {
        _buffer.ResetWrittenCount();
        PageRenderer.Render(ArticlePages.Build(_article, _index).View, _buffer);
    }

    [Benchmark]
    public object Index_md() => ArticleMarkdown.Write(_article, _index);

    [Benchmark]
    public void Citations_json()
    {
        _buffer.ResetWrittenCount();
        _citations.WriteTo!(_buffer);
    }

    [Benchmark]
    public object Page_read_again() => PageReader.Read(_page);

    [Benchmark]
    public object Page_read_again_as_AngleSharps_tokens() => PageReader.ReadAsBrowser(_page);

    [Benchmark]
    public void Page_read_again_as_AngleSharps_tree()
    {
        using var document = _browser.ParseDocument(_html);
    }
}
