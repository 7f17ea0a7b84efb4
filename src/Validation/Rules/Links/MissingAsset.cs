using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Links;

/// <summary>An image, or a file to which a page links, that is not there.</summary>
public sealed class MissingAsset() : Rule(new("KB303", nameof(MissingAsset), Severity.Error))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        foreach (var (link, target) in PageLinks.LinksOf(page, context.KnowledgeBase))
        {
            var place = link.At;
            if (target.Kind == LinkKind.Missing && (link.IsImage || !PageLinks.IsForPage(target)))
            {
                yield return new Finding(place, $"{(link.IsImage ? "image" : "link")} {PageLinks.Quote(link.Url)} leads to no file", Help(page, target, context));
            }
            else if (link.IsImage && target.Kind is LinkKind.Anchor or LinkKind.Page)
            {
                var message = string.IsNullOrWhiteSpace(link.Url) ? "the image has no address" : $"image {PageLinks.Quote(link.Url)} leads to a page, not to a picture";
                yield return new Finding(place, message, "write the path from this file to the picture, as in " + PageLinks.PathFrom(page, "assets/picture.png"));
            }
        }
    }

    private static string Help(MarkdownPage page, LinkTarget target, RuleContext context) =>
        PageLinks.NameOf(target.Path).StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? "write \"https://\" before a web address"
            : "put the file below input/assets and write the path from this file to it, as in "
                + PageLinks.PathFrom(page, "assets/" + PageLinks.NameOf(target.Path))
                + PageLinks.DidYouMeanFile(page, target.Path, context.KnowledgeBase);
}
