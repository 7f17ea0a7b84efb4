using Attest.Content;
using Attest.Diagnostics;
using Attest.Markdown;

namespace Attest.Validation.Rules.Links;

public abstract class LinkRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    public override IEnumerable<Finding> CheckPage(MarkdownPage page, RuleContext context) =>
        PageLinks.LinksOf(page, context.KnowledgeBase)
            .Select(link => Check(link.Link, link.Target, page, context.KnowledgeBase) is { } finding
                ? finding with { Correction = PageLinks.Correction(link.Link, page, context.KnowledgeBase) }
                : null).OfType<Finding>();

    private protected abstract Finding? Check(Link link, LinkTarget target, MarkdownPage page, KnowledgeBase knowledgeBase);
}
