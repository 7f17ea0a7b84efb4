using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Attest.Validation.Output;

/// <summary>A link, image, style, script or form in a finished page, with the address as it stands there.</summary>
public sealed record PageLink(string Href, bool IsResource);

/// <summary>Something that is wrong with a finished page by itself, under the code of the rule that it breaks.</summary>
/// <param name="Href">The address that the fault concerns, by which its place in the source can be found.</param>
public sealed record PageFault(string Code, string Message, string? Href = null);

/// <summary>What a finished page links to, what in it can be linked to, and what is wrong with it by itself.</summary>
public sealed record PageFacts(IReadOnlySet<string> Ids, IReadOnlyList<PageLink> Links, IReadOnlyList<PageFault> Faults)
{
    // Neither text nor positions are asked for, and leaving them out makes reading ten thousand pages a fifth faster.
    private static readonly HtmlParser Parser = new(new HtmlParserOptions
    {
        DisableElementPositionTracking = true,
        SkipComments = true,
        SkipDataText = true,
        SkipRCDataText = true,
    });

    /// <summary>Parses the page as a browser would.</summary>
    public static PageFacts Read(ReadOnlySpan<byte> html)
    {
        using var document = Parser.ParseDocument(Encoding.UTF8.GetString(html));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var links = new List<PageLink>();
        var faults = new List<PageFault>();
        var lastLevel = 0;
        foreach (var element in document.All)
        {
            if (element.Id is { Length: > 0 } id && !ids.Add(id))
            {
                faults.Add(new PageFault("KB503", $"two parts of the page have the anchor \"{id}\""));
            }

            CheckInline(element, faults);
            switch (element.LocalName)
            {
                case "a" when element.GetAttribute("href") is { } href:
                    links.Add(new PageLink(href, IsResource: false));
                    break;
                case "link" when element.GetAttribute("rel") is "stylesheet" or "icon":
                    links.Add(new PageLink(element.GetAttribute("href") ?? "", IsResource: true));
                    break;
                case "img" or "script":
                    var source = element.GetAttribute("src") ?? "";
                    links.Add(new PageLink(source, IsResource: true));
                    if (element.LocalName == "img" && element.GetAttribute("alt") is null)
                    {
                        faults.Add(new PageFault("KB304", "the image has no alternative text", source));
                    }

                    break;
                case ['h', >= '1' and <= '6' and var digit]:
                    CheckLevel(digit - '0', element, ref lastLevel, faults);
                    break;
            }
        }

        return new PageFacts(ids, links, faults);
    }

    private static void CheckLevel(int level, IElement heading, ref int last, List<PageFault> faults)
    {
        if (level > last + 1 || (level == 1 && last > 0))
        {
            faults.Add(new PageFault("KB502", $"a heading of level {level} (anchor \"{heading.Id}\") follows one of level {last} in the page"));
        }

        last = level;
    }

    /// <summary>The policy of the page forbids these, so they could only come from content that got through as markup.</summary>
    private static void CheckInline(IElement element, List<PageFault> faults)
    {
        var isInline = (element.LocalName == "script" && element.GetAttribute("src") is null && element.GetAttribute("type") is not "application/ld+json")
            || element.LocalName is "style" or "iframe" or "object" or "embed" or "base"
            || element.Attributes.Any(a => a.LocalName == "style" || a.LocalName.StartsWith("on", StringComparison.Ordinal));
        if (isInline)
        {
            faults.Add(new PageFault("KB505", $"the page would hold an inline script or style in <{element.LocalName}>"));
        }
    }
}
