using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Links;

/// <summary>A link to a page that does not exist, or to nothing at all.</summary>
public sealed class BrokenLink() : Rule(new("KB301", nameof(BrokenLink), Severity.Error))
{
    private const string PathHelp = "write the path from this file to the .md file of the other page";

    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        foreach (var (link, target) in PageLinks.LinksOf(page, context.KnowledgeBase))
        {
            if (link.IsImage)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(link.Url))
            {
                yield return new Finding(link.At, "the link has no address", "write it between the round brackets, as in [text](other-page.md)");
            }
            else if (target.Kind == LinkKind.Missing && PageLinks.IsForPage(target))
            {
                yield return new Finding(link.At, $"link {PageLinks.Quote(link.Url)} leads to no page",
                    PathHelp + PageLinks.DidYouMeanPage(page, target.Path, context.KnowledgeBase));
            }
            else if (target is { Kind: LinkKind.External, IsOnAnotherHost: true } && WebAddress.Href(target.Path) is null)
            {
                yield return new Finding(link.At, $"link {PageLinks.Quote(link.Url)} is not a web address",
                    "write it in full, as in https://example.org/page");
            }
        }
    }
}
