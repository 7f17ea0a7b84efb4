using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Attest.Tests.Hostile;

/// <summary>What in a page could run, or ask another host, whatever the policy of the page says.</summary>
internal static partial class ActiveMarkup
{
    private static readonly HashSet<string> Elements = new(StringComparer.OrdinalIgnoreCase)
    {
        "base", "object", "embed", "iframe", "frame", "frameset", "applet", "style", "math", "foreignobject", "animate", "set",
        "plaintext", "xmp", "marquee", "video", "audio", "portal", "noembed", "noframes", "image", "isindex", "keygen", "layer", "bgsound",
    };

    private static readonly HashSet<string> Resources =
        new(StringComparer.OrdinalIgnoreCase) { "src", "srcset", "data", "poster", "background", "ping", "formaction", "manifest",
            "codebase" };

    public static IEnumerable<string> In(IHtmlDocument page) => page.All.SelectMany(OffencesOf);

    private static IEnumerable<string> OffencesOf(IElement element)
    {
        if (Elements.Contains(element.LocalName) || (element is IHtmlScriptElement script && !IsOwn(script)))
        {
            yield return Shown(element);
        }

        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc"
                || (Resources.Contains(attribute.Name) && !IsRelative(attribute.Value))
                || (attribute.LocalName == "href"
                    && !(IsRelative(attribute.Value) || (element is not IHtmlLinkElement && Safe().IsMatch(attribute.Value))
                        || IsRelation(element)))
                || (attribute.Name == "http-equiv" && attribute.Value.Equals("refresh", StringComparison.OrdinalIgnoreCase)))
            {
                yield return $"{attribute.Name} of {Shown(element)}";
            }
        }
    }

    private static string Shown(IElement element) => element.OuterHtml.Length > 200 ? element.OuterHtml[..200] : element.OuterHtml;

    private static bool IsOwn(IHtmlScriptElement script) =>
        script.Source is { Length: > 0 } source ? IsRelative(source) && OwnScript().IsMatch(source) : script.Type == "application/ld+json";

    /// <summary>A link that names an address and asks nothing of it.</summary>
    private static bool IsRelation(IElement element) =>
        element is IHtmlLinkElement { Relation: "canonical" or "alternate" or "license" } link
            && Safe().IsMatch(link.GetAttribute("href") ?? "");

    private static bool IsRelative(string address) =>
        !Scheme().IsMatch(address) && !address.TrimStart().Replace('\\', '/').StartsWith("//", StringComparison.Ordinal);

    // As a browser reads it: what it leaves out at the beginning and within is left out here.
    [GeneratedRegex(@"^[\x00-\x20]*[a-z][a-z0-9+.\x00-\x1f-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"^(https?:|mailto:|tel:)", RegexOptions.IgnoreCase)]
    private static partial Regex Safe();

    [GeneratedRegex(@"(theme|search)/[\w/.-]+\.js(\?v=\w+)?$")]
    private static partial Regex OwnScript();
}
