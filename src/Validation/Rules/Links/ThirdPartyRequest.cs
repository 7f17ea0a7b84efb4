using Attest.Content;
using Attest.Diagnostics;

namespace Attest.Validation.Rules.Links;

/// <summary>An image that the reader's browser would fetch from another host.</summary>
public sealed class ThirdPartyRequest() : Rule(new("KB306", nameof(ThirdPartyRequest), Severity.Error, Locked: true))
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context)
    {
        foreach (var (link, target) in PageLinks.LinksOf(page, context.KnowledgeBase))
        {
            if (link.IsImage && target.IsOnAnotherHost)
            {
                yield return new Finding(link.At, $"image {PageLinks.Quote(link.Url)} is fetched from another host",
                    $"put a copy below input/assets and write its path here, as in {PageLinks.PathFrom(page, "assets/picture.png")}");
            }
        }
    }
}
