using Attest.Citations;
using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

public sealed class BrokenLink() : LinkRule(new("KB301", nameof(BrokenLink), Severity.Error))
{
    private protected override Finding? Check(Link link, LinkTarget target, MarkdownPage page, KnowledgeBase knowledgeBase) =>
        link.IsImage ? null
        : string.IsNullOrWhiteSpace(link.Url)
            ? new Finding(link.At, "the link has no address", "write it between the round brackets, as in [text](other-page.md)")
        : target.FoundBy != FoundBy.Path ? Elsewhere(link, target, page)
        : target.Kind == LinkKind.Missing && PageLinks.IsForPage(target)
            ? new Finding(link.At, $"link {PageLinks.Quote(LinkSlips.Typed(link))} leads to no page",
                LinkSlips.HelpFor(link, page, knowledgeBase) ?? "write the path from this file to the .md file of the other page"
                    + PageLinks.DidYouMeanPage(page, target.Path, knowledgeBase))
        : target is { Kind: LinkKind.External, IsOnAnotherHost: true } && WebAddress.Href(target.Path) is null
            ? new Finding(link.At, $"link {PageLinks.Quote(link.Url)} is not a web address",
                LinkSlips.HelpFor(link, page, knowledgeBase) ?? "write it in full, as in https://example.org/page")
        : null;

    /// <summary>The link works as it is: to correct it would cost the approvals of a text that was sealed with its addresses.</summary>
    private static Finding Elsewhere(Link link, LinkTarget target, MarkdownPage page)
    {
        var anchor = link.Url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at ? link.Url[at..] : "";
        var isMoved = target.FoundBy == FoundBy.Slug;
        return new Finding(link.At,
            isMoved ? $"link {PageLinks.Quote(LinkSlips.Typed(link))} leads to an article that is in another folder"
                : $"link {PageLinks.Quote(LinkSlips.Typed(link))} has a former name of the article",
            $"it leads there as it is; the present path is {PageLinks.PathFrom(page, target.Path)}{anchor}",
            isMoved ? Severity.Warning : Severity.Note)
        { ExemptFromStrict = true };
    }
}
