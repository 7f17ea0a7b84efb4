using System.Buffers;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

public sealed class MissingAsset() : LinkRule(new("KB303", nameof(MissingAsset), Severity.Error))
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/#");

    private protected override Finding? Check(Link link, LinkTarget target, MarkdownPage page, KnowledgeBase knowledgeBase)
    {
        if (target.Kind == LinkKind.Missing && !IsValue(link) && (link.IsImage || !PageLinks.IsForPage(target)))
        {
            return new Finding(link.At, $"{(link.IsImage ? "image" : "link")} {PageLinks.Quote(LinkSlips.Typed(link))} leads to no file",
                LinkSlips.HelpFor(link, page, knowledgeBase) ?? Help(link, page, target, knowledgeBase));
        }

        return link.IsImage && target.Kind is LinkKind.Anchor or LinkKind.Page
            ? new Finding(link.At, string.IsNullOrWhiteSpace(link.Url)
                ? "the image has no address"
                : $"image {PageLinks.Quote(link.Url)} leads to a page, not to a picture",
                "write the path from this file to the picture, as in " + PageLinks.PathFrom(page, "assets/picture.png"))
            : null;
    }

    /// <summary>
    /// True for a line such as <c>[K+]: 5.5</c>, which is taken for the definition of a link and reported as the text it is meant as.
    /// </summary>
    private static bool IsValue(Link link) => link.AddressAt is { } at && !link.Url.AsSpan().ContainsAny(Letters)
        && link.Url.AsSpan().ContainsAnyInRange('0', '9') && at.Source.Text.AsSpan(0, at.Start).TrimEnd().EndsWith("]:");

    private static string Help(Link link, MarkdownPage page, LinkTarget target, KnowledgeBase knowledgeBase) =>
        "put the file below input/assets and write the path from this file to it, as in "
            + PageLinks.PathFrom(page, "assets/"
                + (target.Path.Length == 0 || link.Url.EndsWith('/') ? "picture.png" : PageLinks.NameOf(target.Path)))
            + PageLinks.DidYouMeanFile(page, target.Path, knowledgeBase);
}
