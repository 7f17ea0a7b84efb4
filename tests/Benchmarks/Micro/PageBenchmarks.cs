using System.Text;
using AngleSharp.Html.Parser;
using Attest.Alternates;
using Attest.Content;
using Attest.Modules;
using Attest.Rendering;
using Attest.Rendering.Builders;
using Attest.Rendering.Views;
using Attest.Validation.Output;
using BenchmarkDotNet.Attributes;

namespace Attest.Benchmarks.Micro;

/// <summary>The files of an article: its page, its twins, and the page read again.</summary>
public class PageBenchmarks
{
    private readonly SiteIndex _index = MeasuredSite.Shared.Index;
    private readonly Article _article = MeasuredSite.Shared.Article;
    private readonly HtmlParser _browser = new();
    private PageView? _view;
    private byte[] _page = [];
    private string _html = "";

    [GlobalSetup]
    public void Render()
    {
        _view = ArticlePages.Build(_article, _index).View;
        _page = PageRenderer.Render(_view).ToArray();
        _html = Encoding.UTF8.GetString(_page);
        if (PageReader.ReadPlain(_page) is not { Faults.Count: 0 })
        {
            throw new InvalidOperationException("the page is not of the plain form, or has faults");
        }
    }

    [Benchmark]
    public object View_of_a_page() => ArticlePages.Build(_article, _index).View;

    [Benchmark]
    public int Page_from_its_view() => PageRenderer.Render(_view!).Length;

    [Benchmark]
    public int Whole_page() => PageRenderer.Render(ArticlePages.Build(_article, _index).View).Length;

    [Benchmark]
    public object Twin_in_markdown() => ArticleMarkdown.Write(_article, _index);

    [Benchmark]
    public int Twin_of_citations() => RenderCitations.CitationsOf(_article, _index).Make!().Length;

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
