using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

/// <summary>A link that could run a script, leave the input folder, or lead to another host by two slashes.</summary>
public sealed class UnsafeLink() : LinkRule(new("KB305", nameof(UnsafeLink), Severity.Error, Locked: true))
{
    private protected override Finding? Check(Link link, LinkTarget target, MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        var isUnsafe = target.Kind == LinkKind.Unsafe || (link.IsImage && target.Kind == LinkKind.External);
        // An image on another host is a third-party request (KB306).
        if (!isUnsafe || (link.IsImage && target.IsOnAnotherHost))
        {
            return null;
        }

        var (problem, help) = (SchemeOf(target.Path), link.IsImage) switch
        {
            _ when target.IsOnAnotherHost => ("begins with two slashes, without \"https:\" before them",
                "write \"https:\" before the two slashes, or only one slash for a page of this site"),
            (null, _) => ("leads out of the input folder", "put the file below the input folder and link to it there"),
            (var scheme, true) => ($"begins with \"{scheme}:\", which is not allowed for an image",
                "put the picture below input/assets and write its path here"),
            (var scheme, false) => ($"begins with \"{scheme}:\", which is not allowed",
                "link to a file of the knowledge base, or begin with https:, http:, mailto: or tel:"),
        };
        return new Finding(link.At, $"{(link.IsImage ? "image" : "link")} {PageLinks.Quote(LinkSlips.Typed(link))} {problem}",
            target.IsOnAnotherHost ? help : LinkSlips.HelpFor(link, page, knowledgeBase) ?? help);
    }

    /// <summary>The text before the first colon, if no slash is in it.</summary>
    private static string? SchemeOf(string address)
    {
        var end = address.AsSpan().IndexOfAny(':', '/');
        return end > 0 && address[end] == ':' ? address[..end] : null;
    }
}
