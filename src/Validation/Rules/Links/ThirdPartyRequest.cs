using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

/// <summary>An image on another host.</summary>
public sealed class ThirdPartyRequest() : LinkRule(new("KB306", nameof(ThirdPartyRequest), Severity.Error, Locked: true))
{
    private protected override Finding? Check(Link link, LinkTarget target, MarkdownPage page, KnowledgeBase knowledgeBase) =>
        link.IsImage && target.IsOnAnotherHost
            ? new Finding(link.At, $"image {PageLinks.Quote(link.Url)} is fetched from another host",
                $"put a copy below input/assets and write its path here, as in {PageLinks.PathFrom(page, "assets/picture.png")}")
            : null;
}
