using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Attest.Rendering.Views;
using Attest.Tests.Browser;
using Attest.Tests.Site;
using RazorSlices;

namespace Attest.Tests.Gallery;

/// <summary>
/// A page for each component with all of its states, made with the templates, styles and scripts of the theme. It is no part of any site:
/// with <c>ATTEST_GALLERY=FOLDER</c> it is written there, to be looked at, else into a folder that goes away with the tests.
/// </summary>
public sealed class GallerySite : IAsyncLifetime
{
    private const string Kept = "ATTEST_GALLERY";

    private static readonly HtmlParser Parser = new();
    private static readonly string[] References = ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"];

    private readonly TempFolder _folder = new();
    private StaticServer? _server;

    /// <summary>The fixtures by the folders of their components.</summary>
    internal static IReadOnlyDictionary<string, IFixtures> Components { get; } = typeof(IFixtures).Assembly.GetTypes()
        .Where(type => type.IsClass && type.IsAssignableTo(typeof(IFixtures)))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .ToDictionary(type => type.Name[..^"Fixtures".Length], type => (IFixtures)Activator.CreateInstance(type)!);

    internal StaticServer Server => _server!;

    internal static string AddressOf(string component) => $"articles/component-{component.ToLowerInvariant()}/";

    public async ValueTask InitializeAsync()
    {
        Write();
        _server = await StaticServer.Start(("/", _folder["output"]));
        if (Environment.GetEnvironmentVariable(Kept) is { Length: > 0 } kept)
        {
            Copy(kept);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }

    private void Write()
    {
        SampleSite.Write(_folder);
        File.Delete(_folder["input/" + SampleSite.ArticlePath]);
        _folder.Write("input/vocabulary/glossary.yml", "- term: placebo\n  definition: A treatment without an active substance.\n");
        _folder.Write("input/articles/steps.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 600 200\"><title>Steps</title><rect x=\"9\" y=\"9\" width=\"582\" "
                + "height=\"182\" fill=\"#8aa\"/></svg>");
        foreach (var (component, fixtures) in Components)
        {
            foreach (var (fixture, i) in fixtures.All().Select((fixture, i) => (fixture, i))
                .Where(pair => pair.fixture.Markdown is not null))
            {
                _folder.Write($"input/articles/{SlugOf(component, i)}.md",
                    SampleSite.Article($"{fixture.Markdown}\n\nA last sentence [@example2020].\n", $"title: {component} {i}"));
            }
        }

        _folder.Publish();
        var frame = _folder.Text($"articles/{SlugOf("Callouts", 0)}/index.html");
        foreach (var component in Components.Keys)
        {
            _folder.Write($"output/{AddressOf(component)}index.html", PageOf(component, frame));
        }
    }

    private static string SlugOf(string component, int i) => $"{component.ToLowerInvariant()}-{i}";

    private string PageOf(string component, string frame)
    {
        var page = Parser.ParseDocument(frame);
        var main = page.QuerySelector("main")!;
        main.InnerHtml = $"<h1>{component}</h1>";
        page.Title = component;
        foreach (var (fixture, i) in Components[component].All().Select((fixture, i) => (fixture, i)))
        {
            var state = page.CreateElement("section");
            state.InnerHtml = $"<p><small>{fixture.State}</small></p>{HtmlOf(fixture, component, i)}";
            KeepApart(state, i);
            main.AppendChild(state);
        }

        return "<!DOCTYPE html>\n" + page.DocumentElement.OuterHtml;
    }

    private string HtmlOf(Fixture fixture, string component, int i) => fixture switch
    {
        { Slice: { } slice } => $"<{fixture.Within}>{Rendered(slice)}</{fixture.Within}>",
        { Html: { } html } => html,
        _ => _folder.Page($"articles/{SlugOf(component, i)}/").QuerySelector(".article .prose")!.OuterHtml,
    };

    private static string Rendered(RazorSlice slice)
    {
        using var writer = new StringWriter();
        slice.RenderAsync(writer, Wording.Encoder).AsTask().GetAwaiter().GetResult();
        return writer.ToString();
    }

    /// <summary>States beside one another on a page would share their anchors.</summary>
    private static void KeepApart(IElement state, int i)
    {
        foreach (var element in state.QuerySelectorAll("*"))
        {
            foreach (var name in References)
            {
                if (element.GetAttribute(name) is { } value)
                {
                    element.SetAttribute(name, string.Join(' ', value.Split(' ').Select(id => $"{id}-{i}")));
                }
            }

            if (element is IHtmlAnchorElement && element.GetAttribute("href") is ['#', ..] href)
            {
                element.SetAttribute("href", $"{href}-{i}");
            }

            if (element is IHtmlInputElement { Type: "radio" } radio)
            {
                radio.Name += $"-{i}";
            }
        }
    }

    private void Copy(string target)
    {
        foreach (var path in Snapshot.Paths(_folder["output"]))
        {
            var to = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(_folder["output/" + path], to, overwrite: true);
        }
    }
}
