using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Images;
using Attest.Markdown;
using Attest.Rendering.Views;
using Attest.Review;

namespace Attest.Rendering.Markup;

/// <summary>What the renderers of one page share.</summary>
internal sealed class BodyContext(MarkdownPage page, CrossReference index, string root)
{
    private readonly List<(string Href, string Url, bool IsImage)> _hrefs = [];
    private readonly NumberedReferences _references = index.ReferencesOf(page);
    private readonly int[] _places = new int[index.ReferencesOf(page).Entries.Count + 1];
    private readonly string? _siteLanguage =
        page is Article article && index.View.OtherLanguage(article.Language) is not null ? index.View.Language : null;

    private readonly int[] _headingStarts = [.. page.Body.Headings.Select(heading => heading.At.Start)];

    /// <summary>Where each address of the page was written in the source.</summary>
    public IReadOnlyDictionary<string, Location> LinkOrigins()
    {
        var written = page.Body.Links.DistinctBy(link => (link.Url, link.IsImage))
            .ToDictionary(link => (link.Url, link.IsImage), link => link.At);
        return _hrefs.Where(href => written.ContainsKey((href.Url, href.IsImage)))
            .DistinctBy(href => href.Href)
            .ToDictionary(href => href.Href, href => written[(href.Url, href.IsImage)], StringComparer.Ordinal);
    }

    public IReadOnlyList<Citation> Citations => page.Body.Citations;

    /// <summary>Null for an unknown audience, which is a fault.</summary>
    public Audience? AudienceOf(Container container) =>
        index.KnowledgeBase.Site.Audiences.FirstOrDefault(audience => audience.Id == container.Name);

    /// <summary>Words of the generator, encoded, with their language in a page of another one.</summary>
    public string Own(string words) => Wording.In(_siteLanguage, words).Value ?? "";

    /// <summary>True once the page has words of GRADE, which it must explain.</summary>
    public bool HasGrade { get; set; }

    /// <summary>The label of a container, in the outline of the page one level below the section around it.</summary>
    public HtmlWriter WriteLabel(HtmlWriter html, string className, string label, Container container)
    {
        var at = Array.BinarySearch(_headingStarts, container.At.Start);
        var before = at < 0 ? ~at - 1 : at;
        var level = before < 0 ? 2 : Math.Min(6, page.Body.Headings[before].Level + 1);
        return html.WriteLine($"<p class=\"{className}\" role=\"heading\" aria-level=\"{level}\">{Own(label)}</p>");
    }

    /// <summary>Null for a key without a reference.</summary>
    public CitedPlace? PlaceOf(int citationIndex)
    {
        if (_references.NumberOf(citationIndex) is not { } number)
        {
            return null;
        }

        var place = ++_places[number];
        return new CitedPlace(number, Anchors.Citation(number, place), index.IsRetracted(_references.Entries[number - 1].Reference, page));
    }

    /// <summary>The address of a link in this page; null if its target is not published.</summary>
    public string? Href(string url, bool isImage)
    {
        var target = LinkTarget.Resolve(url, page, index.KnowledgeBase, isImage);
        var fate = isImage ? LinkFate.Stays : index.LinkFates.Of(target);
        var fragment = target.Fragment.Length > 0 && fate != LinkFate.ToNotice ? "#" + Uri.EscapeDataString(target.Fragment) : "";
        var href = fate == LinkFate.Text ? null : target.Kind switch
        {
            LinkKind.Page => root + target.Page!.OutputPath + fragment,
            LinkKind.File => root + Escaped(CrossReference.OutputPathOfFile(target.Path)),
            LinkKind.SitePath => root + Escaped(target.Path) + fragment is { Length: > 0 } path ? path : "./",
            LinkKind.Anchor => fragment,
            // No pictures from other hosts, which the rules block too.
            LinkKind.External => isImage ? "" : target.Path,
            _ => "",
        };
        if (href is not null)
        {
            _hrefs.Add((href, url, isImage));
        }

        return href;
    }

    /// <summary>Null for an unknown size.</summary>
    public ImageSize? SizeOf(string url) =>
        LinkTarget.Resolve(url, page, index.KnowledgeBase, isImage: true) is { Kind: LinkKind.File } target
            ? index.ImageSizeOf(target.Path) : null;

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
